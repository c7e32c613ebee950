"""Issues raised in forums: the list and its files, and one issue with its answers."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from partnership.diplomacy.forms.forum_issue_filter import ForumIssueFilter
from partnership.diplomacy.forums import bearing
from partnership.diplomacy.forums.issue_page import answers_of, issue_list
from partnership.diplomacy.forums.issue_rows import IssueRow
from partnership.diplomacy.forums.report import FORUM_ISSUES
from partnership.diplomacy.views.forum_seen import issue_or_404
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS

LIST = "diplomacy/forum_issue_list.html"


@permission_required("diplomacy.view_forum", raise_exception=True)
def forum_issue_list(request: HttpRequest) -> HttpResponse:
    request.marking = highest_marking(bearing.of_the_issue_list(request.user))
    form = _asked(request)
    if not form.is_valid():
        return render(request, LIST, {"form": form}, status=400)
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    context = {
        "form": form,
        "page": issue_list(form, request.as_at, request.user, request.GET),
        "exports": file_links(request.user, FORUM_ISSUES, query),
    }
    return render(request, LIST, context)


@permission_required("diplomacy.export_forumissue", raise_exception=True)
def forum_issue_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    if file_format not in FORMATS:
        raise Http404
    form = _asked(request)
    if not form.is_valid():
        request.marking = highest_marking(bearing.of_the_issue_list(request.user))
        return render(request, LIST, {"form": form}, status=400)
    if request.as_at_error:
        raise BadRequest(request.as_at_error)
    question = Question(form, request.as_at, request.user, request.known_at)
    return file_response(request, FORUM_ISSUES, question, file_format)


@permission_required("diplomacy.view_forum", raise_exception=True)
def forum_issue(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    issue = issue_or_404(request, pk)
    changes = latest_changes(issue, reader)
    request.marking = highest_marking(
        bearing.of_issues(reader, pk=pk), also=marking_ids_of(changes)
    )
    context = {
        "issue": issue,
        "row": IssueRow(issue, on),
        "answers": answers_of(issue, on, reader),
        "changes": changes,
    }
    return render(request, "diplomacy/forum_issue.html", context)


def _asked(request: HttpRequest) -> ForumIssueFilter:
    return ForumIssueFilter(request.GET, reader=request.user, on=request.as_at)
