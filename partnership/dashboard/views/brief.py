"""Briefs: the list, one brief, and its files."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from partnership.dashboard.brief.drafting import meeting_of
from partnership.dashboard.brief.files import FORMATS, file_of
from partnership.dashboard.brief.listing import BRIEFS, bears, briefs_at
from partnership.dashboard.brief.page import DraftPage, FrozenPage
from partnership.dashboard.forms import BriefFilter
from partnership.dashboard.models import Brief
from partnership.evidence.banner import overall_marking
from partnership.evidence.keyset import Order, keyset_page
from partnership.evidence.refusal import Refused
from partnership.exchange.file_links import files_of

NEWEST = Order("pk", descending=True, kind=int)


@permission_required("dashboard.view_brief", raise_exception=True)
def brief_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    form = BriefFilter(request.GET, reader=reader)
    found = form.narrow(briefs_at(on, reader))
    request.marking = bears(briefs_at(on, reader), reader)
    page = keyset_page(found, NEWEST, request.GET)
    context = {"form": form, "page": page, "exports": files_of(request, BRIEFS)}
    status = 400 if form.errors else 200
    return render(request, "dashboard/brief_list.html", context, status=status)


@permission_required("dashboard.view_brief", raise_exception=True)
def brief(request: HttpRequest, pk: int) -> HttpResponse:
    found = brief_or_404(request, pk)
    if found.is_frozen:
        page = FrozenPage.of(found, request.user)
        # Whatever date the reader has chosen, this page has its own.
        context = {"page": page, "document": page.document, "as_at": found.as_at}
        return render(request, "dashboard/brief_frozen.html", context)
    page = DraftPage.of(found, request.user)
    request.marking = overall_marking([*request.marking.held, *page.marks])
    return render(request, "dashboard/brief_draft.html", {"page": page})


@permission_required("dashboard.view_brief", raise_exception=True)
def brief_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    return file_of(request, brief_or_404(request, pk), file_format)


def brief_or_404(request: HttpRequest, pk: int) -> Brief:
    """A brief that the reader may see; the page bears what it bears.

    PermissionDenied for a draft, where they do not work on briefs.
    """
    seen = Brief.objects.visible_to(request.user)
    named = seen.select_related("meeting__actor", "cleared_by", "supersedes")
    found = get_object_or_404(named, pk=pk)
    if not seen.with_drafts_for(request.user).filter(pk=pk).exists():
        raise PermissionDenied
    request.marking = overall_marking(
        [*found.marking_ids, found.meeting.marking_id, found.meeting.actor.marking_id]
    )
    if not found.is_frozen:
        try:
            found.meeting = meeting_of(found, request.user)
        except Refused as refused:
            raise Http404(str(refused)) from refused
    return found
