"""The whole ledger of asks in five figures."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, Q

from partnership.diplomacy.asks.double import put_twice
from partnership.diplomacy.models import Ask
from partnership.diplomacy.models.ask_queries import OPEN_STATES, STALE_DAYS


@dataclass(frozen=True)
class Counts:
    """How many asks there are, how many are open, and how many need attention."""

    asks: int
    open: int
    # Open, and past the day we wanted them by; not moved for long; put by two capitals.
    overdue: int
    stale: int
    double: int

    @property
    def finding(self) -> str:
        """7 of 23 asks are open past the day we wanted them by."""
        if not self.asks:
            return "No ask is recorded by this date."
        asks = f"{self.asks:,} ask{'' if self.asks == 1 else 's'}"
        if self.overdue:
            late = f"{self.overdue:,} of {asks} {'is' if self.overdue == 1 else 'are'}"
            return f"{late} open past the day we wanted them by."
        verb = "is" if self.open == 1 else "are"
        return f"{self.open:,} of {asks} {verb} open; none is past its day."


def count(on: date, reader: Any) -> Counts:
    """What the list and the overview say of all asks at a date; one query."""
    is_open = Q(state__in=OPEN_STATES)
    still = Q(touched_on__lte=on - timedelta(STALE_DAYS))
    figures = (
        Ask.objects.at(on, reader)
        .annotate(is_double=Exists(put_twice(on, reader)))
        .order_by()
        .aggregate(
            asks=Count("pk"),
            open=Count("pk", filter=is_open),
            overdue=Count("pk", filter=is_open & Q(wanted_last__lt=on)),
            stale=Count("pk", filter=is_open & still),
            double=Count("pk", filter=is_open & Q(is_double=True)),
        )
    )
    return Counts(**figures)
