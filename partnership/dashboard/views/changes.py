"""What changed between two instants: a page, and the same changes as files."""

from datetime import datetime
from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from partnership.dashboard.changes import page
from partnership.dashboard.changes.filters import ChangeFilter, with_last_days
from partnership.dashboard.changes.report import CHANGES
from partnership.evidence.clock import chosen_view
from partnership.exchange.report import Question
from partnership.exchange.stream import file_response
from partnership.exchange.writers import FORMATS

TEMPLATE = "dashboard/changes.html"


@permission_required("evidence.view_change", raise_exception=True)
def changes(request: HttpRequest) -> HttpResponse:
    form = _form(request)
    if not form.is_valid():
        return render(request, TEMPLATE, {"form": form}, status=400)
    found = page.build(form.asked, request.user, request.GET)
    request.marking = found.marking
    context = {
        "form": form,
        "page": found,
        "exports": _exports(request, form),
        "chosen_query": urlencode(chosen_view(request)),
    }
    return render(request, TEMPLATE, context)


@permission_required("evidence.export_change", raise_exception=True)
def changes_file(request: HttpRequest, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    # What the address asks for and no less, so that it says how to make it again.
    form = ChangeFilter(request.GET, reader=request.user, now=request.known_at)
    if not form.is_valid():
        return render(request, TEMPLATE, {"form": form}, status=400)
    on = timezone.localtime(form.until).date()
    question = Question(form, on, request.user, request.known_at)
    return file_response(request, CHANGES, question, file_format)


def _now(request: HttpRequest) -> datetime:
    """The instant as at which the page is read: now, or that of `as_known`."""
    return getattr(request, "known_at", None) or timezone.now()


def _form(request: HttpRequest) -> ChangeFilter:
    now = _now(request)
    return ChangeFilter(with_last_days(request.GET, now), reader=request.user, now=now)


def _exports(request: HttpRequest, form: ChangeFilter) -> list[dict[str, str]]:
    """The same changes as files, for those who may."""
    if not request.user.has_perm(CHANGES.permission):
        return []
    query = form.data.copy()
    for place in ("before", "after"):
        query.pop(place, None)
    return [
        {
            "label": name.upper(),
            "url": f"{reverse('dashboard:changes_file', args=[name])}"
            f"?{query.urlencode()}",
        }
        for name in FORMATS
    ]
