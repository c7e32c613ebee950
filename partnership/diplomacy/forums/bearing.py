"""What a page or a file of forums bears: all that it shows, and all that it names."""

from typing import Any

from django.db.models import QuerySet

from partnership.actors.models import Actor
from partnership.diplomacy.models import (
    AgendaItem,
    Forum,
    ForumAction,
    ForumAnswer,
    ForumArgument,
    ForumDecision,
    ForumIssue,
    ForumMeeting,
    ForumMember,
    ForumReadiness,
    ForumStatus,
)
from partnership.evidence.models import Source

Bearing = list[QuerySet]


def of_forums(reader: Any, **of: Any) -> Bearing:
    """Forums with everything that belongs to them, whoever is named in it."""
    forums = Forum.objects.visible_to(reader).filter(**of).order_by()
    parts = [
        _seen(model, reader, forum__in=forums)
        for model in (ForumStatus, ForumMember, ForumReadiness)
    ]
    arguments = _seen(ForumArgument, reader, forum__in=forums)
    sourced = [forums, *parts, arguments]
    return [
        *sourced,
        *_actors(reader, parts[1], "actor"),
        *_actors(reader, arguments, "actor"),
        *_sources(reader, *sourced),
        *of_meetings(reader, forum__in=forums),
        *of_issues(reader, forum__in=forums),
    ]


def of_meetings(reader: Any, **of: Any) -> Bearing:
    """Meetings with their forums, agendas, decisions and actions."""
    meetings = _seen(ForumMeeting, reader, **of)
    items = _seen(AgendaItem, reader, meeting__in=meetings)
    decisions = _seen(ForumDecision, reader, meeting__in=meetings)
    actions = _seen(ForumAction, reader, meeting__in=meetings)
    return [
        meetings,
        _seen(Forum, reader, pk__in=meetings.values("forum")),
        items,
        decisions,
        actions,
        *_actors(reader, items, "raised_by"),
        *_actors(reader, actions, "owner"),
        *_sources(reader, meetings, decisions, actions),
    ]


def of_issues(reader: Any, **of: Any) -> Bearing:
    """Issues with their forums, meetings, answers, and who is named in them."""
    issues = _seen(ForumIssue, reader, **of)
    answers = _seen(ForumAnswer, reader, issue__in=issues)
    return [
        issues,
        answers,
        _seen(Forum, reader, pk__in=issues.values("forum")),
        _seen(ForumMeeting, reader, pk__in=issues.values("meeting")),
        *_actors(reader, issues, "put_to"),
        *_actors(reader, issues, "raised_by"),
        *_sources(reader, issues, answers),
    ]


def of_the_issue_list(reader: Any) -> Bearing:
    """Every issue, and the forums among which its filter lets one choose."""
    return [_seen(Forum, reader), *of_issues(reader)]


def _seen(model: Any, reader: Any, **of: Any) -> QuerySet:
    return model.objects.visible_to(reader).filter(**of).order_by()


def _actors(reader: Any, rows: QuerySet, path: str) -> Bearing:
    return [_seen(Actor, reader, pk__in=rows.values(path))]


def _sources(reader: Any, *rows: QuerySet) -> Bearing:
    return [_seen(Source, reader, pk__in=one.values("source")) for one in rows]
