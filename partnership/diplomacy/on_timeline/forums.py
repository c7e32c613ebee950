"""Forums on an actor's timeline: its seats, the issues put to it, and its answers."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.actors.timeline import EntryKind, Said, entries
from partnership.diplomacy.models import (
    AnswerState,
    ForumAnswer,
    ForumIssue,
    ForumMember,
    MemberRole,
)
from partnership.evidence.lines import Line

MAY = "diplomacy.view_forum"


def _seats(actor: Any, on: date, reader: Any) -> QuerySet:
    seats = ForumMember.objects.named_by(on, reader).filter(
        actor=actor, forum__marking__in=reader.visible_marking_ids
    )
    return entries(
        seats,
        Line.POLITICAL,
        "named_on",
        "forum__name",
        "role",
        record="forum_id",
        bears=("marking", "forum__marking"),
    )


def _says_seat(said: Said) -> str:
    return f"Named for the {said[0]} as {MemberRole(said[1]).label.lower()}"


def _issues(actor: Any, on: date, reader: Any) -> QuerySet[ForumIssue]:
    return ForumIssue.objects.at(on, reader).filter(put_to=actor)


def _raised(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        _issues(actor, on, reader),
        Line.POLITICAL,
        "raised_on",
        "title",
        "forum__name",
        bears=("marking", "forum__marking"),
    )


def _answers(actor: Any, on: date, reader: Any) -> QuerySet:
    issues = _issues(actor, on, reader).order_by().values("pk")
    answers = ForumAnswer.objects.visible_to(reader).filter(answered_on__lte=on)
    return entries(
        answers.filter(issue__in=issues),
        Line.POLITICAL,
        "answered_on",
        "issue__title",
        "state",
        "said",
        record="issue_id",
        bears=("marking", "issue__marking", "issue__forum__marking"),
    )


def _says_answer(said: Said) -> str:
    title, state, words = said
    answer = f"{title}: {AnswerState(state).label.lower()}"
    return f"{answer}. “{words}”" if words else answer


FORUMS = (
    EntryKind("forum_seat", "Forum", MAY, "diplomacy:forum", _seats, _says_seat),
    EntryKind(
        "forum_issue",
        "Issue",
        MAY,
        "diplomacy:forum_issue",
        _raised,
        lambda said: f"Put to it in the {said[1]}: {said[0]}",
    ),
    EntryKind(
        "forum_answer",
        "Issue answered",
        MAY,
        "diplomacy:forum_issue",
        _answers,
        _says_answer,
    ),
)
