"""One entry of a calendar file: whose, when, how often, with whom and what about."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from warnings import catch_warnings, simplefilter

from icalendar import Event
from icalendar.prop import vBroken

from partnership.diplomacy.diary.file.blocks import Block
from partnership.diplomacy.diary.file.moments import (
    Moment,
    Span,
    moment_of,
    printable,
    span_of,
)
from partnership.diplomacy.diary.file.people import Person, person_of
from partnership.diplomacy.diary.file.problems import WrongEntry
from partnership.diplomacy.diary.file.rule import Rule, rule_of
from partnership.diplomacy.diary.file.zones import Zones
from partnership.diplomacy.diary.zones import UTC
from partnership.evidence.characters import unseen_in

MOST_OF_A_LINE = 10_000
MOST_OF_A_UID = 255
MOST_SEQUENCE = 2_000_000_000
MOST_EXTRA_DAYS = 500
STATUSES = {"TENTATIVE": "proposed", "CONFIRMED": "confirmed", "CANCELLED": "cancelled"}


@dataclass(frozen=True)
class Entry:
    """What an entry says; of a series the first, or one that was changed alone."""

    number: int
    uid: str
    sequence: int
    modified_at: datetime | None
    span: Span
    status: str
    summary: str
    place: str
    people: tuple[Person, ...]
    is_private: bool
    # Which one of its series was changed: the day and time that the rule gave it.
    changes: Moment | None = None
    rule: Rule | None = None
    extra: tuple[Moment, ...] = ()
    excepted: tuple[Moment, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def repeats(self) -> bool:
        return self.rule is not None or bool(self.extra)


def entry_of(block: Block, zones: Zones) -> Entry:
    """Read one entry; WrongEntry says what of it cannot be."""
    event = _parsed(block)
    uid = _text(event, "UID", "UID").strip()
    if not uid:
        raise WrongEntry("It has no UID, by which it would be known again")
    if len(uid) > MOST_OF_A_UID:
        raise WrongEntry(f"Its UID has more than {MOST_OF_A_UID} characters")
    if "DTSTART" not in event:
        raise WrongEntry("It does not say when it begins (DTSTART)")
    starts = moment_of(event["DTSTART"], zones, "its start")
    ends = moment_of(event["DTEND"], zones, "its end") if "DTEND" in event else None
    if ends is not None and ends.at is not None and starts.at is not None:
        ends = ends.in_zone(starts.zone)
    summary, place = _text(event, "SUMMARY", "title"), _text(event, "LOCATION", "place")
    return Entry(
        number=block.number,
        uid=uid,
        sequence=_sequence(event),
        modified_at=_modified_at(event),
        span=span_of(starts, ends, event.get("DURATION")),
        status=_status(event, block),
        summary=_line(summary),
        place=_line(place),
        people=_people(event),
        is_private=_is_private(event, block),
        changes=_changes(event, zones),
        rule=_rule(event),
        extra=_moments(event, "RDATE", zones),
        excepted=_moments(event, "EXDATE", zones),
        notes=_notes(starts),
    )


def _parsed(block: Block) -> Event:
    if block.is_nested:
        raise WrongEntry("It stands inside another entry")
    if not block.has_end:
        raise WrongEntry("It has no end (END:VEVENT)")
    for line in block.lines:
        if len(line) > MOST_OF_A_LINE:
            name = line.partition(":")[0].partition(";")[0][:20]
            raise WrongEntry(
                f"Its {name} has {len(line):,} characters; {MOST_OF_A_LINE:,} are read"
            )
    text = "\r\n".join(["BEGIN:VEVENT", *block.lines, "END:VEVENT", ""])
    try:
        # It warns of zones that it guesses; which one is meant we ask ourselves.
        with catch_warnings():
            simplefilter("ignore")
            event = Event.from_ical(text)
    # Whatever a hostile line makes of the library, it is this entry's fault alone.
    except Exception as wrong:
        raise WrongEntry("It is not written as a calendar entry is") from wrong
    for name, value in event.property_items(recursive=False):
        if isinstance(value, vBroken):
            raise WrongEntry(f"Its {name} cannot be read: {printable(value)}")
    return event


def _text(event: Event, name: str, words: str) -> str:
    """One text; WrongEntry for characters that nobody sees."""
    value = event.get(name, "")
    if isinstance(value, list):
        raise WrongEntry(f"It says its {words} twice")
    text = str(value)
    if "\ufffd" in text:
        raise WrongEntry(f"Its {words} has letters that cannot be read")
    if text and (problem := unseen_in(text, has_lines=True)):
        raise WrongEntry(f"Its {words}: {problem[0].lower()}{problem[1:]}")
    return text


def _line(text: str) -> str:
    return " ".join(text.split())


def _sequence(event: Event) -> int:
    value = event.get("SEQUENCE", 0)
    if not isinstance(value, int) or not 0 <= value <= MOST_SEQUENCE:
        raise WrongEntry("Its SEQUENCE is no number")
    return int(value)


def _modified_at(event: Event) -> datetime | None:
    """When it was last changed, to the second; None where the file does not say."""
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        at = getattr(event.get(name), "dt", None)
        if isinstance(at, datetime) and 1900 < at.year < 2200:
            at = at if at.tzinfo else at.replace(tzinfo=UTC)
            return at.astimezone(UTC).replace(microsecond=0)
    return None


def _status(event: Event, block: Block) -> str:
    if block.method == "CANCEL":
        return "cancelled"
    said = _text(event, "STATUS", "status").strip().upper() or "CONFIRMED"
    if said not in STATUSES:
        raise WrongEntry(f"Its status is none that an entry has: {said[:20]}")
    return STATUSES[said]


def _is_private(event: Event, block: Block) -> bool:
    """What we write is confidential so that no shared calendar shows it."""
    said = _text(event, "CLASS", "class").upper()
    return said == "PRIVATE" or (said == "CONFIDENTIAL" and not block.is_ours)


def _people(event: Event) -> tuple[Person, ...]:
    """The organiser and who attends, as far as they can be read."""
    found = []
    for name in ("ORGANIZER", "ATTENDEE"):
        values = event.get(name, [])
        for value in values if isinstance(values, list) else [values]:
            if person := person_of(value):
                found.append(person)
    return tuple(dict.fromkeys(found))


def _changes(event: Event, zones: Zones) -> Moment | None:
    value = event.get("RECURRENCE-ID")
    if value is None:
        return None
    moment = moment_of(value, zones, "the day that it changes")
    if value.params.get("RANGE"):
        raise WrongEntry("It changes all later ones of its series, which is not read")
    return moment


def _rule(event: Event) -> Rule | None:
    value = event.get("RRULE")
    if value is None:
        return None
    if not isinstance(value, dict):
        raise WrongEntry("It repeats by several rules, or by none that can be read")
    return rule_of({str(key).upper(): list(said) for key, said in value.items()})


def _moments(event: Event, name: str, zones: Zones) -> tuple[Moment, ...]:
    """Each of its further days, or of those that it leaves out."""
    lists = event.get(name, [])
    found: list[Any] = []
    for one in lists if isinstance(lists, list) else [lists]:
        for value in getattr(one, "dts", None) or [None]:
            # A period has its start first.
            if isinstance(getattr(value, "dt", None), tuple):
                value.dt = value.dt[0]
            if (
                value is not None
                and "TZID" not in value.params
                and "TZID" in one.params
            ):
                value.params["TZID"] = one.params["TZID"]
            found.append(moment_of(value, zones, f"a day of its {name}"))
            if len(found) > MOST_EXTRA_DAYS:
                raise WrongEntry(f"Its {name} names more than {MOST_EXTRA_DAYS} days")
    return tuple(found)


def _notes(starts: Moment) -> tuple[str, ...]:
    if starts.is_floating:
        return (f"It names no time zone: its times are taken for {starts.zone}",)
    return ()
