"""Pledges that were made at an event: the line that keeps them says what they are.

The political line keeps the event and cannot ask its neighbour. The economic line
registers its conferences here: which there are to choose from, and what one of them
brought, by its key.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest


@dataclass(frozen=True)
class PledgesMade:
    """What was pledged at a conference, in US dollars at each pledge's own rate."""

    name: str
    url: str
    # Of the pledges that count; None where none has an amount.
    total_usd: Decimal | None
    pledges: int
    # What the total leaves out, in words.
    left_out: str
    marking_ids: tuple[int, ...]


@dataclass(frozen=True)
class Conferences:
    """How the line that keeps pledges answers; both as far as the reader may see."""

    offered: Callable[[Any], QuerySet]
    pledged: Callable[[HttpRequest, int], PledgesMade | None]


KEPT: list[Conferences] = []


def register_conferences(conferences: Conferences) -> None:
    """Make known who keeps the pledges, once."""
    if conferences not in KEPT:
        KEPT.append(conferences)


def conferences_of(reader: Any) -> QuerySet | None:
    """The conferences that a form may offer; None where no line keeps any."""
    return KEPT[0].offered(reader) if KEPT else None


def pledges_made(request: HttpRequest, key: int | None) -> PledgesMade | None:
    """What was pledged at the conference of this key by the date of the page."""
    return KEPT[0].pledged(request, key) if KEPT and key else None
