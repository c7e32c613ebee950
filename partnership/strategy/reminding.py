"""Remind the owners of actions without an update: whom, and that it was done."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction

from partnership.evidence.history import recorded_by
from partnership.evidence.locks import wait_for
from partnership.strategy.models import Reminder
from partnership.strategy.periods import period_due
from partnership.strategy.standing.actions import silent


@dataclass(frozen=True)
class Owner:
    """A person with actions to update, and when they were last reminded of them."""

    person: Any
    actions: int
    reminded: Reminder | None


@dataclass(frozen=True)
class Owners:
    """Who would be reminded at a date, and what nobody can be reminded of."""

    on: date
    period: date
    rows: list[Owner]
    # Actions of which nobody writes the updates.
    nobodys: int

    @property
    def due(self) -> list[Owner]:
        """Those who were not reminded on this day already."""
        return [
            row
            for row in self.rows
            if not row.reminded or row.reminded.sent_on < self.on
        ]


def owners(on: date, reader: Any) -> Owners:
    """The owners of the actions that this reader sees and nobody updated."""
    period = period_due(on)
    found = silent(on, reader).order_by().values_list("owner", flat=True)
    counts = Counter(found)
    people = get_user_model().objects.filter(pk__in=[pk for pk in counts if pk])
    people = people.filter(is_active=True).order_by("first_name", "last_name", "pk")
    sent: dict[int, Reminder] = {}
    for one in Reminder.objects.of_period(period, on).filter(person__in=people):
        sent.setdefault(one.person_id, one)
    rows = [Owner(one, counts[one.pk], sent.get(one.pk)) for one in people]
    reached = sum(row.actions for row in rows)
    return Owners(on, period, rows, counts.total() - reached)


@transaction.atomic
def remind_owners(*, on: date, by: Any) -> int:
    """Remind each owner who was not reminded on this day; how many that are."""
    wait_for("strategy.reminders")
    found = owners(on, by)
    with recorded_by(by):
        Reminder.objects.bulk_create(
            Reminder(person=row.person, period=found.period, sent_on=on, by=by)
            for row in found.due
        )
    return len(found.due)


def reminder_of(person: Any, on: date) -> Reminder | None:
    """The newest reminder of a person that still waits for one of their updates."""
    sent = Reminder.objects.of_period(period_due(on), on).filter(person=person).first()
    waits = sent and silent(on, person).filter(owner=person).exists()
    return sent if waits else None
