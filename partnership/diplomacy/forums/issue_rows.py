"""Issues as pages and files show them: their state, their age, how long unanswered."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from partnership.actors.models import Actor
from partnership.diplomacy.models import AnswerState, ForumIssue, ForumMeeting
from partnership.diplomacy.models.forum_issue_queries import SETTLED
from partnership.evidence.visible_sources import with_sources


@dataclass(frozen=True)
class IssueRow:
    """An issue from `issues_at`, at its date."""

    issue: ForumIssue
    on: date

    @property
    def state(self) -> AnswerState:
        """How far the newest answer goes."""
        return AnswerState(self.issue.state)

    @property
    def is_settled(self) -> bool:
        """Whether it is met or refused."""
        return self.state in SETTLED

    @property
    def is_unanswered(self) -> bool:
        """Whether nothing has been answered, or nothing more."""
        return self.state == AnswerState.NONE

    @property
    def age(self) -> int:
        """Days since it was raised, or from then until it was met or refused."""
        until = self.issue.answered_on if self.is_settled else self.on
        return (until - self.issue.raised_on).days

    @property
    def silent_days(self) -> int:
        """Days since the last answer, or since it was raised without one."""
        return (self.on - self.issue.silent_since).days

    @property
    def words(self) -> str:
        """How it stands: no answer for 63 days; met after 40 days."""
        if self.is_unanswered:
            return f"No answer for {days_of(self.silent_days)}"
        if self.is_settled:
            return f"{self.state.label} after {days_of(self.age)}"
        return f"{self.state.label}, open for {days_of(self.age)}"


def days_of(number: int) -> str:
    """A number of days, with its unit."""
    return f"{number:,} day{'' if number == 1 else 's'}"


def issues_at(on: date, reader: Any, **of: Any) -> QuerySet[ForumIssue]:
    """Issues at a date with whatever they name, as far as the reader sees it."""
    issues = (
        ForumIssue.objects.at(on, reader)
        .filter(**of)
        .select_related("forum", "put_to")
        .prefetch_related(
            Prefetch("raised_by", Actor.objects.visible_to(reader)),
            Prefetch("meeting", ForumMeeting.objects.visible_to(reader).known(on)),
        )
        .order_by("raised_on", "pk")
    )
    return with_sources(issues, reader)


def rows_of(issues: Any, on: date) -> list[IssueRow]:
    """These issues as rows."""
    return [IssueRow(issue, on) for issue in issues]
