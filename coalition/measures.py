"""What the security line says of how an action of the strategy goes (design, 3.5)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Min, QuerySet
from django.urls import reverse

from coalition.mandates.report import shown as shown_mandates
from coalition.missions.bearing import of_departures, of_what_follows
from coalition.missions.retention import rate_at
from coalition.models import (
    ContributorStatus,
    Intent,
    Mandate,
    OptionStep,
    PRTStatus,
    Strength,
)
from coalition.models.mandate_queries import MandateStatus
from coalition.steps import HORIZON_DAYS
from coalition.team.bearing import shown as shown_teams
from coalition.team.wider import measure as wider
from partnership.evidence.banner import highest_marking
from partnership.evidence.composed_once import composed_once
from partnership.evidence.counted import counted
from partnership.evidence.templatetags.display import long_day
from partnership.strategy.measures import Asked, Figure, Measure, Scale
from partnership.strategy.subjects import ALL, Key

# What was replaced, or ended for good, presses nobody.
OVER = (MandateStatus.SUPERSEDED, MandateStatus.ENDED_EARLY)

# From which day each counts.
DATED = {
    ContributorStatus: "since",
    Intent: "stated_on",
    OptionStep: "since",
    Strength: "stated_on",
}


def _mandates(asked: Asked) -> Mapping[Key, Figure]:
    """The days to the first decision that a mandate of the actors needs."""
    found = list(_held_by(asked.on, asked.reader, asked.evidence, asked.everybody))
    return {
        key: _first_to_end(
            [row for row in found if actors is None or row[0] in actors], asked.on
        )
        for key, actors in asked.actors.items()
    }


@composed_once
def _held_by(
    on: date, reader: Any, evidence: str, holders: frozenset[int] | None
) -> QuerySet[Mandate]:
    """Of each holder: the days to the first decision, mandates, and those dated."""
    rows = Mandate.objects.at(on, reader).exclude(status__in=OVER)
    rows = rows.with_stake(on, reader, evidence).not_departed()
    if holders is not None:
        rows = rows.filter(holder__in=holders)
    held = rows.order_by().values_list("holder").annotate(first=Min("days"))
    return held.annotate(number=Count("pk"), dated=Count("days"))


def _first_to_end(rows: list[tuple[int, int | None, int, int]], on: date) -> Figure:
    url = reverse("coalition:mandate_list")
    number = sum(count for *_, count, _ in rows)
    endless = number - sum(dated for *_, dated in rows)
    first = min((days for _, days, *_ in rows if days is not None), default=None)
    if not number:
        return Figure("No mandate is recorded.", url)
    mandates = counted(number, "mandate")
    if first is None:
        return Figure(f"{mandates}; no end is on record.", url)
    said = f"{first:,} day{'' if abs(first) == 1 else 's'}"
    if first < 0:
        words = f"Of {mandates} one has run out, or its decision is late."
    else:
        by = long_day(on + timedelta(first))
        words = f"The first decision that {mandates} may need is due by {by}."
    if endless:
        words += f" Of {endless:,} of them no end is on record."
    return Figure(words, url, first, said, is_partial=bool(endless))


def _mandate_marks(asked: Asked) -> Iterable[int]:
    return _held(shown_mandates(asked.reader), asked.on)


def _retention(asked: Asked) -> Mapping[Key, Figure]:
    """The departures that are retained, of a hundred."""
    rate = rate_at(asked.on, asked.reader)
    url = reverse("coalition:mission_list")
    if not rate.departures:
        return {ALL: Figure("No departure is recorded.", url)}
    words = (
        f"{rate.retained:,} of {rate.departures:,} contributors that depart have taken"
        f" another mission. {rate.soft_words}"
    )
    return {ALL: Figure(words.strip(), url, rate.percent, f"{rate.percent}%")}


def _retention_marks(asked: Asked) -> Iterable[int]:
    rest = [*of_departures(asked.reader), *of_what_follows(asked.reader)]
    return _held(rest, asked.on)


def _participation(asked: Asked) -> Mapping[Key, Figure]:
    """Who takes part in a provincial team without leading it."""
    (found,) = wider([asked.on], asked.reader, asked.evidence)
    url = reverse("coalition:prt_list")
    if not found.is_known:
        nobody = "No participant, post or money of a provincial team is recorded."
        return {ALL: Figure(nobody, url)}
    number = found.participants
    words = f"{found.participants_words} take part in a team and do not lead it."
    said = counted(number, "participant")
    return {ALL: Figure(words, url, number, said)}


def _participation_marks(asked: Asked) -> Iterable[int]:
    seen = PRTStatus.objects.visible_to(asked.reader)
    known = seen.filter(since__lte=asked.on).order_by().values("prt")
    return _held(shown_teams(asked.on, asked.reader, known), asked.on)


def _held(rows: Iterable[QuerySet[Any]], on: date) -> Iterable[int]:
    """What these bear, without what was said after the date."""
    by_then = [
        one.filter(**{f"{DATED[one.model]}__lte": on}) if one.model in DATED else one
        for one in rows
    ]
    marking = highest_marking(by_then)
    return marking.held if marking else ()


MEASURES = (
    Measure(
        name="coalition.mandates",
        label="Mandates",
        what="Days to the first decision that a mandate needs; below 0 it is late.",
        right="coalition.view_mandate",
        scale=Scale(HORIZON_DAYS, HORIZON_DAYS // 2, " days", falling=True),
        read=_mandates,
        marks=_mandate_marks,
    ),
    Measure(
        name="coalition.retention",
        label="Departures retained",
        what="Contributors that depart and take another mission, of a hundred.",
        right="coalition.view_mission",
        scale=Scale(50, 25, "%", falling=True),
        read=_retention,
        marks=_retention_marks,
        takes=(),
    ),
    Measure(
        name="coalition.participation",
        label="Wider participation in provincial teams",
        what="Countries and organisations in a team that they do not lead.",
        right="coalition.view_prt",
        scale=Scale(4, 0, falling=True),
        read=_participation,
        marks=_participation_marks,
        takes=(),
    ),
)
