"""Who comes to an event: the newest statement of each actor, and the counts."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count

from partnership.diplomacy.models import Attendance, EventAttendance
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

MOST_ACTORS = 200


@dataclass(frozen=True)
class Attending:
    """The actors of one event, and how many stand where."""

    rows: Few
    counts: dict[str, int]

    @property
    def asked(self) -> int:
        """How many actors anything is recorded of."""
        return sum(self.counts.values())

    @property
    def unanswered(self) -> int:
        """How many were invited and have not answered."""
        return self.counts.get(Attendance.INVITED, 0)

    @property
    def words(self) -> str:
        """5 invited: 2 accepted, 1 declined, 2 have not answered."""
        said = [
            f"{self.counts[status]:,} {status.label.lower()}"
            for status in Attendance
            if status != Attendance.INVITED and self.counts.get(status)
        ]
        if waiting := self.unanswered:
            said.append(f"{waiting:,} {'has' if waiting == 1 else 'have'} not answered")
        return f"{self.asked:,} invited: {', '.join(said)}" if said else ""


def attending(event: int, on: date, reader: Any) -> Attending:
    """By this date, in three queries."""
    known = EventAttendance.objects.visible_to(reader).filter(event=event)
    newest = EventAttendance.objects.filter(
        pk__in=known.newest_by(on).values("pk")
    ).order_by()
    counts = dict(newest.values_list("status").annotate(number=Count("pk")))
    rows = with_sources(newest, reader).select_related("actor").order_by("actor__name")
    return Attending(few(rows, MOST_ACTORS), counts)
