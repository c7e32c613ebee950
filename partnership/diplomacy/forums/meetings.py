"""Meetings, agendas, decisions and actions of forums at a date, as a reader sees."""

from datetime import date
from typing import Any

from django.db.models import F, Prefetch, QuerySet

from partnership.actors.models import Actor
from partnership.diplomacy.models import (
    AgendaItem,
    ForumAction,
    ForumDecision,
    ForumMeeting,
)
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

LONGEST = 100


def meetings_at(on: date, reader: Any, **of: Any) -> QuerySet[ForumMeeting]:
    """Meetings arranged by a date, of forums that the reader sees, the latest first."""
    meetings = ForumMeeting.objects.visible_to(reader).known(on).filter(**of)
    return with_sources(
        meetings.filter(forum__marking__in=reader.visible_marking_ids)
        .with_agenda(on, reader)
        .select_related("forum")
        .order_by("-held_on", "-pk"),
        reader,
    )


def with_status(meetings: Any, on: date) -> Any:
    """The same with `stands` on each: where it stood at the date."""
    for meeting in meetings:
        meeting.stands = meeting.status_at(on)
    return meetings


def agenda_of(meeting: ForumMeeting, on: date, reader: Any) -> Few:
    """Its items at a date in their order, with who raised each."""
    items = AgendaItem.objects.visible_to(reader).standing(on).filter(meeting=meeting)
    raisers = Prefetch("raised_by", Actor.objects.visible_to(reader))
    return few(items.prefetch_related(raisers), LONGEST)


def decisions_of(meeting: ForumMeeting, on: date, reader: Any) -> Few:
    """What it had decided by a date."""
    decided = ForumDecision.objects.visible_to(reader).filter(
        meeting=meeting, decided_on__lte=on
    )
    found = decided.order_by("decided_on", "pk")
    return few(with_sources(found, reader), LONGEST)


def actions_at(on: date, reader: Any, **of: Any) -> QuerySet[ForumAction]:
    """Actions agreed by a date, in meetings that the reader sees; the open first."""
    shown = ForumMeeting.objects.visible_to(reader).filter(
        forum__marking__in=reader.visible_marking_ids
    )
    found = (
        ForumAction.objects.visible_to(reader)
        .known(on)
        .filter(meeting__in=shown, **of)
        .select_related("meeting__forum")
        .prefetch_related(Prefetch("owner", Actor.objects.visible_to(reader)))
        .order_by(F("done_on").desc(nulls_first=True), "due_on", "pk")
    )
    return with_sources(found, reader)


def overdue_at(on: date, reader: Any) -> QuerySet[ForumAction]:
    """Of them, what is past its day and not done, the oldest first."""
    overdue = ForumAction.objects.visible_to(reader).overdue(on)
    late = actions_at(on, reader, pk__in=overdue.order_by().values("pk"))
    return late.order_by("due_on", "pk")


def with_due(actions: Any, on: date) -> Any:
    """The same with `is_done` and `days_late` on each, at the date."""
    for action in actions:
        action.is_done = action.done_on is not None and action.done_on <= on
        late = (on - action.due_on).days if action.due_on else 0
        action.days_late = 0 if action.is_done else max(late, 0)
    return actions
