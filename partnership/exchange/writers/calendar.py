"""Calendars (RFC 5545): what every file of ours has alike, and all-day entries."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar, vText
from icalendar import Event as Entry

from partnership.evidence.models import Marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.precision import DatePrecision
from partnership.exchange.report import Extract, Question

END = b"END:VCALENDAR\r\n"
PRODUCT = "-//Partnership//{title}//EN"


@dataclass(frozen=True)
class Day:
    """A day of a record. `uid` stays the same whatever changes in it."""

    uid: str
    starts: date
    summary: str
    description: str
    # A path of ours.
    url: str
    changed_at: datetime
    # The keys of the markings of whatever the entry says or names.
    marks: frozenset[int]
    # The last of several days.
    ends: date | None = None
    sequence: int = 0
    # TENTATIVE, CONFIRMED or CANCELLED; empty for what is no appointment.
    status: str = ""


def known_to(precision: str) -> str:
    """What a day in a calendar would hide: that it is not known."""
    if precision == DatePrecision.DAY:
        return ""
    kind = DatePrecision(precision).label.lower()
    return f" Only the {kind} is known: the day is its first possible one."


def head(product: str, title: str, notes: str) -> bytes:
    """The beginning of a calendar, without its end."""
    calendar = Calendar()
    calendar.add("prodid", product)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(title))
    calendar.add("x-wr-caldesc", vText(notes))
    return calendar.to_ical().removesuffix(END)


def head_of(extract: Extract, notes: list[tuple[str, str]], product: str = "") -> bytes:
    """The beginning of the calendar of a report, with its notes."""
    title = extract.report.title
    said = "\n".join(f"{name}: {words}" for name, words in notes)
    return head(product or PRODUCT.format(title=title), title, said)


def entry_of(uid: str, changed_at: datetime, stamped_at: datetime) -> Entry:
    """An entry that is never public in a calendar that is shared."""
    entry = Entry()
    entry.add("uid", uid)
    entry.add("dtstamp", stamped_at)
    entry.add("last-modified", changed_at)
    entry.add("class", "CONFIDENTIAL")
    return entry


class Marked:
    """Markings in words, for a reader; those there are are read once."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        markings = Marking.objects.visible_to(reader).with_caveats()
        self._known = {one.pk: one for one in markings}

    def words(self, marks: Iterable[int]) -> str:
        """What bears all of these, with its caveats."""
        whole = OverallMarking.of([self._known[pk] for pk in set(marks)], None)
        return whole.in_words(self._reader) if whole else "not marked"


def write_days(
    days: Callable[[Any, Question], Iterable[Day]],
) -> Callable[[Extract], Iterator[bytes]]:
    """A writer of all-day entries: `days` of each row of the report."""

    def write(extract: Extract) -> Iterator[bytes]:
        summary, rows = extract.read()
        yield head_of(extract, extract.notes(summary))
        marked = Marked(extract.question.reader)
        for row in rows:
            for day in days(row, extract.question):
                words = marked.words(day.marks)
                yield all_day(day, words, f"{extract.site}{{}}".format).to_ical()
        yield END

    return write


def all_day(
    day: Day,
    marked: str,
    address: Callable[[str], str],
    written_at: datetime | None = None,
) -> Entry:
    """An entry that takes up nobody's time; `address` makes a path absolute."""
    entry = entry_of(day.uid, day.changed_at, written_at or day.changed_at)
    entry.add("sequence", day.sequence)
    if day.status:
        entry.add("status", day.status)
    entry.add("summary", day.summary)
    entry.add("description", f"{day.description} Marking: {marked}.")
    entry.add("dtstart", day.starts)
    if day.ends and day.ends > day.starts:
        entry.add("dtend", day.ends + timedelta(1))
    entry.add("url", address(day.url))
    entry.add("transp", "TRANSPARENT")
    return entry
