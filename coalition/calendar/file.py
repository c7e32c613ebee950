"""Events as a file that calendar programs read (RFC 5545)."""

from collections.abc import Callable
from datetime import datetime

from icalendar import Calendar
from icalendar import Event as Entry

from coalition.calendar.events import Event


def write(
    events: list[Event],
    *,
    title: str,
    marked: str,
    at: datetime,
    address: Callable[[str], str],
) -> bytes:
    """The calendar; `at` is when it is written, `address` makes a path absolute.

    `marked` is what the whole bears, in words.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Partnership//Mandates//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-caldesc", f"Marking of the whole: {marked}.")
    for event in events:
        calendar.add_component(_entry(event, at, address))
    return calendar.to_ical()


def _entry(event: Event, at: datetime, address: Callable[[str], str]) -> Entry:
    """An all-day entry that takes up nobody's time, and is never public."""
    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("dtstamp", at)
    entry.add("last-modified", event.mandate.updated_at)
    entry.add("sequence", event.mandate.version - 1)
    entry.add("dtstart", event.on)
    entry.add("summary", event.summary)
    entry.add("description", event.description)
    entry.add("url", address(event.mandate.get_absolute_url()))
    entry.add("class", "CONFIDENTIAL")
    entry.add("transp", "TRANSPARENT")
    return entry
