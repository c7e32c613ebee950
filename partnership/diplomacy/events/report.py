"""Events as a report; as a calendar, their days and the open steps of their plans."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from partnership.diplomacy.events.listing import EventRow, rows_of, sections_of
from partnership.diplomacy.forms.event_list import EventListFilter
from partnership.diplomacy.models import (
    Event,
    EventDate,
    EventObjective,
    Line,
    PlanStep,
)
from partnership.evidence.banner import highest_marking
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day, known_to


@dataclass(frozen=True)
class Listed:
    """A row of the page, with what a calendar says of it."""

    section: str
    row: EventRow
    dated: EventDate
    steps: list[PlanStep]


def rows(question: Question) -> Iterator[Listed]:
    """Put off, ahead and past, in the order of the page."""
    on, reader = question.on, question.reader
    sections = sections_of(question.form, on, reader)
    return chain.from_iterable(
        in_parts(dates, lambda part, name=name: _part(name, part, on, reader))
        for name, dates in sections.items()
    )


def _part(
    section: str, dates: list[EventDate], on: date, reader: Any
) -> Iterator[Listed]:
    steps: dict[int, list[PlanStep]] = {}
    open_steps = PlanStep.objects.visible_to(reader).ahead(on, reader)
    for step in open_steps.filter(event__in=[one.event_id for one in dates]):
        steps.setdefault(step.event_id, []).append(step)
    for dated, row in zip(dates, rows_of(dates, on, reader), strict=True):
        yield Listed(section, row, dated, steps.get(dated.event_id, []))


def shown(on: date, reader: Any) -> list[QuerySet]:
    """What the list of events is made of."""
    dates = EventDate.objects.visible_to(reader).filter(announced_on__lte=on)
    return [
        dates.order_by(),
        Event.objects.visible_to(reader).known(on, reader).order_by(),
        EventObjective.objects.visible_to(reader).known(on).order_by(),
        PlanStep.objects.visible_to(reader).known(on).order_by(),
    ]


def days(listed: Listed, question: Question) -> Iterator[Day]:
    """The event itself, if it has a date, and each open step on the day it is due."""
    dated, event = listed.dated, listed.dated.event
    url, marks = event.get_absolute_url(), {event.marking_id, dated.marking_id}
    starts = dated.starts_on or dated.was_on
    if starts:
        is_off = dated.starts_on is None
        known = known_to(dated.was_precision if is_off else dated.starts_precision)
        yield Day(
            uid=f"event-{event.pk}@partnership",
            starts=starts,
            ends=dated.ends_on,
            summary=event.title,
            description=f"{'Put off.' if is_off else 'As last announced.'}{known}",
            url=url,
            changed_at=dated.updated_at,
            sequence=max(listed.row.ledger.announced - 1, 0),
            status="CANCELLED" if is_off else "CONFIRMED",
            marks=frozenset(marks),
        )
    for step in listed.steps:
        if step.due_on is None:
            continue
        yield Day(
            uid=f"plan-step-{step.pk}@partnership",
            starts=step.due_on,
            summary=f"{event.title}: {step.what}",
            description=f"Due by the plan.{known_to(step.starts_precision)}",
            url=reverse("diplomacy:plan_step", args=[step.pk]),
            changed_at=max(step.updated_at, dated.updated_at),
            sequence=step.version - 1,
            marks=frozenset({*marks, step.marking_id}),
        )


EVENTS = list_report(
    name="events",
    title="Events",
    sees="diplomacy.view_event",
    address="diplomacy:event_file",
    filter_form=EventListFilter,
    cells=(
        cell("event", "Event", "row.event.title"),
        cell("section", "Which"),
        cell("line", "Line", lambda one: Line(one.row.event.line).label),
        cell("place", "Place", "row.event.place"),
        cell("starts_on", "From", "row.event.starts_on", Kind.DATE),
        cell("starts_known", "Known to the", "row.event.starts_precision"),
        cell("ends_on", "To", "row.event.ends_on", Kind.DATE),
        cell("announced_on", "Announced on", "row.event.announced_on", Kind.DATE),
        cell("was_on", "Was set for", "row.event.was_on", Kind.DATE),
        cell("moved", "How it moved", "row.ledger.words"),
        cell("reason", "Reason", "row.event.reason"),
        cell("objectives", "Objectives", "row.objectives", Kind.COUNT),
        cell("overdue", "Steps overdue", "row.overdue", Kind.COUNT),
        cell("outcome", "Outcome", "row.outcome"),
        cell("evidence", "Evidence of the date", "row.event.grade_words"),
    ),
    rows=rows,
    marking=lambda question: highest_marking(shown(question.on, question.reader)),
    days=days,
)
