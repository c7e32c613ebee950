"""The day of a contact is corrected: what it made of our asks moves to that day too."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.asks.actions import seen_steps
from partnership.diplomacy.asks.states import Place, break_of, break_words, series_of
from partnership.diplomacy.models import Ask, AskStep, Contact
from partnership.evidence.templatetags.display import long_day

UNSEEN = (
    "It moved an ask of which you may not see every step, and they do not fit this day"
)


def fault_of_day(contact: Contact, held_on: date, reader: Any) -> str | None:
    """Why the steps that a contact brought cannot move to a day; None if they can."""
    if held_on == contact.held_on:
        return None
    for ask, keys in _moved_by_ask(contact):
        if fault := _fault(ask, keys, held_on, reader):
            return fault
    return None


def lock_asks(contact: Contact) -> None:
    """Let nobody move the asks that it moved until the transaction ends."""
    keys = _moved(contact).order_by().values("ask")
    list(Ask.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk"))


def move_steps(*, contact: Contact, held_on: date, by: Any) -> None:
    """Move what it brought from its day to another; inside `change_by`."""
    for step in _moved(contact):
        mine = AskStep.objects.filter(pk=step.pk)
        mine.save_version(step.version, by, took_on=held_on)


def _moved(contact: Contact) -> QuerySet[AskStep]:
    """The steps of its own day; one that was corrected to another stays there."""
    steps = AskStep.objects.filter(contact=contact, took_on=contact.held_on)
    return steps.select_related("ask").order_by("ask_id", "pk")


def _moved_by_ask(contact: Contact) -> Iterator[tuple[Ask, set[int]]]:
    for ask, steps in groupby(_moved(contact), key=lambda step: step.ask):
        yield ask, {step.pk for step in steps}


def _fault(ask: Ask, keys: set[int], held_on: date, reader: Any) -> str | None:
    places = [
        Place(held_on, one.key, one.state) if one.key in keys else one
        for one in series_of(AskStep.objects.filter(ask=ask))
    ]
    places.sort(key=lambda place: (place.took_on, place.key))
    broken = break_of(places)
    is_early = held_on < ask.opened_on
    if not (broken or is_early):
        return None
    seen = seen_steps(ask, reader)
    named = {place.key for place in broken or () if place}
    if not (keys | named) <= seen:
        return UNSEEN
    if is_early:
        return f"It moved “{ask}”, which is on record since {long_day(ask.opened_on)}"
    return f"It moved “{ask}”: {break_words(*broken)}"
