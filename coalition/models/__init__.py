from coalition.models.contributor import Contributor, ContributorStatus, Status, Tier
from coalition.models.intent import Intent, IntentKind, Likelihood
from coalition.models.mandate import AuthorityType, Mandate, MandateDependency
from coalition.models.prt import PRT, PRTStatus, TeamStatus
from coalition.models.responsibility import Responsibility, ResponsibilityHolder
from coalition.models.scenario import (
    Assumption,
    AssumptionKind,
    Scenario,
    StartsFrom,
)
from coalition.models.strength import Deployment, Force, Sector, Strength

__all__ = [
    "PRT",
    "Assumption",
    "AssumptionKind",
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
    "Scenario",
    "Sector",
    "StartsFrom",
    "Status",
    "Strength",
    "TeamStatus",
    "Tier",
]
