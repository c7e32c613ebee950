"""The list of issues, page by page, and the answers to one of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from partnership.diplomacy.forums.issue_rows import IssueRow, issues_at, rows_of
from partnership.diplomacy.models import ForumAnswer, ForumIssue
from partnership.evidence.few import Few, few
from partnership.evidence.keyset import KeysetPage, Order, keyset_page
from partnership.evidence.visible_sources import with_sources

ANSWERS = 100
# The issue that was raised first is the oldest.
OLDEST_FIRST = Order("raised_on", kind=date)


@dataclass(frozen=True)
class IssueList:
    """One page of the issues that were asked for, and what all of them come to."""

    on: date
    counts: dict[str, Any]
    page: KeysetPage
    rows: list[IssueRow]

    @property
    def silent_days(self) -> int:
        """For how long the one waits that has been without an answer longest."""
        since = self.counts["waiting_since"]
        return (self.on - since).days if since else 0


def issue_list(form: Any, on: date, reader: Any, asked: QueryDict) -> IssueList:
    """What a valid filter asks for at a date."""
    counts = form.narrow(ForumIssue.objects.at(on, reader)).counted()
    page = keyset_page(form.narrow(issues_at(on, reader)), OLDEST_FIRST, asked)
    return IssueList(on, counts, page, rows_of(page.rows, on))


def answers_of(issue: ForumIssue, on: date, reader: Any) -> Few:
    """Every answer up to a date, the newest first."""
    answers = ForumAnswer.objects.visible_to(reader).filter(
        issue=issue, answered_on__lte=on
    )
    found = answers.order_by("-answered_on", "-pk")
    return few(with_sources(found, reader), ANSWERS)
