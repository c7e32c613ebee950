"""Mandates: the ladder and the tree as a page, and one mandate with what falls."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from coalition import mandate_page
from coalition.mandates import listing
from coalition.mandates.report import LADDER, MANDATES, shown
from coalition.mandates.tree_report import TREE
from coalition.models import Mandate
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.evidence.beside import show_beside
from partnership.evidence.charts.sources import sources_of
from partnership.exchange.file_links import files_of


@permission_required("coalition.view_mandate", raise_exception=True)
def mandate_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    request.marking = highest_marking(shown(reader))
    found = listing.build(on, reader, request.GET, request.evidence)
    drawn = Mandate.objects.visible_to(reader).filter(pk__in=found.timeline.mandate_ids)
    sources = sources_of(reader, drawn)
    bear(request, [], also=marks_of(sources.named))
    context = vars(found) | {
        "sources": sources,
        "exports": files_of(request, MANDATES),
        "ladder_exports": files_of(request, LADDER),
        "tree_exports": files_of(request, TREE),
    }
    status = 400 if found.form.errors else 200
    return render(request, "coalition/mandate_list.html", context, status=status)


@permission_required("coalition.view_mandate", raise_exception=True)
def mandate_detail(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        page = mandate_page.build(request.as_at, request.user, pk, request.evidence)
    except Mandate.DoesNotExist as unknown:
        raise Http404 from unknown
    request.marking = page.marking
    show_beside(request, page.mandate)
    return render(request, "coalition/mandate_detail.html", vars(page))
