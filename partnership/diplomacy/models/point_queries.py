"""The questions we ask of points. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, F, OuterRef, Q

from partnership.diplomacy.models.line_to_take import LineVersion
from partnership.evidence.models import RecordQuerySet

HELD_ON = F("meeting__held_on")


class PointQuerySet(RecordQuerySet):
    """The questions we ask of points."""

    def cleared(self, on: date, reader: Any, day: Any = HELD_ON) -> Self:
        """Points that cover their meeting at this date; the one place that says so.

        The reader may see them. They were cleared by this date and by the day of the
        meeting; their line to take, if they have one, may be said on that day, as far
        as this date knows. One whose line the reader may not see covers nothing for
        them: nobody could say whether it still holds. `day` is that of the meeting, as
        it stood at the date where it was put off since: a date, or a column.
        """
        return (
            self.visible_to(reader)
            .exclude(status="drafted")
            .filter(Q(cleared_on__lte=day), cleared_on__lte=on)
            .with_a_line_that_holds(on, reader, day)
        )

    def with_a_line_that_holds(self, on: date, reader: Any, day: Any = HELD_ON) -> Self:
        """Those without a line to take, or whose line holds on the meeting's day."""
        held = LineVersion.objects.holding(_inside(day), on, reader)
        return self.filter(
            Q(line_version=None) | Q(Exists(held.filter(pk=OuterRef("line_version"))))
        )

    def with_cover(self, on: date, reader: Any, day: Any = HELD_ON) -> Self:
        """Add `covers`, whether it covers its meeting at this date, and `line_holds`.

        Whether the line holds is asked of the day on which the meeting is to be now.
        A point without a line to take has none that could fail.
        """
        points = self.model.objects.filter(pk=OuterRef("pk"))
        return self.annotate(
            covers=Exists(points.cleared(on, reader, day)),
            line_holds=Exists(points.with_a_line_that_holds(on, reader)),
        )

    def clear(self, version: int, by: Any, on: date) -> bool:
        """Clear these drafts as somebody read them; False if they changed since."""
        return self.filter(status="drafted").save_version(
            version, by, status="cleared", cleared_by=by, cleared_on=on
        )

    def use(self, version: int, by: Any, on: date) -> bool:
        """Say that these cleared points were made on a day; False if they changed."""
        return self.filter(status="cleared", cleared_on__lte=on).save_version(
            version, by, status="used", used_on=on
        )

    def take_back_use(self, version: int, by: Any) -> bool:
        """Say that these points were not made after all; False if they changed."""
        return self.filter(status="used").save_version(
            version, by, status="cleared", used_on=None
        )


def _inside(day: Any) -> Any:
    """The same day as a subquery of these points must name it."""
    if isinstance(day, OuterRef):
        return OuterRef(day)
    return OuterRef(day.name) if isinstance(day, F) else day
