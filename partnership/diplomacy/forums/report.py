"""The issues raised in forums as a report: what was raised, and what was answered."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from partnership.diplomacy.forms.forum_issue_filter import ForumIssueFilter
from partnership.diplomacy.forums import bearing
from partnership.diplomacy.forums.issue_rows import IssueRow, issues_at
from partnership.diplomacy.models import ForumIssue
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Grade
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)

COLUMNS = (
    Column("issue", "Issue"),
    Column("line", "Line"),
    Column("forum", "Forum"),
    Column("put_to", "Put to"),
    Column("raised_by", "Raised by"),
    Column("raised_on", "Raised on", Kind.DATE),
    Column("wanted", "The answer we want"),
    Column("state", "Answer"),
    Column("answered_on", "Newest answer on", Kind.DATE),
    Column("age", "Age (days)", Kind.COUNT),
    Column("silent", "Without an answer for (days)", Kind.COUNT),
    Column("evidence", "Evidence"),
    Column("source", "Source"),
)
RULE = (
    "An issue is as old as the days since it was raised; one that is met or refused,"
    " as the days until then. The newest answer by the date is its state."
)


def read(question: Question) -> Reading:
    """What was asked for, the issue that was raised first at the head."""
    form, on, reader = question.form, question.on, question.reader
    counts = form.narrow(ForumIssue.objects.at(on, reader)).counted()
    totals = {name: counts[name] for name in ("raised", "open", "unanswered")}
    found = form.narrow(issues_at(on, reader))
    return Reading(Summary(totals, [RULE]), _rows(found, on))


def _rows(found: Any, on: date) -> Iterator[tuple[Value, ...]]:
    for issue in found.iterator(chunk_size=500):
        row = IssueRow(issue, on)
        yield (
            issue.title,
            issue.get_line_display(),
            str(issue.forum),
            str(issue.put_to),
            str(issue.raised_by or ""),
            issue.raised_on,
            issue.wanted,
            row.state.label,
            issue.answered_on,
            row.age,
            row.silent_days if row.is_unanswered else None,
            Grade(issue.grade).label,
            issue.source.title if issue.source else None,
        )


def marking(question: Question) -> OverallMarking | None:
    """Of all issues that could be asked for, and whatever they name."""
    return highest_marking(bearing.of_the_issue_list(question.reader))


FORUM_ISSUES = Report(
    name="forum-issues",
    title="Issues raised in forums",
    permission="diplomacy.export_forumissue",
    filter_form=ForumIssueFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="diplomacy:forum_issue_file",
)
