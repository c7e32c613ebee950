"""The list of briefs at a date, its files, and what they bear."""

from collections.abc import Iterable
from typing import Any

from partnership.actors.models import Actor
from partnership.dashboard.forms.brief_filter import BriefFilter
from partnership.dashboard.models import Brief
from partnership.dashboard.models.brief import BriefQuerySet
from partnership.diplomacy.models import Meeting
from partnership.evidence.banner import highest_marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question


def briefs_at(on: Any, reader: Any) -> BriefQuerySet:
    """Briefs composed as at this date or before it, for this reader, newest first.

    Each with its meeting as the diary stood at this date.
    """
    seen = Brief.objects.readable_by(reader).known(on).with_meetings(on)
    return seen.select_related("cleared_by").order_by("-pk")


def bears(briefs: BriefQuerySet, reader: Any) -> OverallMarking | None:
    """Every marking of these briefs, their meetings and actors."""
    further = {
        mark
        for marks in briefs.order_by().values_list("further_marking_ids", flat=True)
        for mark in marks
    }
    meetings = Meeting.objects.visible_to(reader).filter(
        briefs__in=briefs.order_by().values("pk")
    )
    actors = Actor.objects.visible_to(reader).filter(
        meetings__in=meetings.order_by().values("pk")
    )
    found = [briefs.order_by(), meetings.order_by(), actors.order_by()]
    return highest_marking(found, further)


def _rows(question: Question) -> Iterable[Brief]:
    return question.form.narrow(briefs_at(question.on, question.reader))


BRIEFS = list_report(
    name="briefs",
    title="Briefs",
    sees="dashboard.view_brief",
    address="dashboard:brief_list_file",
    filter_form=BriefFilter,
    form_takes=("on", "reader"),
    cells=(
        cell("brief", "Brief", "pk", Kind.COUNT),
        cell("actor", "On", "meeting.actor"),
        cell("meeting_on", "Meeting on", "meeting.day_at", Kind.DATE),
        cell("principal", "For", "meeting.principal"),
        cell("as_at", "As at", kind=Kind.DATE),
        cell("status", "Status", "get_status_display"),
        cell("cleared_by", "Cleared by"),
        cell(
            "frozen_at", "Frozen at", lambda one: one.frozen_at and str(one.frozen_at)
        ),
        cell("digest", "SHA-256"),
        cell("supersedes", "Takes the place of brief", "supersedes_id", Kind.COUNT),
    ),
    rows=_rows,
    marking=lambda question: bears(_rows(question), question.reader),
)
