"""Mandates: the ladder and the tree as a page, and one mandate with what falls."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from coalition import mandate_page
from coalition.mandates import listing
from coalition.models import (
    Contributor,
    ContributorStatus,
    Mandate,
    MandateDependency,
    Recess,
    Strength,
)
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.beside import show_beside

# What the ladder, the bars and the tree are made of.
SHOWN = (
    Contributor,
    ContributorStatus,
    Mandate,
    MandateDependency,
    Recess,
    Strength,
)


@permission_required("coalition.view_mandate", raise_exception=True)
def mandate_list(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    held = Mandate.objects.visible_to(reader).order_by()
    request.marking = highest_marking(
        [
            *(model.objects.visible_to(reader) for model in SHOWN),
            Actor.objects.visible_to(reader).filter(mandates__in=held),
        ]
    )
    found = listing.build(on, reader, request.GET, request.evidence)
    status = 400 if found.form.errors else 200
    return render(request, "coalition/mandate_list.html", vars(found), status=status)


@permission_required("coalition.view_mandate", raise_exception=True)
def mandate_detail(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        page = mandate_page.build(request.as_at, request.user, pk, request.evidence)
    except Mandate.DoesNotExist as unknown:
        raise Http404 from unknown
    request.marking = page.marking
    show_beside(request, page.mandate)
    return render(request, "coalition/mandate_detail.html", vars(page))
