"""The objectives of an event with what was found of each."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

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

    @property
    def words(self) -> str:
        """3 objectives: 1 met, 1 partly met, 1 not assessed."""
        number = len(self.rows)
        counts = [
            (sum(aim.met == met for aim in self.rows), met.label.lower()) for met in Met
        ]
        counts.append((sum(not aim.met for aim in self.rows), "not assessed"))
        said = ", ".join(f"{count} {label}" for count, label in counts if count)
        return f"{number} objective{'' if number == 1 else 's'}: {said}"


def aims_of(event: int, on: date, reader: Any) -> Aims:
    """What had been set by this date, in a fixed number of queries."""
    found = ObjectiveFinding.objects.newest_first(on, reader)
    findings = with_sources(found, reader)[:MOST]
    aims = EventObjective.objects.visible_to(reader).known(on).filter(event=event)
    aims = with_sources(aims, reader).prefetch_related(
        Prefetch("findings", findings, to_attr="known_findings")
    )
    rows = few(aims, MOST)
    return Aims(Few([Aim(one, one.known_findings) for one in rows], more=rows.more))
