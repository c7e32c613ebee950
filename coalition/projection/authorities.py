"""Read the mandates, what rests on what, and the arrivals that were decided."""

from collections.abc import Container, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, F, When

from coalition.days import shifted
from coalition.models import (
    Deployment,
    Mandate,
    MandateDependency,
)
from coalition.models.mandate_queries import MandateStatus
from coalition.projection.facts import Arrival, Aside, Authority, Contingent
from coalition.queries.forces import in_counted_forces
from partnership.evidence.banner import marks_of
from partnership.evidence.precision import DatePrecision, LatestDay
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.visible_sources import with_sources

OVER = (MandateStatus.LAPSED, MandateStatus.ENDED_EARLY)


class Authorities(NamedTuple):
    """Mandates that nobody renewed, what rests on each, and who arrives by one."""

    all: tuple[Authority, ...]
    resting: dict[int, tuple[int, ...]]
    arrivals: tuple[Arrival, ...]
    asides: tuple[Aside, ...]
    marks: set[int]


def read_authorities(
    on: date,
    reader: Any,
    expected: Mapping[int, list[Deployment]],
    coming: Container[int],
    lead_nation: int | None,
) -> Authorities:
    """All mandates at a date; `expected` are the deployments of who is `coming`."""
    rows = _mandates(on, reader, lead_nation)
    edges = list(MandateDependency.objects.visible_to(reader).order_by("pk"))
    open_rows = [one for one in rows if one.status != MandateStatus.SUPERSEDED]
    arrivals = [
        arrival
        for one in open_rows
        if one.contributor_id in coming
        for arrival in _arrival(one, expected.get(one.contributor_id, []))
    ]
    arriving = {one.contingent.contributor_id for one in arrivals}
    asides = (
        Aside("prospective", deployments[0].contributor.actor.name, who)
        for who, deployments in expected.items()
        if who not in arriving
    )
    return Authorities(
        all=tuple(authority(one) for one in open_rows),
        resting=_resting(rows, edges),
        arrivals=tuple(arrivals),
        asides=tuple(asides),
        marks=_marks(rows, edges),
    )


def _resting(
    rows: list[Mandate], edges: list[MandateDependency]
) -> dict[int, tuple[int, ...]]:
    """What rests on each mandate, or on the one that it renews."""
    renewed = {one.pk: one.renewal_pk for one in rows if one.renewal_pk}
    found: dict[int, list[int]] = {}
    for edge in edges:
        upstream = newest_of(edge.depends_on_id, renewed)
        found.setdefault(upstream, []).append(edge.mandate_id)
    return {upstream: tuple(resting) for upstream, resting in found.items()}


def newest_of(mandate: int, renewed: Mapping[int, int]) -> int:
    """The mandate that carries this one on: its renewal, or that one's, or itself."""
    seen: set[int] = set()
    while mandate in renewed and mandate not in seen:
        seen.add(mandate)
        mandate = renewed[mandate]
    return mandate


def authority(one: Mandate) -> Authority:
    """A mandate from `Mandate.objects.at()`, its source as far as the reader sees it.

    One that ended early has its last day the day before.
    """
    is_over, last = one.status in OVER, one.expires_by
    if one.status == MandateStatus.ENDED_EARLY:
        last = min(filter(None, (last, shifted(one.ended_on, -1))))
    return Authority(
        mandate_id=one.pk,
        title=one.title,
        holder=one.holder.name,
        contributor_id=one.contributor_id,
        force_id=one.force_id,
        last_day=last,
        is_over=is_over,
        grade=one.grade,
        source=str(one.source.title) if one.source else "",
        known_to=_known_to(one, last),
    )


def _known_to(one: Mandate, last: date | None) -> str:
    """The month, season or year in which it ends, where its day is not known."""
    is_a_day = one.expires_precision == DatePrecision.DAY or last != one.expires_by
    if last is None or is_a_day:
        return ""
    return date_words(one.expires_on, one.expires_precision)


def _mandates(on: date, reader: Any, lead_nation: int | None) -> list[Mandate]:
    """With the force as far as it is counted, and the day on which each has begun."""
    counted = Deployment.objects.visible_to(reader).filter(
        in_counted_forces(reader, lead_nation)
    )
    is_counted = When(force__in=counted.order_by().values("force"), then=F("force"))
    rows = Mandate.objects.at(on, reader).annotate(
        counted_force=Case(is_counted),
        begins_on=LatestDay(F("runs_from"), F("runs_from_precision")),
    )
    return list(with_sources(rows.select_related("holder").order_by("pk"), reader))


def _arrival(one: Mandate, deployments: list[Deployment]) -> list[Arrival]:
    """The contingent that a decided mandate with a number and a day to come brings.

    It goes to the contributor's deployment in the mandate's force, where there is one.
    """
    is_decided = one.status == MandateStatus.NOT_YET_RUNNING and one.decided_on
    if not is_decided or one.personnel_ceiling is None:
        return []
    if one.force_id and not one.counted_force:
        return []
    fits = [d for d in deployments if one.force_id in (None, d.force_id)]
    place = fits[0] if len(fits) == 1 else None
    contingent = Contingent(
        key=place.pk if place else -one.pk,
        contributor_id=one.contributor_id,
        name=one.holder.name,
        sector=place.sector.code if place and place.sector else "",
        force_id=one.force_id,
        personnel=0,
        stated_on=None,
    )
    return [Arrival(contingent, authority(one), one.begins_on, one.personnel_ceiling)]


def _marks(rows: list[Mandate], edges: list[MandateDependency]) -> set[int]:
    holders, sources = (one.holder for one in rows), (one.source for one in rows)
    return {*marks_of(rows), *marks_of(holders), *marks_of(sources), *marks_of(edges)}
