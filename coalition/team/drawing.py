"""The map of the teams: a province's pattern says how far its team has come."""

from collections.abc import Iterable

from coalition.models import PRTStatus, TeamStatus
from coalition.provinces import FARTHEST_FIRST
from partnership.actors.map import Map, Mark, draw
from partnership.evidence.counting import is_soft

# A province is drawn by its team: solid, hatched or dotted; plain without one.
MAP_CLASSES = {
    TeamStatus.OPEN: "operating",
    TeamStatus.APPROVED: "approved",
    TeamStatus.PROPOSED: "planned",
}
SOFT_WORDS = "press only or unverified"


def team_map(teams: Iterable[PRTStatus], iso3: str | None) -> Map | None:
    """The host nation's map with these teams; None for a country without one."""
    nearest_last = sorted(
        teams, key=lambda team: FARTHEST_FIRST.index(team.status), reverse=True
    )
    marks = {
        team.prt.province.map_code: _mark(team)
        for team in nearest_last
        if team.prt.province.map_code
    }
    number = len(nearest_last)
    label = (
        f"{number} team{'' if number == 1 else 's'} by province and status;"
        " the table below says the same"
    )
    return draw(iso3, marks, label)


def _mark(team: PRTStatus) -> Mark:
    drawn, words = MAP_CLASSES.get(team.status, ""), team.get_status_display()
    if drawn and is_soft(team.grade):
        drawn, words = "soft", f"{words}, {SOFT_WORDS}"
    title = f"{team.prt.province}: {words.lower()}"
    return Mark(css_class=drawn, title=title, bold=bool(drawn))
