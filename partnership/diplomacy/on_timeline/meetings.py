"""Contacts, meetings and events on an actor's timeline."""

from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from partnership.actors.timeline import EntryKind, Said, entries
from partnership.diplomacy.models import (
    Attendance,
    Contact,
    ContactKind,
    EventAttendance,
    EventDate,
    Meeting,
    MeetingStatus,
)
from partnership.evidence.lines import Line


def _contacts(actor: Any, on: date, reader: Any) -> QuerySet:
    found = Contact.objects.visible_to(reader).filter(actor=actor, held_on__lte=on)
    return entries(
        found,
        Line.POLITICAL,
        "held_on",
        "kind",
        "principal",
        "counterpart",
        "summary",
    )


def _says_contact(said: Said) -> str:
    kind, principal, counterpart, summary = said
    whom = f" with {counterpart}" if counterpart else ""
    who = f" of {principal}" if principal else ""
    words = f"{ContactKind(kind).label}{who}{whom}"
    return f"{words}. {summary}" if summary else words


def _meetings(actor: Any, on: date, reader: Any) -> QuerySet:
    diary = Meeting.objects.with_seen_actor(reader).known(on).filter(actor=actor)
    return entries(
        diary,
        Line.POLITICAL,
        "day_at",
        "principal",
        "counterpart",
        "status_at",
        "occasion",
        grade="",
    )


def _says_meeting(said: Said) -> str:
    principal, counterpart, status, occasion = said
    whom = f" and {counterpart}" if counterpart else ""
    words = f"{principal}{whom}: {MeetingStatus(status).label.lower()}"
    return f"{words}. {occasion}" if occasion else words


def _events(actor: Any, on: date, reader: Any) -> QuerySet:
    """Events to which the actor was asked, on the day that was announced last."""
    newest = (
        EventAttendance.objects.visible_to(reader)
        .filter(actor=actor, event=OuterRef("event"), stated_on__lte=on)
        .order_by("-stated_on", "-pk")
    )
    dates = EventDate.objects.current(on, reader).exclude(starts_on=None)
    return entries(
        dates.annotate(
            entry_status=Subquery(newest.values("status")[:1]),
            entry_status_mark=Subquery(newest.values("marking")[:1]),
        ).exclude(entry_status=None),
        F("event__line"),
        "starts_on",
        "event__title",
        "entry_status",
        precision="starts_precision",
        record="event_id",
        bears=("marking", "event__marking", "entry_status_mark"),
    )


def _says_event(said: Said) -> str:
    return f"{said[0]}: {Attendance(said[1]).label.lower()}"


MEETINGS = (
    EntryKind(
        "contact",
        "Contact",
        "diplomacy.view_contact",
        "diplomacy:contact",
        _contacts,
        _says_contact,
    ),
    EntryKind(
        "meeting",
        "Meeting",
        "diplomacy.view_meeting",
        "diplomacy:meeting",
        _meetings,
        _says_meeting,
        is_due=True,
    ),
    EntryKind(
        "event",
        "Event",
        "diplomacy.view_event",
        "diplomacy:event",
        _events,
        _says_event,
        is_due=True,
    ),
)
