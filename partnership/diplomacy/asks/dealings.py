"""Our dealings with one actor at a date: contacts, asks, and where it stands."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, F, Prefetch, QuerySet, When

from partnership.actors.models import Actor
from partnership.diplomacy.asks.stances import Standing, history_of, standing_of
from partnership.diplomacy.asks.standing import AskStanding, asks_at, stand
from partnership.diplomacy.asks.touch import Touch, held, ours, touch_with
from partnership.diplomacy.models import AskStep, Contact, Stance
from partnership.diplomacy.models.ask_queries import OPEN_STATES
from partnership.diplomacy.naming import names_of
from partnership.evidence.banner import marks_of
from partnership.evidence.few import Few, few
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.visible_sources import with_sources

MOST_CONTACTS, MOST_ASKS = 100, 50


@dataclass(frozen=True)
class Dealings:
    """What we want of an actor, what it answered, and when we were in touch."""

    actor: Actor
    on: date
    asks: list[AskStanding]
    more_asks: bool
    contacts: Few
    stances: list[Standing]
    history: list[Stance]
    touch: Touch
    marking_ids: frozenset[int]
    # What the last contact is counted from.
    counted: list[RecordQuerySet]

    @property
    def open(self) -> int:
        """How many asks are open, of those that are shown."""
        return sum(one.is_open for one in self.asks)

    @property
    def overdue(self) -> int:
        """How many of them are open past the day we wanted them by."""
        return sum(one.is_overdue for one in self.asks)

    @property
    def finding(self) -> str:
        """3 asks, 2 of them open, 1 past its day."""
        if not self.asks:
            return "No ask is recorded"
        number = len(self.asks)
        if self.more_asks:
            return f"More than {number:,} asks are recorded"
        said = f"{number:,} ask{'' if number == 1 else 's'}, {self.open:,} open"
        return f"{said}, {self.overdue:,} past the day" if self.overdue else said


def with_actor(actor: Actor, on: date, reader: Any) -> Dealings:
    """Our dealings with an actor, as far as the reader may see them."""
    ordered = asks_at(on, reader).filter(actor=actor).order_by(*BY_DAY)
    asks = few(ordered, MOST_ASKS)
    contacts = few(contacts_with(actor, on, reader), MOST_CONTACTS)
    history = history_of(actor.pk, on, reader)
    named = names_of(asks, on, reader)
    standings = stand(asks, on, reader, named)
    counted = [
        found.filter(actor=actor) for found in (ours(on, reader), held(on, reader))
    ]
    return Dealings(
        actor=actor,
        on=on,
        asks=standings,
        more_asks=asks.more,
        contacts=contacts,
        stances=standing_of(history),
        history=history,
        touch=touch_with(actor, on, reader),
        marking_ids=frozenset(
            [
                *marks_of([actor, *asks, *contacts, *history]),
                *marks_of(one.source for one in [*contacts, *history]),
                *(mark for one in named.values() for mark in one.marking_ids),
                *(one.ask.lead_marking for one in standings if one.lead),
                *(one.whose_marking for one in contacts if one.whose),
                *(step.ask.marking_id for one in contacts for step in one.moved),
                *(step.marking_id for one in contacts for step in one.moved),
            ]
        ),
        counted=[
            *counted,
            steps_by(on, reader).filter(ask__in=[one.pk for one in asks]),
        ],
    )


# What is open comes first, by the day on which it is wanted.
BY_DAY = (
    Case(When(state__in=OPEN_STATES, then=0), default=1),
    F("wanted_last").asc(nulls_last=True),
    "pk",
)


def contacts_with(actor: Actor, on: date, reader: Any) -> QuerySet:
    """Contacts with an actor by a date, newest first, with the asks that they moved."""
    contacts = Contact.objects.visible_to(reader).filter(actor=actor, held_on__lte=on)
    return whole(contacts, on, reader)


def whole(contacts: QuerySet, on: date, reader: Any) -> QuerySet:
    """Contacts with `whose`, the steps that they brought, and their sources."""
    steps = steps_by(on, reader).select_related("ask")
    seen = When(by__marking__in=reader.visible_marking_ids, then=F("by__name"))
    return with_sources(
        contacts.annotate(
            whose=Case(seen, default=None), whose_marking=F("by__marking")
        )
        .select_related("actor")
        .prefetch_related(Prefetch("steps", steps.order_by("pk"), to_attr="moved")),
        reader,
    )


def steps_by(on: date, reader: Any) -> QuerySet:
    """Every step by a date that the reader may see."""
    return AskStep.objects.visible_to(reader).filter(took_on__lte=on)


def asks_about(label: str, pks: list[int], on: date, reader: Any) -> QuerySet:
    """Asks about these records of a kind, open ones first."""
    asks = asks_at(on, reader).filter(about_model=label, about_id__in=pks)
    return asks.order_by(*BY_DAY)
