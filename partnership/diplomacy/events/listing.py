"""The list of events: put off, ahead and past, each with how its date moved."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.http import QueryDict

from partnership.diplomacy.events.ledger import Ledger, ledgers_of
from partnership.diplomacy.events.plan import overdue_by_event
from partnership.diplomacy.forms.event_list import EventListFilter
from partnership.diplomacy.models import EventDate, EventObjective
from partnership.diplomacy.standings import EventStanding
from partnership.evidence.paging import Part, part_of

ON_A_PAGE = 50


@dataclass(frozen=True)
class EventRow:
    """One event of the list."""

    event: EventStanding
    ledger: Ledger
    objectives: int
    overdue: int
    outcome: str


@dataclass(frozen=True)
class Section:
    """One part of the list, and the page of it that is shown."""

    part: Part
    rows: list[EventRow]

    @property
    def number(self) -> int:
        """How many events there are in it."""
        return self.part.page.paginator.count


@dataclass(frozen=True)
class EventListing:
    """The list at a date, as far as the filter goes."""

    form: EventListFilter
    put_off: Section
    ahead: Section
    past: Section
    moved: int


def build(on: date, reader: Any, asked: QueryDict) -> EventListing:
    """The three parts of the list, in a fixed number of queries."""
    form = EventListFilter(asked)
    named = sections_of(form, on, reader)
    sections = {
        name: _section(rows, asked, name, on, reader) for name, rows in named.items()
    }
    moved = named["ahead"].exclude(was_on=None).order_by().count()
    return EventListing(form=form, **sections, moved=moved)


def sections_of(
    form: EventListFilter, on: date, reader: Any
) -> dict[str, QuerySet[EventDate]]:
    """The dates that stand, of the events that a filter finds: put off, ahead, past."""
    dates = EventDate.objects.ahead(on, reader).filter(form.wanted)
    return {
        "put_off": dates.filter(starts_on=None),
        "ahead": dates.exclude(starts_on=None),
        "past": EventDate.objects.past(on, reader).filter(form.wanted),
    }


def _section(
    dates: QuerySet[EventDate], asked: QueryDict, name: str, on: date, reader: Any
) -> Section:
    part = part_of(dates, ON_A_PAGE, asked, name)
    return Section(part, rows_of(part.rows, on, reader))


def rows_of(current: list[EventDate], on: date, reader: Any) -> list[EventRow]:
    """A row for each, in three queries for all of them."""
    events = [one.event_id for one in current]
    dates_of = EventDate.objects.visible_to(reader).filter(event__in=events)
    ledgers = ledgers_of(dates_of, on, reader)
    late = overdue_by_event(events, on, reader)
    aims = EventObjective.objects.visible_to(reader).filter(
        event__in=events, set_on__lte=on
    )
    counts = dict(aims.order_by().values_list("event").annotate(number=Count("pk")))
    return [
        EventRow(
            event=EventStanding.of(one),
            ledger=ledgers[one.event_id],
            objectives=counts.get(one.event_id, 0),
            overdue=late.get(one.event_id, 0),
            outcome=_outcome(one, on),
        )
        for one in current
    ]


def _outcome(current: EventDate, on: date) -> str:
    event = current.event
    return event.outcome if event.outcome_on and event.outcome_on <= on else ""
