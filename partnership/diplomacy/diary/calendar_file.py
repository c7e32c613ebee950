"""Meetings as a file that calendar programs read (RFC 5545), entry by entry.

One that came from a diary goes out under the UID that it came with, so that a file of
ours that is imported again changes nothing.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from icalendar import Calendar, Timezone, vText
from icalendar import Event as Entry

from partnership.diplomacy.diary.own_entries import PRODUCT, Entered, own_title
from partnership.diplomacy.diary.zones import local
from partnership.diplomacy.models import DiaryEntry, Meeting, MeetingStatus
from partnership.diplomacy.standings import MeetingStanding
from partnership.evidence.models import Marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import Extract

END = b"END:VCALENDAR\r\n"
# A calendar has no word for what was held.
STATUSES = {
    MeetingStatus.PROPOSED: "TENTATIVE",
    MeetingStatus.CONFIRMED: "CONFIRMED",
    MeetingStatus.HELD: "CONFIRMED",
    MeetingStatus.CANCELLED: "CANCELLED",
}
A_DAY = len("20060214")


def write_calendar(extract: Extract) -> Iterator[bytes]:
    """The file in pieces; each time zone before the first entry that names it."""
    summary, rows = extract.read()
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(extract.report.title))
    notes = (f"{name}: {words}" for name, words in extract.notes(summary))
    calendar.add("x-wr-caldesc", vText("\n".join(notes)))
    yield calendar.to_ical().removesuffix(END)
    on, marked = extract.question.on, _Marked(extract.question.reader)
    zones = {"UTC"}
    for meeting in (row.meeting for row in rows):
        starts, ends = _span(meeting)
        if isinstance(starts, datetime) and (zone := _zone(meeting)) not in zones:
            zones.add(zone)
            yield _zone_in_full(zone)
        entry = _entry(meeting, on, marked.words(meeting))
        entry.add("dtstart", starts)
        if ends:
            entry.add("dtend", ends)
        entry.add("url", f"{extract.site}{meeting.get_absolute_url()}")
        yield entry.to_ical()
    yield END


class _Marked:
    """The marking of a meeting and the actor that it names, in words."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        markings = Marking.objects.visible_to(reader).with_caveats()
        self._known = {one.pk: one for one in markings}

    def words(self, meeting: Meeting) -> str:
        held = {meeting.marking_id, meeting.actor.marking_id}
        whole = OverallMarking.of([self._known[pk] for pk in held], None)
        return whole.in_words(self._reader)


def _entry(meeting: Meeting, on: date, marked: str) -> Entry:
    """An entry without its days; never public in a calendar that is shared."""
    standing = MeetingStanding.of(meeting, on)
    known = getattr(meeting, "diary_entry", None)
    entry = Entry()
    if known and len(known.recurrence) <= A_DAY:
        entry.add("uid", known.uid)
        if known.recurrence:
            entry.add("recurrence-id", _place_in_series(known, meeting))
    else:
        entry.add("uid", Entered.of(meeting).uid)
    entry.add("dtstamp", meeting.updated_at)
    changed_at = known.modified_at if known else None
    entry.add("last-modified", changed_at or meeting.updated_at)
    entry.add("sequence", known.sequence if known else meeting.version - 1)
    entry.add("status", STATUSES[standing.status])
    entry.add("summary", meeting.occasion or own_title(meeting))
    whom = f"{own_title(meeting)}. {standing.status_words}."
    entry.add("description", f"{whom} Marking: {marked}.")
    if meeting.place:
        entry.add("location", meeting.place)
    entry.add("class", "CONFIDENTIAL")
    return entry


def _place_in_series(known: DiaryEntry, meeting: Meeting) -> date | datetime:
    """The day that its series gave it, at the time of day at which it is."""
    day = date.fromisoformat(known.recurrence)
    starts, _ = _span(meeting)
    if isinstance(starts, datetime):
        return datetime.combine(day, starts.timetz())
    return day


def _zone(meeting: Meeting) -> str:
    return meeting.time_zone or "UTC"


def _span(meeting: Meeting) -> tuple[date, date | None]:
    """From `at`: from when until when; an end is known of the days that stand now."""
    starts_at, zone = meeting.starts_at_then, _zone(meeting)
    stands = (starts_at, meeting.day_at) == (meeting.starts_at, meeting.held_on)
    if starts_at is None:
        last = meeting.ends_on if stands and meeting.ends_on else meeting.day_at
        return meeting.day_at, last + timedelta(1)
    ends_at = meeting.ends_at if stands else None
    return local(starts_at, zone), local(ends_at, zone) if ends_at else None


@cache
def _zone_in_full(zone: str) -> bytes:
    """When its clocks change, for programs that do not know it by its name."""
    return Timezone.from_tzid(zone).to_ical()
