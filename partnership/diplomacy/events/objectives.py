"""The objectives of an event with what was found of each."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Subquery

from partnership.diplomacy.models import EventObjective, Met, ObjectiveFinding
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

MOST = 50


@dataclass(frozen=True)
class Aim:
    """One objective, with the findings by the date, newest first."""

    record: EventObjective
    findings: list[ObjectiveFinding]

    @property
    def met(self) -> str:
        """The code of the newest finding; empty where nobody has found anything."""
        return self.findings[0].met if self.findings else ""


@dataclass(frozen=True)
class Aims:
    """The objectives of one event."""

    rows: Few
    # How many there are by their newest finding; None is not assessed.
    counts: dict[str | None, int]

    @property
    def words(self) -> str:
        """3 objectives: 1 met, 1 partly met, 1 not assessed."""
        number = sum(self.counts.values())
        labels = {met.value: met.label.lower() for met in Met} | {None: "not assessed"}
        said = ", ".join(
            f"{self.counts[met]:,} {label}"
            for met, label in labels.items()
            if met in self.counts
        )
        return f"{number:,} objective{'' if number == 1 else 's'}: {said}"


def aims_of(event: int, on: date, reader: Any) -> Aims:
    """What had been set by this date, in a fixed number of queries."""
    found = ObjectiveFinding.objects.newest_first(on, reader)
    findings = with_sources(found, reader)[:MOST]
    aims = EventObjective.objects.visible_to(reader).known(on).filter(event=event)
    newest = found.filter(objective=OuterRef("pk"))
    counts = (
        aims.order_by()
        .annotate(newest=Subquery(newest.values("met")[:1]))
        .values_list("newest")
        .annotate(number=Count("pk"))
    )
    with_findings = with_sources(aims, reader).prefetch_related(
        Prefetch("findings", findings, to_attr="known_findings")
    )
    rows = few(with_findings, MOST)
    shown = [Aim(one, one.known_findings) for one in rows]
    return Aims(Few(shown, more=rows.more), dict(counts))
