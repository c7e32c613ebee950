"""The imports that a person made; for administrators, that others made some too."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.evidence.banner import bear
from partnership.evidence.keyset import Order, keyset_page
from partnership.exchange.imports.registry import KINDS
from partnership.exchange.models import DataImport
from partnership.exchange.views.imports.finding import MAY_IMPORT, kinds_of

NEWEST_FIRST = Order("id", descending=True, kind=int)


@permission_required(MAY_IMPORT, raise_exception=True)
def import_list(request: HttpRequest) -> HttpResponse:
    known = DataImport.objects.known_to(request.user)
    rows = known.select_related("made_by", "marking").order_by()
    page = keyset_page(rows, NEWEST_FIRST, request.GET)
    for one in page.rows:
        one.title = KINDS[one.kind].title if one.kind in KINDS else one.kind
    bear(request, [known])
    context = {"page": page, "kinds": kinds_of(request)}
    return render(request, "exchange/imports/import_list.html", context)
