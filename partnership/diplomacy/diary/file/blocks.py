"""The entries of a calendar file, each apart, so that one that is wrong spoils none.

Of an entry only the properties that we read are kept: what else it carries (a text in
HTML, a file, an alarm) is never looked at.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from partnership.diplomacy.diary.file.decoding import Line
from partnership.diplomacy.diary.file.problems import Unreadable
from partnership.diplomacy.diary.own_entries import PRODUCT

MOST_ENTRIES = 5000
MOST_PEOPLE = 100
READ = frozenset(
    (
        *("UID", "RECURRENCE-ID", "SEQUENCE", "LAST-MODIFIED", "DTSTAMP"),
        *("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE"),
        *("SUMMARY", "LOCATION", "ORGANIZER", "ATTENDEE", "STATUS", "CLASS"),
    )
)
PEOPLE = ("ATTENDEE", "ORGANIZER")
ZONE = frozenset(["TZID", "X-LIC-LOCATION", "TZOFFSETTO"])


@dataclass
class Block:
    """One component between BEGIN and END, with what we read of it."""

    kind: str
    number: int
    method: str = ""
    # Of a calendar that we have written.
    is_ours: bool = False
    lines: list[str] = field(default_factory=list)
    # An entry that stands within another, which no program writes.
    is_nested: bool = False
    has_end: bool = True


@dataclass
class Blocks:
    """What a file holds: entries, time zones, and components that are no meetings."""

    entries: list[Block] = field(default_factory=list)
    zones: list[Block] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    # The time zone that the calendar names as its own.
    own_zone: str = ""


def blocks_of(lines: Iterable[Line]) -> Blocks:
    """The components of a file; Unreadable if it is no calendar or breaks off."""
    return _Walk().through(lines)


class _Walk:
    """Where we are in the file: the components that have begun and not ended."""

    def __init__(self) -> None:
        self.found = Blocks()
        self.open: list[Block] = []
        self.has_calendar = False

    def through(self, lines: Iterable[Line]) -> Blocks:
        for line in lines:
            name, _, value = line.text.partition(":")
            name = name.strip().upper()
            if not self.has_calendar and (name, _kind(value)) != ("BEGIN", "VCALENDAR"):
                raise Unreadable(
                    "The file is no calendar: it does not begin with BEGIN:VCALENDAR."
                    " Export the diary as iCalendar (.ics)"
                )
            if name == "BEGIN":
                self._begin(line.number, _kind(value))
            elif name == "END":
                self._end(_kind(value))
            else:
                self._keep(name, line.text, value)
        if self.open:
            raise Unreadable(
                f"The file breaks off: what begins on line {self.open[-1].number:,} has"
                " no end. Export it again"
            )
        return self.found

    def _begin(self, number: int, kind: str) -> None:
        self.has_calendar = True
        inside = {one.kind for one in self.open}
        block = Block(kind, number, is_nested="VEVENT" in inside)
        if self.open:
            block.method, block.is_ours = self.open[0].method, self.open[0].is_ours
        self.open.append(block)
        if kind == "VEVENT":
            self.found.entries.append(block)
            if len(self.found.entries) > MOST_ENTRIES:
                raise Unreadable(
                    f"The file has more than {MOST_ENTRIES:,} entries. Export fewer"
                    " months of it"
                )
        elif kind == "VTIMEZONE":
            self.found.zones.append(block)
        elif self.open[:-1] and self.open[-2].kind == "VCALENDAR":
            self.found.others[kind] += 1

    def _end(self, kind: str) -> None:
        """End what has begun; what ends without a beginning is passed over."""
        if any(one.kind == kind for one in self.open):
            while (ended := self.open.pop()).kind != kind:
                ended.has_end = False

    def _keep(self, name: str, text: str, value: str) -> None:
        if not self.open:
            return
        here, name = self.open[-1], name.partition(";")[0]
        if here.kind == "VCALENDAR":
            if name == "METHOD":
                here.method = _kind(value)
            elif name == "PRODID":
                here.is_ours = value.strip() == PRODUCT
            elif name == "X-WR-TIMEZONE":
                self.found.own_zone = value.strip()
        elif here.kind == "VEVENT" and name in READ:
            people = sum(line.upper().startswith(PEOPLE) for line in here.lines)
            if name not in PEOPLE or people < MOST_PEOPLE:
                here.lines.append(text)
        elif name in ZONE:
            # Of a time zone's two halves too: they stand within it.
            zone = next((one for one in self.open if one.kind == "VTIMEZONE"), None)
            if zone:
                zone.lines.append(text)


def _kind(value: str) -> str:
    return value.strip().upper()[:40]
