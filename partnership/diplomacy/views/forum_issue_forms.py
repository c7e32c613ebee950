"""Record an issue, bring it up to date, and record or correct an answer."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse

from partnership.diplomacy.forms.forum_issue import ForumAnswerForm, ForumIssueForm
from partnership.diplomacy.models import ForumAnswer, ForumIssue
from partnership.diplomacy.views.forum_seen import (
    add_part,
    edit_part,
    forum_or_404,
    issue_or_404,
    part_or_404,
)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_issue_add(request: HttpRequest, pk: int) -> HttpResponse:
    forum, programme = forum_or_404(request, pk), request.programme
    issue = ForumIssue(
        forum=forum,
        line=forum.line,
        raised_on=request.as_at_default,
        put_to_id=programme.host_nation_id if programme else None,
        raised_by_id=programme.home_government_id if programme else None,
    )
    heading = f"Record an issue: {forum}"
    return add_part(
        request, ForumIssueForm, issue, heading, forum, "The issue is recorded."
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_issue_edit(request: HttpRequest, pk: int) -> HttpResponse:
    issue = issue_or_404(request, pk)
    return edit_part(request, ForumIssueForm, issue, f"Update “{issue}”", issue)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_answer_add(request: HttpRequest, pk: int) -> HttpResponse:
    issue = issue_or_404(request, pk)
    answer = ForumAnswer(issue=issue, answered_on=request.as_at_default)
    heading = f"Record an answer: {issue}"
    return add_part(
        request, ForumAnswerForm, answer, heading, issue, "The answer is recorded."
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_answer_correct(request: HttpRequest, pk: int) -> HttpResponse:
    answer = part_or_404(
        request, ForumAnswer, pk, "issue", "issue__forum", "issue__put_to"
    )
    heading = f"Correct an answer: {answer.issue}"
    return edit_part(request, ForumAnswerForm, answer, heading, answer.issue)
