"""The questions we ask of seats in forums. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.db.models import Case, CharField, Q, Value, When

from partnership.evidence.models import RecordQuerySet


class ForumMemberQuerySet(RecordQuerySet):
    """The questions we ask of seats in forums."""

    def named_by(self, on: date, reader: Any) -> Self:
        """Seats known at a date whose actor the reader may see, with `seat`.

        Who has left comes last.
        """
        return (
            self.visible_to(reader)
            .filter(named_on__lte=on, actor__marking__in=reader.visible_marking_ids)
            .annotate(
                seat=Case(
                    When(left_on__lte=on, then=Value("left")),
                    When(joined_on__lte=on, then=Value("seated")),
                    When(invited_on__lte=on, then=Value("invited")),
                    default=Value("foreseen"),
                    output_field=CharField(),
                )
            )
            .select_related("actor")
            .alias(has_left=Case(When(seat="left", then=1), default=0))
            .order_by("has_left", "actor__name", "-named_on")
        )

    def seated(self, on: date) -> Self:
        """Who sits in it at a date: has joined, and not left."""
        return self.filter(Q(left_on=None) | Q(left_on__gt=on), joined_on__lte=on)
