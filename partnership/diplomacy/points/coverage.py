"""Coverage: of the meetings, how many have a point that covers them (paper, para 5).

At a date D, of the meetings that the reader may see and that were in the diary by D:

- A meeting *ahead* is on D or after it. One *held* was before D and is recorded as
  held. One before D that nobody recorded as held is counted apart: nobody has said
  whether it took place. One that was cancelled by D is in neither.
- It *has a point* if one covers it at D (`PointQuerySet.cleared`): cleared by D and by
  the day of the meeting, with a line to take that holds on that day.
- *Coverage* is the meetings with a point of the meetings; of none there is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.db.models import Count, DateField, Q, QuerySet, Value
from django.db.models.functions import Cast, TruncMonth

from partnership.diplomacy.models import Meeting, MeetingStatus
from partnership.diplomacy.points.filters import CoverageFilter
from partnership.evidence.percent import percent

FIGURES = ("held", "held_with", "ahead", "ahead_with", "unrecorded", "cancelled")


@dataclass(frozen=True)
class Coverage:
    """Meetings of one principal and month, or of several; numbers of meetings."""

    held: int = 0
    held_with: int = 0
    ahead: int = 0
    ahead_with: int = 0
    unrecorded: int = 0
    cancelled: int = 0
    principal: str = ""
    # The first day of the month; None is all months of the principal.
    month: date | None = None

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """From a row of sums."""
        return cls(**row)

    @property
    def held_percent(self) -> int | None:
        """Of those held, the share that had a point."""
        return percent(self.held_with, self.held)

    @property
    def ahead_percent(self) -> int | None:
        """Of those ahead, the share that has a point."""
        return percent(self.ahead_with, self.ahead)

    @property
    def ahead_without(self) -> int:
        """The red list of it."""
        return self.ahead - self.ahead_with


def coverage(form: CoverageFilter, on: date, reader: Any) -> Coverage:
    """All meetings that are asked for, in one query."""
    found = _counted(form, on, reader).aggregate(**_sums(on))
    return Coverage(**found)


def by_principal_and_month(form: CoverageFilter, on: date, reader: Any) -> QuerySet:
    """Rows of a principal's months in their order, then of all its months (null).

    Rows are dicts for `Coverage.of`; a page of them is a slice.
    """
    meetings = _counted(form, on, reader)
    months = meetings.annotate(month=TruncMonth("day_at", output_field=DateField()))
    every = meetings.annotate(month=Cast(Value(None), DateField()))
    by_month, whole = (
        rows.order_by().values("principal", "month").annotate(**_sums(on))
        for rows in (months, every)
    )
    return by_month.union(whole).order_by("principal", "month")


def months_only(form: CoverageFilter, on: date, reader: Any) -> Iterable[Coverage]:
    """The rows of principals and months, without those of all months; streamed."""
    rows = by_principal_and_month(form, on, reader)
    return (Coverage.of(row) for row in rows.iterator() if row["month"])


def _counted(form: CoverageFilter, on: date, reader: Any) -> QuerySet[Meeting]:
    known = Meeting.objects.with_seen_actor(reader).known(on, cancelled=True)
    return form.narrow(known, on).with_point(on, reader).order_by()


def _sums(on: date) -> dict[str, Count]:
    cancelled = Q(status_at=MeetingStatus.CANCELLED)
    ahead = Q(day_at__gte=on) & ~cancelled
    past = Q(day_at__lt=on) & ~cancelled
    held = past & Q(status_at=MeetingStatus.HELD)
    rules = {
        "held": held,
        "held_with": held & Q(has_point=True),
        "ahead": ahead,
        "ahead_with": ahead & Q(has_point=True),
        "unrecorded": past & ~Q(status_at=MeetingStatus.HELD),
        "cancelled": cancelled,
    }
    return {name: Count("pk", filter=rules[name]) for name in FIGURES}
