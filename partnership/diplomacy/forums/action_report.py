"""Actions of forums that are overdue, as a report; as a calendar, their days."""

from collections.abc import Iterator
from functools import partial

from django.urls import reverse

from partnership.diplomacy.forums import bearing
from partnership.diplomacy.forums.meetings import overdue_at, with_due
from partnership.diplomacy.models import ForumAction
from partnership.evidence.banner import highest_marking, marks_of
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day

LATE = "Past the day by which they were to be done, and not done by the date."


def rows(question: Question) -> Iterator[ForumAction]:
    """All of them, the oldest first."""
    late = overdue_at(question.on, question.reader)
    return in_parts(late, partial(with_due, on=question.on))


def days(action: ForumAction, question: Question) -> Iterator[Day]:
    """The day by which it was to be done."""
    meeting = action.meeting
    yield Day(
        uid=f"forum-action-{action.pk}@partnership",
        starts=action.due_on,
        summary=f"{meeting.forum}: {action.text}, due",
        description=f"Agreed in {meeting}, {meeting.day_words}.",
        url=reverse("diplomacy:forum_action", args=[action.pk]),
        changed_at=action.updated_at,
        sequence=action.version - 1,
        marks=frozenset(marks_of([action, meeting, meeting.forum])),
    )


OVERDUE_ACTIONS = list_report(
    name="overdue-actions",
    title="Actions of forums that are overdue",
    sees="diplomacy.view_forum",
    address="diplomacy:forum_action_file",
    cells=(
        cell("action", "What is to be done", "text"),
        cell("forum", "Forum", "meeting.forum.name"),
        cell("agreed_in", "Agreed in the meeting of", "meeting.day_words"),
        cell("owner", "Whose it is", "owner.name"),
        cell("person", "Person"),
        cell("due_on", "Due on", kind=Kind.DATE),
        cell("days_late", "Days late", kind=Kind.COUNT),
        cell("evidence", "Evidence", "get_grade_display"),
        cell("source", "Source", "source.title"),
    ),
    rows=rows,
    marking=lambda question: highest_marking(bearing.of_forums(question.reader)),
    remarks=lambda _: [LATE],
    days=days,
)
