"""Deciding bodies as a report: a row for each recess, or for a body without one."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from coalition.models import DecisionBody, Recess
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day


class BodyRow(NamedTuple):
    """A body, and one of its recesses."""

    body: DecisionBody
    recess: Recess | None


def bodies(reader: Any) -> QuerySet[DecisionBody]:
    """The bodies that the reader may see, each with its recesses and their sources."""
    recesses = with_sources(Recess.objects.visible_to(reader), reader)
    seen = DecisionBody.objects.visible_to(reader).select_related("actor")
    return seen.prefetch_related(Prefetch("recesses", recesses.order_by("starts_on")))


def rows(question: Question) -> Iterator[BodyRow]:
    """In the order of the page."""
    for body in bodies(question.reader):
        for recess in [*body.recesses.all()] or [None]:
            yield BodyRow(body, recess)


def marking(question: Question) -> OverallMarking | None:
    """Of bodies, recesses, whose they are, and sources."""
    reader = question.reader
    recesses = with_sources(Recess.objects.visible_to(reader), reader)
    sources = marks_of(one.source for one in recesses)
    return highest_marking(shown(reader), also=sources)


def shown(reader: Any) -> list[QuerySet]:
    """The bodies, their recesses and whose they are."""
    seen = DecisionBody.objects.visible_to(reader)
    return [
        seen,
        Recess.objects.visible_to(reader),
        Actor.objects.visible_to(reader).filter(decision_bodies__in=seen.order_by()),
    ]


def days(row: BodyRow, question: Question) -> Iterator[Day]:
    """The recess, from its first day to its last."""
    body, recess = row
    if recess is None:
        return
    yield Day(
        uid=f"recess-{recess.pk}@partnership",
        starts=recess.starts_on,
        ends=recess.ends_on,
        summary=f"{body}: recess",
        description="Nothing is decided in these days.",
        url=reverse("coalition:decision_body_list"),
        changed_at=recess.updated_at,
        sequence=recess.version - 1,
        marks=frozenset(marks_of([body, body.actor, recess])),
    )


BODIES = list_report(
    name="deciding-bodies",
    title="Deciding bodies and their recesses",
    sees="coalition.view_mandate",
    address="coalition:decision_body_file",
    cells=(
        cell("body", "Body", "body.name"),
        cell("of", "Of", "body.actor.name"),
        cell("authority", "Form of authority", "body.get_authority_type_display"),
        cell("note", "Note", "body.note"),
        cell("starts_on", "Recess from", "recess.starts_on", Kind.DATE),
        cell("ends_on", "Recess to", "recess.ends_on", Kind.DATE),
        cell("evidence", "Evidence", "recess.get_grade_display"),
        cell("source", "Source", "recess.source.title"),
    ),
    rows=rows,
    marking=marking,
    days=days,
)
