"""The days of mandates as a file that calendar programs read (RFC 5545)."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from coalition.calendar.events import Event
from partnership.exchange.writers.calendar import END, all_day, head


def write(
    events: list[Event],
    *,
    title: str,
    marked: str,
    reader: Any,
    at: datetime,
    address: Callable[[str], str],
) -> bytes:
    """The calendar; `at` is when it is written, `address` makes a path absolute.

    `marked` is what the whole bears, in words.
    """
    product = "-//Partnership//Mandates//EN"
    entries = (
        all_day(one.day, one.marking.in_words(reader), address, at) for one in events
    )
    notes = f"Marking of the whole: {marked}."
    return b"".join(
        [head(product, title, notes), *(one.to_ical() for one in entries), END]
    )
