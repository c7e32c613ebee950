"""Who was in touch with an actor last, and when that is too long ago for its tier.

What counts is a contact of ours, by the home government, or a meeting that was held.
How often is set elsewhere (`partnership.actors.intervals`).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    DateField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Greatest, Least

from partnership.actors.intervals import intervals
from partnership.actors.models import Actor
from partnership.diplomacy.models import Contact, Meeting, MeetingStatus
from partnership.evidence.models import Programme
from partnership.evidence.templatetags.display import long_day

WHAT_COUNTS = (
    "A contact counts that the home government had, and a meeting that was held."
)


@dataclass(frozen=True)
class Touch:
    """When somebody was last in touch with an actor, and when it is due again."""

    last_on: date | None
    due_on: date | None
    has_interval: bool
    on: date

    @property
    def is_due(self) -> bool:
        """Whether it is longer ago than its tier allows, or nothing is recorded."""
        if not self.has_interval:
            return False
        return self.due_on is None or self.due_on <= self.on

    @property
    def words(self) -> str:
        """Last contact on 3 January 2006, 29 days ago; due again by …"""
        if self.last_on is None:
            return "No contact is recorded by this date."
        days = (self.on - self.last_on).days
        ago = f"{days:,} day{'' if days == 1 else 's'} ago" if days else "today"
        said = f"Last contact on {long_day(self.last_on)}, {ago}."
        if self.due_on is None:
            return said
        since = "Due again since" if self.is_due else "Due again on"
        return f"{said} {since} {long_day(self.due_on)}."


def ours(on: date, reader: Any) -> QuerySet:
    """Contacts by a date that count: of the home government; of anybody without one."""
    homes = Programme.objects.exclude(home_government=None)
    contacts = Contact.objects.visible_to(reader).filter(held_on__lte=on)
    return contacts.filter(
        Q(by__in=homes.values("home_government")) | ~Q(Exists(homes))
    )


def held(on: date, reader: Any) -> QuerySet:
    """Meetings that were held by a date, as it stood then."""
    meetings = Meeting.objects.visible_to(reader).known(on)
    return meetings.filter(status_at=MeetingStatus.HELD, day_at__lte=on)


def with_touch(on: date, reader: Any) -> QuerySet:
    """Actors with `last_on`, `within` (null without a tier) and `due_on`."""
    contacts = ours(on, reader).filter(actor=OuterRef("pk")).order_by("-held_on")
    meetings = held(on, reader).filter(actor=OuterRef("pk")).order_by("-day_at")
    due = ExpressionWrapper(F("last_on") + F("within"), output_field=DateField())
    return (
        Actor.objects.visible_to(reader)
        .annotate(
            # The greater of two dates is the other where one is null.
            last_on=Greatest(
                Subquery(contacts.values("held_on")[:1]),
                Subquery(meetings.values("day_at")[:1]),
            ),
            within=_within(on, reader),
        )
        .annotate(due_on=Cast(due, DateField()))
    )


def _within(on: date, reader: Any) -> Any:
    """The shortest interval that is set for the actor of the query around it."""
    # An actor has one tier at most of each kind.
    found = [
        Subquery(kind.filter(actor=OuterRef("pk")).values("within")[:1])
        for kind in intervals(on, reader)
    ]
    if not found:
        return Value(None, DurationField())
    return Least(*found) if len(found) > 1 else found[0]


def touch_with(actor: Actor, on: date, reader: Any) -> Touch:
    """How it stands with one actor."""
    found = with_touch(on, reader).filter(pk=actor.pk).values().first() or {}
    return Touch(
        last_on=found.get("last_on"),
        due_on=found.get("due_on"),
        has_interval=found.get("within") is not None,
        on=on,
    )
