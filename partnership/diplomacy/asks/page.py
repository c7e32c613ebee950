"""Everything about one ask at a date: its standing, its steps, its contacts."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, F, Prefetch, QuerySet, When

from partnership.diplomacy.asks.double import Double, doubles_of
from partnership.diplomacy.asks.stances import Standing, history_of, standing_of
from partnership.diplomacy.asks.standing import AskStanding, asks_at, stand
from partnership.diplomacy.models import Ask, AskStep, Contact
from partnership.diplomacy.naming import names_of
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources

MOST_STEPS = 100


@dataclass(frozen=True)
class AskPage:
    """One ask."""

    ask: Ask
    standing: AskStanding
    # Newest first.
    steps: list[AskStep]
    contacts: list[Contact]
    doubles: list[Double]
    stances: list[Standing]
    changes: list[Any]
    marking: OverallMarking | None


def build(on: date, reader: Any, pk: int) -> AskPage:
    """Raises Ask.DoesNotExist where there is none that the reader may see by then."""
    ask = with_sources(asks_at(on, reader), reader).get(pk=pk)
    named = names_of([ask], on, reader)
    steps = list(steps_of(ask, on, reader)[:MOST_STEPS])
    contacts = _contacts(steps)
    doubles = doubles_of(ask, on, reader)
    stances = history_of(ask.actor_id, on, reader)
    changes = latest_changes(ask, reader)
    standing = stand([ask], on, reader, named)[0]
    bears = {
        *marks_of([ask, ask.actor, ask.source, *steps, *contacts, *stances]),
        *marks_of(step.source for step in steps),
        *(mark for one in named.values() for mark in one.marking_ids),
        *(step.capital_marking for step in steps if step.capital),
        *(mark for double in doubles for mark in double.marking_ids),
        *marking_ids_of(changes),
        *([ask.lead_marking] if standing.lead else []),
    }
    return AskPage(
        ask=ask,
        standing=standing,
        steps=steps,
        contacts=contacts,
        doubles=doubles,
        stances=standing_of(stances),
        changes=changes,
        marking=highest_marking([], also=bears),
    )


def steps_of(ask: Ask, on: date, reader: Any) -> QuerySet:
    """The steps of an ask by a date, newest first, with what each may name.

    Adds `capital`, who put it, or nothing where the reader may not see who.
    """
    seen = AskStep.objects.visible_to(reader).filter(ask=ask, took_on__lte=on)
    contacts = Contact.objects.visible_to(reader)
    return with_sources(
        seen.order_by("-took_on", "-pk")
        .prefetch_related(Prefetch("contact", contacts))
        .annotate(capital=_capital(reader), capital_marking=F("asked_by__marking")),
        reader,
    )


def _capital(reader: Any) -> Any:
    may_see = When(
        asked_by__marking__in=reader.visible_marking_ids, then=F("asked_by__name")
    )
    return Case(may_see, default=None)


def _contacts(steps: list[AskStep]) -> list[Contact]:
    """The contacts that moved it, newest first, each once."""
    found = {step.contact.pk: step.contact for step in steps if step.contact}
    return list(found.values())
