"""Load what was looked at: all of it, or the good rows; or nothing at all."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.evidence.editing import typed_in
from partnership.evidence.refusal import Refused
from partnership.exchange.forms.import_load import GOOD, LoadForm
from partnership.exchange.imports.jobs import AT_ONCE, begin_load
from partnership.exchange.imports.preview import preview_of
from partnership.exchange.imports.reconciling import reconciled
from partnership.exchange.models import DataImport, ImportState
from partnership.exchange.views.imports.finding import (
    MAY_IMPORT,
    own_import,
    to_import,
)

LOOK_FIRST = "It was checked again meanwhile. Look at what it would do now"


@permission_required(MAY_IMPORT, raise_exception=True)
def import_load(request: HttpRequest, pk: int) -> HttpResponse:
    data_import, kind = own_import(request, pk)
    if data_import.state != ImportState.CHECKED:
        return to_import(request, data_import)
    preview = preview_of(data_import, request.GET, request.user)
    if not preview.can_load:
        return to_import(request, data_import)
    form = LoadForm(typed_in(request), data_import=data_import)
    if request.method == "POST" and form.is_valid():
        return _load(request, data_import, form)
    context = {
        "data_import": data_import,
        "kind": kind,
        "preview": preview,
        "form": form,
        "lines": reconciled(data_import.report),
    }
    return render(request, "exchange/imports/import_load.html", context)


def _load(
    request: HttpRequest, data_import: DataImport, form: LoadForm
) -> HttpResponse:
    asked = form.cleaned_data
    reason = asked["reason"].as_history() if asked.get("reason") else {}
    try:
        if asked["agreed"] != data_import.seen_digest:
            raise Refused(LOOK_FIRST)
        begin_load(
            data_import,
            at_once=data_import.report["rows_read"] <= AT_ONCE,
            only_good_rows=asked.get("rows") == GOOD,
            answers={**data_import.answers, "reason": reason},
        )
    except Refused as refused:
        messages.error(request, f"{refused}.")
    return to_import(request, data_import)
