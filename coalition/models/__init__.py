from coalition.models.contributor import Contributor, ContributorStatus, Status, Tier
from coalition.models.handover import HandoverPlan, SlipReason
from coalition.models.handover_condition import (
    ConditionArea,
    ConditionAssessment,
    Finding,
    HandoverCondition,
)
from coalition.models.intent import Intent, IntentKind, Likelihood
from coalition.models.mandate import AuthorityType, Mandate, MandateDependency
from coalition.models.prt import PRT, PRTStatus, TeamStatus
from coalition.models.responsibility import Responsibility, ResponsibilityHolder
from coalition.models.strength import Deployment, Force, Sector, Strength

__all__ = [
    "PRT",
    "AuthorityType",
    "ConditionArea",
    "ConditionAssessment",
    "Contributor",
    "ContributorStatus",
    "Deployment",
    "Finding",
    "Force",
    "HandoverCondition",
    "HandoverPlan",
    "Intent",
    "IntentKind",
    "Likelihood",
    "Mandate",
    "MandateDependency",
    "PRTStatus",
    "Responsibility",
    "ResponsibilityHolder",
    "Sector",
    "SlipReason",
    "Status",
    "Strength",
    "TeamStatus",
    "Tier",
]
