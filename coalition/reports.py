"""The files of the security line's rooms, as the app registers them."""

from coalition.contributor_report import CONTRIBUTORS
from coalition.handover.report import HANDOVER
from coalition.mandates.body_report import BODIES
from coalition.mandates.report import LADDER, MANDATES
from coalition.mandates.tree_report import TREE
from coalition.missions.catalogue_report import CATALOGUE
from coalition.missions.report import MISSIONS
from coalition.projection.report import PROJECTION
from coalition.projection.scenario_report import SCENARIOS
from coalition.strength.changes_report import STRENGTH_CHANGES
from coalition.strength.report import STRENGTH_OVER_TIME
from coalition.team.report import PROVINCIAL_TEAMS

REPORTS = (
    CONTRIBUTORS,
    MANDATES,
    LADDER,
    TREE,
    BODIES,
    HANDOVER,
    STRENGTH_OVER_TIME,
    STRENGTH_CHANGES,
    MISSIONS,
    CATALOGUE,
    PROJECTION,
    SCENARIOS,
    PROVINCIAL_TEAMS,
)
