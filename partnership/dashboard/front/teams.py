"""Provincial teams and handover as a map and as the table beside it."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from coalition.models import PRTStatus, TeamStatus
from coalition.provinces import Handover, ProvinceStanding
from coalition.team.drawing import MAP_CLASSES, SOFT_WORDS
from partnership.actors.map import Map, Mark, draw
from partnership.dashboard.front.figures import figure
from partnership.evidence.counting import is_soft


@dataclass(frozen=True)
class TeamGroup:
    """Teams that stand at the same point, and how the map draws their provinces."""

    status: str
    words: str
    map_class: str
    teams: list[PRTStatus]

    @property
    def count(self) -> SafeString:
        """How many there are."""
        return figure(f"teams.{self.status}", len(self.teams))

    @property
    def names(self) -> str:
        """Where they are."""
        return ", ".join(str(team.prt.province) for team in self.teams)


def team_groups(handover: Handover) -> list[TeamGroup]:
    """The teams by status, in the order in which a team comes to be and ends."""
    order = [
        TeamStatus.OPEN,
        TeamStatus.APPROVED,
        TeamStatus.PROPOSED,
        TeamStatus.HANDED_OVER,
        TeamStatus.DROPPED,
    ]
    groups = [
        TeamGroup(
            status.value,
            status.label,
            MAP_CLASSES.get(status, ""),
            [team for team in handover.teams if team.status == status],
        )
        for status in order
    ]
    return [group for group in groups if group.teams]


def team_map(handover: Handover, iso3: str | None) -> Map | None:
    """The host nation's map with its teams; None for a country without one."""
    marks = {
        province.map_code: _mark(province)
        for province in handover.provinces
        if province.map_code
    }
    label = (
        f"{len(handover.provinces)} provinces by their provincial team;"
        " the table beside it says the same"
    )
    return draw(iso3, marks, label)


def _mark(province: ProvinceStanding) -> Mark:
    drawn = MAP_CLASSES.get(province.team_status, "")
    team = province.team.get_status_display() if province.team else "No team"
    if drawn and is_soft(province.team.grade):
        drawn, team = "soft", f"{team}, {SOFT_WORDS}"
    handed = "; handed over" if province.is_handed_over else ""
    return Mark(
        css_class=f"{drawn} handed-over".strip() if handed else drawn,
        title=f"{province.name}: {team.lower()}{handed}",
        bold=bool(drawn),
    )
