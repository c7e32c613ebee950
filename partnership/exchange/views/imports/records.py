"""The records that an import added or changed, by the rows that said so."""

from collections import defaultdict

from django.apps import apps
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.evidence.banner import bear
from partnership.evidence.keyset import Order, keyset_page
from partnership.exchange.models import DataImport, ImportedRecord
from partnership.exchange.views.imports.finding import MAY_IMPORT, own_import

IN_ORDER = Order("id", kind=int)


@permission_required(MAY_IMPORT, raise_exception=True)
def import_records(request: HttpRequest, pk: int) -> HttpResponse:
    data_import, kind = own_import(request, pk)
    rows = data_import.records.order_by()
    page = keyset_page(rows, IN_ORDER, request.GET)
    _find(request, page.rows)
    _name(data_import, page.rows)
    context = {"data_import": data_import, "kind": kind, "page": page}
    return render(request, "exchange/imports/import_records.html", context)


def _find(request: HttpRequest, rows: list[ImportedRecord]) -> None:
    """Give each row the page of its record, where the reader may see it."""
    keys: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        keys[row.model].append(row.object_id)
    found = {}
    for label, of_model in keys.items():
        seen = apps.get_model(label).objects.visible_to(request.user)
        seen = seen.filter(pk__in=of_model)
        bear(request, [seen])
        found[label] = seen.in_bulk()
    for row in rows:
        record = found[row.model].get(row.object_id)
        row.what = str(apps.get_model(row.model)._meta.verbose_name)
        row.is_seen = record is not None
        address = getattr(record, "get_absolute_url", None)
        row.url = address() if address else ""


def _name(data_import: DataImport, rows: list[ImportedRecord]) -> None:
    """Give each row the words that its preview had, as long as these are kept."""
    checked = data_import.rows.filter(number__in={row.row for row in rows})
    labels = dict(checked.values_list("number", "label"))
    for row in rows:
        row.label = labels.get(row.row, "")
