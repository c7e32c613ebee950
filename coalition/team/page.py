"""What the record says of one team at a date, for its page and its forms."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Prefetch

from coalition.models import (
    PRT,
    FundingStatement,
    Participation,
    PostStatement,
    PRTStatus,
)
from coalition.provinces import teams_at
from coalition.team.assessed import AreaCourse, courses
from coalition.team.bearing import shown
from coalition.team.facts import STANDING
from coalition.team.lacks import lacks, not_recorded
from coalition.team.listing import TeamRow, team_rows
from coalition.team.money import funding_at
from coalition.team.posts import posts_at
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import Change, latest_changes, marking_ids_of
from partnership.evidence.charts.sources import Sources, sources_among
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources

# Of each kind; the page says if there may be more.
LONGEST = 100


@dataclass(frozen=True)
class TeamPage:
    """A team's standing and dated history, nothing of it later than the date."""

    prt: PRT
    row: TeamRow | None
    statuses: list[PRTStatus]
    posts: list[PostStatement]
    earlier_posts: list[PostStatement]
    funding: list[FundingStatement]
    earlier_funding: list[FundingStatement]
    participations: list[Participation]
    courses: list[AreaCourse]
    lacks: list[str]
    not_recorded: list[str]
    changes: list[Change]
    marking: OverallMarking | None

    @property
    def team(self) -> PRTStatus | None:
        """Its newest status by the date."""
        return self.row.team if self.row else None

    @property
    def assessment_sources(self) -> Sources:
        """What bears the ratings of all areas."""
        found = [one for course in self.courses for one in course.assessments]
        return sources_among(one.source for one in found)

    @property
    def is_assessed(self) -> bool:
        """Whether any area has an assessment."""
        return any(course.assessments for course in self.courses)

    @property
    def is_cut(self) -> bool:
        """Whether a table may not show every row."""
        tables = (self.statuses, self.posts, self.earlier_posts, self.funding)
        others = (self.earlier_funding, self.participations)
        return any(len(table) == LONGEST for table in (*tables, *others))


def build(on: date, reader: Any, evidence: str, pk: int) -> TeamPage:
    """All that the team's page shows; raises PRT.DoesNotExist."""
    prt = team_of(reader, pk)
    row = row_of(prt, on, reader, evidence)
    posts = _posts(prt, on, reader, evidence)
    funding = _funding(prt, on, reader, evidence)
    areas = courses(on, reader, evidence, prt.pk)
    is_assessed = any(course.assessments for course in areas)
    changes = latest_changes(prt, reader)
    stands = row is not None and row.team.status in STANDING
    return TeamPage(
        prt=prt,
        row=row,
        statuses=_statuses(prt, on, reader),
        posts=posts,
        earlier_posts=_earlier(PostStatement, posts, "actor", prt, on, reader),
        funding=funding,
        earlier_funding=_earlier(FundingStatement, funding, "donor", prt, on, reader),
        participations=_participations(prt, on, reader),
        courses=areas,
        lacks=lacks(on, posts, row.money, row.participants) if stands else [],
        not_recorded=not_recorded(posts, row.money if row else [], is_assessed),
        changes=changes,
        marking=highest_marking(
            shown(on, reader, [prt.pk]), also=marking_ids_of(changes)
        ),
    )


def team_of(reader: Any, pk: int) -> PRT:
    """The team, if this reader may see it; raises PRT.DoesNotExist."""
    teams = PRT.objects.visible_to(reader).select_related("province", "marking")
    return teams.get(pk=pk)


def row_of(prt: PRT, on: date, reader: Any, evidence: str) -> TeamRow | None:
    """The team at a date as the list has it; None before its first status."""
    team = teams_at(on, reader).filter(prt=prt).first()
    return team_rows([team], on, reader, evidence)[0] if team else None


def _statuses(prt: PRT, on: date, reader: Any) -> list[PRTStatus]:
    rows = PRTStatus.objects.visible_to(reader).filter(prt=prt, since__lte=on)
    leads = Prefetch("lead", Actor.objects.visible_to(reader))
    rows = with_sources(rows, reader).prefetch_related(leads)
    return list(rows.order_by("-since", "-pk")[:LONGEST])


def _posts(prt: PRT, on: date, reader: Any, evidence: str) -> list[PostStatement]:
    rows = posts_at(on, reader, evidence, prt=prt).select_related("actor")
    rows = with_sources(rows, reader).order_by("actor__name", "skill", "other_skill")
    return list(rows[:LONGEST])


def _funding(prt: PRT, on: date, reader: Any, evidence: str) -> list[FundingStatement]:
    """The need first, then each donor by name."""
    rows = funding_at(on, reader, evidence, prt=prt).select_related("donor")
    by_name = F("donor__name").asc(nulls_first=True)
    return list(with_sources(rows, reader).order_by(by_name, "currency")[:LONGEST])


def _earlier(
    model: type[PostStatement] | type[FundingStatement],
    shown_above: list[Any],
    actor: str,
    prt: PRT,
    on: date,
    reader: Any,
) -> list[Any]:
    """The statements by the date that are not in force, or do not count."""
    rows = model.objects.visible_to(reader).known(on).filter(prt=prt)
    rows = rows.exclude(pk__in=[one.pk for one in shown_above]).select_related(actor)
    return list(with_sources(rows, reader).order_by("-stated_on", "-pk")[:LONGEST])


def _participations(prt: PRT, on: date, reader: Any) -> list[Participation]:
    """Those that hold on the date first, then those that have ended."""
    rows = Participation.objects.visible_to(reader).known(on).filter(prt=prt)
    rows = with_sources(rows.select_related("actor"), reader)
    found = rows.order_by("actor__name", "-since", "pk")[:LONGEST]
    return sorted(found, key=lambda one: bool(one.ended_on and one.ended_on <= on))


def team_now(page_row: TeamRow | None) -> list[tuple[str, str]]:
    """What the record says of a team, for the column beside a form."""
    if page_row is None:
        return [("Status", "")]
    row = page_row
    posts = row.posts
    figures = ""
    if posts.lines:
        filled = "not stated" if posts.filled is None else f"{posts.filled:,}"
        of = "" if posts.authorised is None else f" of {posts.authorised:,}"
        figures = f"{filled}{of}"
    return [
        ("Status", row.team.get_status_display()),
        ("Lead", str(row.team.lead or "")),
        ("Posts filled", figures),
        ("Oldest vacancy", row.vacancy_age),
        ("Money secured", "; ".join(sums.words for sums in row.money)),
        ("Takes part", ", ".join(one.name for one in row.participants)),
        ("Assessments", row.trends),
    ]
