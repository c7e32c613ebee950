"""The list of meetings, and the same as a file."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from partnership.diplomacy.diary import listing
from partnership.diplomacy.diary.bearing import of_list
from partnership.diplomacy.diary.report import MEETINGS
from partnership.diplomacy.forms import MeetingFilter
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.exchange.file_links import file_links
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import formats_of


@permission_required("diplomacy.view_meeting", raise_exception=True)
def meeting_list(request: HttpRequest) -> HttpResponse:
    request.marking = highest_marking(of_list(request.as_at, request.user))
    found = listing.build(request.as_at, request.user, request.GET)
    asked = request.GET.copy()
    asked.pop("page", None)
    query = f"?{asked.urlencode()}" if asked else dated(request, "")
    context = {
        **vars(found),
        "found": found.found,
        "exports": file_links(request.user, MEETINGS, query),
    }
    status = 400 if found.form.errors else 200
    return render(request, "diplomacy/meeting_list.html", context, status=status)


@permission_required("diplomacy.export_meeting", raise_exception=True)
def meeting_file(request: HttpRequest, file_format: str) -> HttpResponseBase:
    if file_format not in formats_of(MEETINGS):
        raise Http404
    form = MeetingFilter(request.GET, reader=request.user)
    if not form.is_valid():
        raise BadRequest(" ".join(e for es in form.errors.values() for e in es))
    if request.as_at_error:
        raise BadRequest(request.as_at_error)
    question = Question(form, request.as_at, request.user, request.known_at)
    return file_response(request, MEETINGS, question, file_format)
