from coalition.models.contributor import Contributor, ContributorStatus, Status, Tier
from coalition.models.intent import Intent, IntentKind, Likelihood
from coalition.models.mandate import AuthorityType, Mandate, MandateDependency
from coalition.models.prt import PRT, PRTStatus, TeamStatus
from coalition.models.responsibility import Responsibility, ResponsibilityHolder
from coalition.models.strength import Deployment, Force, Sector, Strength
from coalition.models.team_assessment import Area, Rating, TeamAssessment
from coalition.models.team_funding import FundingStatement
from coalition.models.team_participation import Part, Participation
from coalition.models.team_post import PostStatement, Skill

__all__ = [
    "TeamAssessment",
    "Skill",
    "Rating",
    "PostStatement",
    "Participation",
    "Part",
    "FundingStatement",
    "Area",
    "PRT",
    "AuthorityType",
    "Contributor",
    "ContributorStatus",
    "Deployment",
    "Force",
    "Intent",
    "IntentKind",
    "Likelihood",
    "Mandate",
    "MandateDependency",
    "PRTStatus",
    "Responsibility",
    "ResponsibilityHolder",
    "Sector",
    "Status",
    "Strength",
    "TeamStatus",
    "Tier",
]
