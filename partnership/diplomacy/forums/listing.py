"""All forums at a date: those that meet, and apart from them those only considered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from partnership.diplomacy.forums.issue_rows import IssueRow, issues_at, rows_of
from partnership.diplomacy.forums.meetings import overdue_at, with_due
from partnership.diplomacy.models import (
    Forum,
    ForumArgument,
    ForumIssue,
    ForumMeeting,
    ForumMember,
    ForumState,
    Side,
)
from partnership.evidence.few import Few, few

LONGEST = 200
# On the page of all forums; the list of issues has the rest.
OLDEST = 10
ORDER = [
    ForumState.ACTIVE,
    ForumState.FORMING,
    ForumState.DORMANT,
    ForumState.DISSOLVED,
]


@dataclass(frozen=True)
class ForumList:
    """What the page of all forums says."""

    on: date
    meeting: list[Forum]
    considered: list[Forum]
    more: bool
    # Of the issues at the date: raised, open, unanswered, waiting_since.
    issues: dict[str, Any]
    oldest: list[IssueRow]
    overdue: Few

    @property
    def active(self) -> int:
        """Forums that meet; what is only considered is never among them."""
        return sum(one.state == ForumState.ACTIVE for one in self.meeting)

    @property
    def silent_days(self) -> int:
        """For how long the issue waits that has been without an answer longest."""
        since = self.issues["waiting_since"]
        return (self.on - since).days if since else 0


def forums_at(on: date, reader: Any) -> QuerySet[Forum]:
    """Forums known at a date with their state, and what each has, counted."""
    members = ForumMember.objects.named_by(on, reader)
    issues = ForumIssue.objects.at(on, reader)
    meetings = ForumMeeting.objects.visible_to(reader).held(on)
    arguments = ForumArgument.objects.visible_to(reader).filter(stated_on__lte=on)
    return (
        Forum.objects.visible_to(reader)
        .known(on)
        .with_state(on, reader)
        .annotate(
            seated=_number(members.seated(on)),
            foreseen=_number(members.filter(seat__in=["foreseen", "invited"])),
            held=_number(meetings),
            raised=_number(issues),
            unanswered=_number(issues.unanswered()),
            speak_for=_number(arguments.filter(side=Side.FOR)),
            speak_against=_number(arguments.filter(side=Side.AGAINST)),
        )
    )


def build(on: date, reader: Any) -> ForumList:
    """All forums, the issues that wait longest, and the actions that are overdue."""
    found = few(forums_at(on, reader), LONGEST)
    issues = ForumIssue.objects.at(on, reader)
    return ForumList(
        on=on,
        meeting=[one for one in in_order(found) if one.state != ForumState.CONSIDERED],
        considered=[one for one in found if one.state == ForumState.CONSIDERED],
        more=found.more,
        issues=issues.counted(),
        oldest=rows_of(
            issues_at(on, reader).unanswered().order_by("silent_since", "pk")[:OLDEST],
            on,
        ),
        overdue=with_due(few(overdue_at(on, reader), OLDEST), on),
    )


def in_order(forums: Iterable[Forum]) -> list[Forum]:
    """Active first, then forming, dormant and dissolved; last, the only considered."""
    return sorted(forums, key=_place)


def _place(forum: Forum) -> int:
    if forum.state == ForumState.CONSIDERED:
        return len(ORDER) + 1
    return ORDER.index(forum.state) if forum.state else len(ORDER)


def _number(rows: QuerySet) -> Coalesce:
    mine = rows.filter(forum=OuterRef("pk")).order_by().values("forum")
    counted = mine.annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
