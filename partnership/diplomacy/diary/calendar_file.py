"""Meetings as a file that calendar programs read (RFC 5545), entry by entry.

One that came from a diary goes out under the UID that it came with, so that a file of
ours that is imported again changes nothing.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache

from icalendar import Event as Entry
from icalendar import Timezone

from partnership.diplomacy.diary.own_entries import PRODUCT, Entered, own_title
from partnership.diplomacy.diary.zones import local
from partnership.diplomacy.models import DiaryEntry, Meeting, MeetingStatus
from partnership.diplomacy.standings import MeetingStanding
from partnership.exchange.report import Extract
from partnership.exchange.writers.calendar import END, Marked, entry_of, head_of

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
    yield head_of(extract, extract.notes(summary), PRODUCT)
    on, marked = extract.question.on, Marked(extract.question.reader)
    zones = {"UTC"}
    for meeting in (row.meeting for row in rows):
        starts, ends = _span(meeting)
        if isinstance(starts, datetime) and (zone := _zone(meeting)) not in zones:
            zones.add(zone)
            yield _zone_in_full(zone)
        marks = {meeting.marking_id, meeting.actor.marking_id}
        entry = _entry(meeting, on, marked.words(marks))
        entry.add("dtstart", starts)
        if ends:
            entry.add("dtend", ends)
        entry.add("url", f"{extract.site}{meeting.get_absolute_url()}")
        yield entry.to_ical()
    yield END


def _entry(meeting: Meeting, on: date, marked: str) -> Entry:
    """An entry without its days; never public in a calendar that is shared."""
    standing = MeetingStanding.of(meeting, on)
    known = getattr(meeting, "diary_entry", None)
    keeps_its_uid = known and len(known.recurrence) <= A_DAY
    changed_at = known.modified_at if known else None
    entry = entry_of(
        known.uid if keeps_its_uid else Entered.of(meeting).uid,
        changed_at or meeting.updated_at,
        meeting.updated_at,
    )
    if keeps_its_uid and known.recurrence:
        entry.add("recurrence-id", _place_in_series(known, meeting))
    entry.add("sequence", known.sequence if known else meeting.version - 1)
    entry.add("status", STATUSES[standing.status])
    entry.add("summary", meeting.occasion or own_title(meeting))
    whom = f"{own_title(meeting)}. {standing.status_words}."
    entry.add("description", f"{whom} Marking: {marked}.")
    if meeting.place:
        entry.add("location", meeting.place)
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
