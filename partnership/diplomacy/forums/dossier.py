"""One forum at a date: its states, members, case, meetings, issues and actions."""

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any

from django.db.models import Prefetch

from partnership.actors.models import Actor
from partnership.diplomacy.forums.issue_rows import IssueRow, issues_at, rows_of
from partnership.diplomacy.forums.meetings import (
    actions_at,
    meetings_at,
    with_due,
    with_status,
)
from partnership.diplomacy.models import (
    Forum,
    ForumArgument,
    ForumIssue,
    ForumMember,
    ForumReadiness,
    ForumState,
    ForumStatus,
    Side,
)
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

LONGEST = 100
ISSUES = 20


@dataclass(frozen=True)
class Dossier:
    """What the page of a forum shows."""

    forum: Forum
    statuses: Few
    members: Few
    arguments: Few
    readiness: Few
    meetings: Few
    issues: list[IssueRow]
    has_more_issues: bool
    actions: Few
    # Of all its issues and actions, shown here or not.
    unanswered: int
    overdue: int

    @property
    def state(self) -> ForumState | None:
        """Its state at the date; None where none is recorded."""
        return ForumState(self.forum.state) if self.forum.state else None

    @property
    def is_considered(self) -> bool:
        """Whether it is only thought of."""
        return self.state == ForumState.CONSIDERED

    @property
    def speak_for(self) -> list[ForumArgument]:
        """The case for it, in the order in which it was made."""
        return [one for one in self.arguments if one.side == Side.FOR]

    @property
    def speak_against(self) -> list[ForumArgument]:
        """The case against it."""
        return [one for one in self.arguments if one.side == Side.AGAINST]

    @property
    def case(self) -> list[tuple[ForumArgument | None, ForumArgument | None]]:
        """Both sides beside each other, one of each in a row."""
        return list(zip_longest(self.speak_for, self.speak_against))


def dossier(forum: Forum, on: date, reader: Any) -> Dossier:
    """From `Forum.objects.with_state`; a query for each section."""
    statuses = _parts(ForumStatus, forum, reader, since__lte=on)
    members = ForumMember.objects.named_by(on, reader).filter(forum=forum)
    arguments = _parts(ForumArgument, forum, reader, stated_on__lte=on)
    views = Prefetch("actor", Actor.objects.visible_to(reader))
    readiness = _parts(ForumReadiness, forum, reader, stated_on__lte=on)
    issues = few(issues_at(on, reader, forum=forum), ISSUES)
    raised = ForumIssue.objects.at(on, reader).filter(forum=forum)
    actions = actions_at(on, reader, meeting__forum=forum)
    return Dossier(
        forum=forum,
        statuses=few(statuses.order_by("-since", "-pk"), LONGEST),
        members=few(with_sources(members, reader), LONGEST),
        arguments=few(
            arguments.prefetch_related(views).order_by("stated_on", "pk"), LONGEST
        ),
        readiness=few(readiness.order_by("-stated_on", "-pk"), LONGEST),
        meetings=with_status(few(meetings_at(on, reader, forum=forum), LONGEST), on),
        issues=rows_of(issues, on),
        has_more_issues=issues.more,
        actions=with_due(few(actions, LONGEST), on),
        unanswered=raised.unanswered().count(),
        overdue=actions.overdue(on).count(),
    )


def _parts(model: Any, forum: Forum, reader: Any, **known: Any) -> Any:
    found = model.objects.visible_to(reader).filter(forum=forum, **known)
    return with_sources(found, reader)
