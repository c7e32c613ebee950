"""Provinces at a date: who answers for security, and where teams stand."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from coalition.models import (
    PRTStatus,
    Responsibility,
    ResponsibilityHolder,
    Sector,
    TeamStatus,
)
from partnership.actors.models import Actor, Province
from partnership.evidence.composed_once import composed_once
from partnership.evidence.counting import is_soft
from partnership.evidence.models import Source

# Where a province has several teams, the one that has come farthest speaks for it.
FARTHEST_FIRST = [
    TeamStatus.OPEN,
    TeamStatus.APPROVED,
    TeamStatus.PROPOSED,
    TeamStatus.HANDED_OVER,
    TeamStatus.DROPPED,
]


@dataclass(frozen=True)
class ProvinceStanding:
    """One province at a date; None where nothing is recorded."""

    name: str
    map_code: str
    holder: str | None
    holder_since: date | None
    sector: str
    sector_lead: str
    team: PRTStatus | None
    holder_grade: str = ""
    holder_source: str = ""

    @property
    def holder_words(self) -> str:
        """Who answers for security."""
        return ResponsibilityHolder(self.holder).label if self.holder else ""

    @property
    def is_handed_over(self) -> bool:
        """Whether the host nation answers for security."""
        return self.holder == ResponsibilityHolder.HOST_NATION

    @property
    def team_status(self) -> str:
        """The team's status; empty without a team."""
        return self.team.status if self.team else ""

    @property
    def team_lead(self) -> str:
        """Who leads the team, as far as it is recorded."""
        return str(self.team.lead or "") if self.team else ""


@dataclass(frozen=True)
class Handover:
    """All provinces at a date, by name, and how many stand where."""

    provinces: list[ProvinceStanding]
    teams: list[PRTStatus]

    @property
    def handed_over(self) -> int:
        """Provinces for which the host nation answers."""
        return sum(province.is_handed_over for province in self.provinces)

    @property
    def soft_handed_over(self) -> int:
        """How many of these by press reports alone, or by nothing firmer."""
        return sum(
            province.is_handed_over and is_soft(province.holder_grade)
            for province in self.provinces
        )

    @property
    def soft_by_team_status(self) -> Counter[str]:
        """How many teams of each status by such evidence."""
        return Counter(team.status for team in self.teams if is_soft(team.grade))

    @property
    def by_team_status(self) -> Counter[str]:
        """Teams (not provinces) by status."""
        return Counter(team.status for team in self.teams)


def handover(on: date, reader: Any) -> Handover:
    """Every province and every team at a date, in four queries."""
    teams = list(teams_at(on, reader))
    farthest = {
        team.prt.province_id: team
        for team in sorted(
            teams, key=lambda team: FARTHEST_FIRST.index(team.status), reverse=True
        )
    }
    provinces = [
        ProvinceStanding(
            name=province.name,
            map_code=province.map_code,
            holder=province.holder,
            holder_since=province.holder_since,
            holder_grade=province.holder_grade or "",
            holder_source=province.holder_source or "",
            sector=province.sector or "",
            sector_lead=province.sector_lead or "",
            team=farthest.get(province.pk),
        )
        for province in _provinces(on, reader)
    ]
    return Handover(provinces, teams)


def teams_at(on: date, reader: Any) -> QuerySet[PRTStatus]:
    """The newest status of each team on or before this date, by team.

    A lead above the reader's ceiling is None.
    """
    latest = PRTStatus.objects.visible_to(reader).newest_by(on)
    return (
        PRTStatus.objects.filter(pk__in=latest.values("pk"))
        .select_related("prt__province")
        .prefetch_related(
            Prefetch("lead", Actor.objects.visible_to(reader)),
            Prefetch("source", Source.objects.visible_to(reader)),
        )
        .order_by("prt__name")
    )


@composed_once
def _provinces(on: date, reader: Any) -> QuerySet[Province]:
    sectors = Sector.objects.visible_to(reader).filter(pk=OuterRef("sector"))
    sources = Source.objects.visible_to(reader).filter(pk=OuterRef("source"))
    leads = Actor.objects.visible_to(reader).filter(pk=OuterRef("lead"))
    latest = (
        Responsibility.objects.visible_to(reader)
        .filter(province=OuterRef("pk"), since__lte=on)
        .annotate(
            seen_source=Subquery(sources.values("title")),
            seen_sector=Subquery(sectors.values("code")),
            seen_lead=Subquery(leads.values("name")),
        )
        .order_by("-since", "-pk")
    )
    columns = {
        "holder": "holder",
        "holder_since": "since",
        "holder_grade": "grade",
        "holder_source": "seen_source",
        "sector": "seen_sector",
        "sector_lead": "seen_lead",
    }
    return (
        Province.objects.visible_to(reader)
        .annotate(
            **{
                name: Subquery(latest.values(column)[:1])
                for name, column in columns.items()
            }
        )
        .order_by("name")
    )
