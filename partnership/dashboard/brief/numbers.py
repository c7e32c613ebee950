"""Numbers of all that is recorded, where a brief names only the first few."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from partnership.diplomacy.models.ask_queries import OPEN_STATES


@dataclass(frozen=True)
class Asked:
    """How many asks there are, how many are open, and how many of these are late."""

    all: int
    open: int
    overdue: int


@dataclass(frozen=True)
class Manned:
    """Posts over all lines of posts; None where nobody stated a figure."""

    filled: int | None
    authorised: int | None
    # Lines of posts of which nobody said how many are filled.
    unknown: int


def asked(asks: QuerySet, on: date) -> Asked:
    """Of asks from `asks_at`; one query."""
    is_open = Q(state__in=OPEN_STATES)
    numbers = asks.order_by().aggregate(
        all=Count("pk"),
        open=Count("pk", filter=is_open),
        overdue=Count("pk", filter=is_open & Q(wanted_last__lt=on)),
    )
    return Asked(**numbers)


def manned(posts: QuerySet) -> Manned:
    """Of the newest statement of each line of posts; one query."""
    numbers = posts.order_by().aggregate(
        # First, for `filled` is a sum from where it stands on.
        unknown=Count("pk", filter=Q(filled=None)),
        filled=Sum("filled"),
        authorised=Sum("authorised"),
    )
    return Manned(**numbers)
