"""Forums: who sits in them, what they meet for, decide and do, and what is raised."""

from datetime import date
from typing import Any

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When

from partnership.diplomacy.models import (
    AgendaItem,
    AnswerState,
    Forum,
    ForumAction,
    ForumAnswer,
    ForumArgument,
    ForumDecision,
    ForumIssue,
    ForumMeeting,
    ForumMember,
    ForumReadiness,
    ForumState,
    ForumStatus,
    Seat,
    SittingStatus,
)
from partnership.exchange.api.column import Kind, derived
from partnership.exchange.api.resource import Resource, bears_with, known, since

FORUM = "diplomacy.view_forum"


def _with_state(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.with_state(on, reader)


def _issues_at(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.at(on, reader)


def _members_at(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.named_by(on, reader)


def _meetings_at(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    """As `ForumMeeting.status_at` says it of one."""
    is_ahead = Q(status=SittingStatus.HELD, held_on__gt=on)
    stood = Q(status=SittingStatus.CANCELLED, cancelled_on__gt=on)
    return rows.annotate(
        status_then=Case(
            When(is_ahead | stood, then=Value(SittingStatus.PLANNED.value)),
            default=F("status"),
            output_field=CharField(),
        )
    )


FORUMS = (
    Resource(
        "forums",
        Forum,
        FORUM,
        "name kind line purpose seat proposed_on",
        known=known,
        standing=_with_state,
        stands=(
            derived("state", Kind.CHOICE, "Where it stands.", ForumState),
            derived("state_since", Kind.DATE, "Since when."),
        ),
        bears=bears_with(diplomacy__forumstatus="forum"),
    ),
    Resource(
        "forum-statuses",
        ForumStatus,
        FORUM,
        "forum state since note",
        known=since("since"),
        within="forum",
    ),
    Resource(
        "forum-arguments",
        ForumArgument,
        FORUM,
        "forum side text actor stated_on",
        known=since("stated_on"),
        within="forum",
    ),
    Resource(
        "forum-readiness",
        ForumReadiness,
        FORUM,
        "forum stated_on text needed_first",
        known=since("stated_on"),
        within="forum",
    ),
    Resource(
        "forum-members",
        ForumMember,
        FORUM,
        "forum actor role named_on invited_on joined_on left_on note",
        known=since("named_on"),
        within="forum actor",
        happens={"invited_on": "", "joined_on": "", "left_on": ""},
        standing=_members_at,
        stands=(derived("seat", Kind.CHOICE, "Where its seat stands.", Seat),),
    ),
    Resource(
        "forum-meetings",
        ForumMeeting,
        FORUM,
        "forum held_on held_precision place status cancelled_on cancelled_reason"
        " arranged_on",
        known=known,
        within="forum",
        happens={"cancelled_on": "cancelled_reason"},
        standing=_meetings_at,
        instead={"status": "status_then"},
    ),
    Resource(
        "forum-agenda-items",
        AgendaItem,
        FORUM,
        "meeting number text raised_by put_on taken_off_on",
        known=since("put_on"),
        within="meeting",
        happens={"taken_off_on": ""},
    ),
    Resource(
        "forum-decisions",
        ForumDecision,
        FORUM,
        "meeting text decided_on",
        known=since("decided_on"),
        within="meeting",
    ),
    Resource(
        "forum-actions",
        ForumAction,
        FORUM,
        "meeting text owner person agreed_on due_on done_on outcome",
        known=since("agreed_on"),
        within="meeting",
        happens={"done_on": "outcome"},
    ),
    Resource(
        "forum-issues",
        ForumIssue,
        FORUM,
        "title line forum meeting put_to raised_by raised_on wanted",
        known=since("raised_on"),
        within="forum put_to",
        standing=_issues_at,
        stands=(
            derived("state", Kind.CHOICE, "The newest answer.", AnswerState),
            derived("answered_on", Kind.DATE, "When it was given."),
            derived("silent_since", Kind.DATE, "Since when nothing was heard."),
        ),
        bears=bears_with(diplomacy__forumanswer="issue"),
    ),
    Resource(
        "forum-answers",
        ForumAnswer,
        FORUM,
        "issue state answered_on said",
        known=since("answered_on"),
        within="issue",
    ),
)
