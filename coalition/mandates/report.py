"""Mandates as files: those of the bars, and the ladder of what needs a decision."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from coalition.calendar.events import entries_of
from coalition.forms.mandate_list import MandateListFilter
from coalition.ladder import LadderEntry, entries
from coalition.models import (
    Contributor,
    ContributorStatus,
    Mandate,
    MandateDependency,
    Recess,
    Strength,
)
from coalition.models.mandate_queries import MandateStatus
from coalition.queries.drawn import drawn
from coalition.queries.on_ladder import on_ladder
from coalition.steps import HORIZON_DAYS
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Grade
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day

# What the ladder, the bars and the tree are made of.
SHOWN = (
    Contributor,
    ContributorStatus,
    Mandate,
    MandateDependency,
    Recess,
    Strength,
)
BARS = "Every mandate that stands at the date, and renewed ones until their old expiry."
RUNGS = (
    f"What ends or is reviewed within {HORIZON_DAYS} days of the date, or is past. Days"
    " count back from the day a decision is needed: the expiry, less notice and recess."
)


def marking(question: Question) -> OverallMarking | None:
    """Of all that the page of mandates is made of."""
    return highest_marking(shown(question.reader))


def shown(reader: Any) -> list[QuerySet]:
    """What the page of mandates shows or names."""
    held = Mandate.objects.visible_to(reader).order_by()
    return [
        *(model.objects.visible_to(reader) for model in SHOWN),
        Actor.objects.visible_to(reader).filter(mandates__in=held),
    ]


def rungs(question: Question) -> Iterator[LadderEntry]:
    """The entries of the ladder that the filter finds, nearest first."""
    on, reader = question.on, question.reader
    found = on_ladder(on, reader, within_days=HORIZON_DAYS)
    return in_parts(found.filter(question.form.wanted), entries)


def days(mandate: Mandate, question: Question) -> Iterator[Day]:
    """A decision needed, an expiry, a review."""
    for event in entries_of([mandate], question.reader):
        yield event.day


MANDATES = list_report(
    name="mandates",
    title="Mandates",
    sees="coalition.view_mandate",
    address="coalition:mandate_file",
    filter_form=MandateListFilter,
    form_takes=("on", "reader"),
    cells=(
        cell("holder", "Holder", "holder.name"),
        cell("title", "Mandate"),
        cell("authority", "Form of authority", "get_authority_type_display"),
        cell("body", "Deciding body"),
        cell("status", "Status", lambda one: MandateStatus(one.status).label),
        cell("decided_on", "Decided on", kind=Kind.DATE),
        cell("runs_from", "Runs from", kind=Kind.DATE),
        cell("expires_on", "Expires on", kind=Kind.DATE),
        cell("expiry_known", "Expiry known to the", "expires_precision"),
        cell("review_on", "Review due on", kind=Kind.DATE),
        cell("decision_by", "Decision needed by", kind=Kind.DATE),
        cell("days", "Days to decide, fewest", kind=Kind.COUNT),
        cell("days_at_most", "Days to decide, most", kind=Kind.COUNT),
        cell("ceiling", "Personnel ceiling", "personnel_ceiling", Kind.COUNT),
        cell("personnel", "Personnel", kind=Kind.COUNT),
        cell("resting", "Mandates that rest on it", "dependants_count", Kind.COUNT),
        cell("evidence", "Evidence", "get_grade_display"),
    ),
    rows=lambda asked: drawn(asked.on, asked.reader, asked.form.wanted),
    marking=marking,
    remarks=lambda _: [BARS],
    days=days,
)
LADDER = list_report(
    name="ladder",
    title="What needs a decision",
    sees="coalition.view_mandate",
    address="coalition:ladder_file",
    filter_form=MandateListFilter,
    form_takes=("on", "reader"),
    cells=(
        cell("holder", "Holder"),
        cell("title", "Mandate"),
        cell("what", "What"),
        cell("entry", "Entry", "kind"),
        cell("on", "Ends or is reviewed on", kind=Kind.DATE),
        cell("known_to_the", "Known to the", "precision"),
        cell("decision_by", "Decision needed by", kind=Kind.DATE),
        cell("days", "Days, fewest", kind=Kind.COUNT),
        cell("days_at_most", "Days, most", kind=Kind.COUNT),
        cell("authority", "Form of authority"),
        cell("personnel", "Personnel", kind=Kind.COUNT),
        cell("resting", "Mandates that rest on it", "dependants", Kind.COUNT),
        cell("renewed_until", "Renewed until", kind=Kind.DATE),
        cell("evidence", "Evidence", lambda one: Grade(one.grade).label),
    ),
    rows=rungs,
    marking=marking,
    remarks=lambda _: [RUNGS],
)
