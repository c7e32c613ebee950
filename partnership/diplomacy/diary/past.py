"""What was said of one meeting by a date, and what came of it."""

from datetime import date
from typing import Any

from partnership.diplomacy.diary.words import hour_words
from partnership.diplomacy.models import Contact, Meeting, MeetingStatus, MeetingStep
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.templatetags.display import short_day

STEPS_SHOWN = 50


def outcomes_of(meeting: Meeting, on: date, reader: Any) -> RecordQuerySet:
    """The contacts that the meeting was, by this date."""
    contacts = Contact.objects.visible_to(reader).filter(meeting=meeting)
    return contacts.filter(held_on__lte=on)


def steps_of(meeting: Meeting, on: date) -> list[tuple[date, str, str]]:
    """Each day on which something was said of it, what, and why; the newest first."""
    steps = meeting.steps.filter(said_on__lte=on).order_by("-said_on", "-pk")
    zone = meeting.time_zone or "UTC"
    found = [
        (step.said_on, _words(step, zone), step.reason) for step in steps[:STEPS_SHOWN]
    ]
    if meeting.arranged_on:
        found.append((meeting.arranged_on, "Put in the diary", ""))
    return found


def _words(step: MeetingStep, zone: str) -> str:
    """Such as: Confirmed; moved from 14 Feb 2006 to 16 Feb 2006."""
    said = []
    if step.status != step.was_status:
        said.append(MeetingStatus(step.status).label)
    if step.held_on != step.was_held_on:
        moved = f"{short_day(step.was_held_on)} to {short_day(step.held_on)}"
        said.append(f"moved from {moved}")
    elif step.has_moved:
        was, now = (
            hour_words(at, None, zone) or "the whole day"
            for at in (step.was_starts_at, step.starts_at)
        )
        said.append(f"its hour from {was} to {now}")
    words = "; ".join(said)
    return words[:1].upper() + words[1:]
