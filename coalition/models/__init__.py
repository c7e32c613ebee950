from coalition.models.contributor import Contributor, ContributorStatus, Status, Tier
from coalition.models.decision_body import AuthorityType, DecisionBody, Recess
from coalition.models.handover import HandoverPlan, SlipReason
from coalition.models.handover_condition import (
    ConditionArea,
    ConditionAssessment,
    Finding,
    HandoverCondition,
)
from coalition.models.intent import Intent, IntentKind, Likelihood
from coalition.models.mandate import Mandate, MandateDependency
from coalition.models.mission import Mission, MissionKind
from coalition.models.mission_option import MissionOption, OptionState, OptionStep
from coalition.models.prt import PRT, PRTStatus, TeamStatus
from coalition.models.responsibility import Responsibility, ResponsibilityHolder
from coalition.models.scenario import (
    Assumption,
    AssumptionKind,
    Scenario,
    StartsFrom,
)
from coalition.models.strength import (
    Deployment,
    Force,
    Sector,
    Strength,
    StrengthChange,
)
from coalition.models.team_assessment import Area, Rating, TeamAssessment
from coalition.models.team_funding import FundingStatement
from coalition.models.team_participation import Part, Participation
from coalition.models.team_post import PostStatement, Skill
from coalition.models.vote_count import CountKind, VoteCount

__all__ = [
    "PRT",
    "Area",
    "Assumption",
    "AssumptionKind",
    "AuthorityType",
    "ConditionArea",
    "ConditionAssessment",
    "Contributor",
    "ContributorStatus",
    "CountKind",
    "DecisionBody",
    "Deployment",
    "Finding",
    "Force",
    "FundingStatement",
    "HandoverCondition",
    "HandoverPlan",
    "Intent",
    "IntentKind",
    "Likelihood",
    "Mandate",
    "MandateDependency",
    "Mission",
    "MissionKind",
    "MissionOption",
    "OptionState",
    "OptionStep",
    "PRTStatus",
    "Part",
    "Participation",
    "PostStatement",
    "Rating",
    "Recess",
    "Responsibility",
    "ResponsibilityHolder",
    "Scenario",
    "Sector",
    "Skill",
    "SlipReason",
    "StartsFrom",
    "Status",
    "Strength",
    "StrengthChange",
    "TeamAssessment",
    "TeamStatus",
    "Tier",
    "VoteCount",
]
