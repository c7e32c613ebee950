"""Say which column of a file is what, and what no column says; then check it."""

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.evidence.editing import typed_in
from partnership.evidence.refusal import Refused
from partnership.exchange.forms.import_columns import ColumnsForm
from partnership.exchange.forms.import_place import Place, place_in
from partnership.exchange.imports.jobs import AT_ONCE, begin_check
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.parts import kept_file
from partnership.exchange.imports.starting import as_last_time, remember, start_of
from partnership.exchange.models import DataImport
from partnership.exchange.tables import TableFile, Unreadable
from partnership.exchange.views.imports.finding import (
    MAY_IMPORT,
    own_import,
    to_import,
    to_import_list,
)


@permission_required(MAY_IMPORT, raise_exception=True)
def import_columns(request: HttpRequest, pk: int) -> HttpResponse:
    data_import, kind = own_import(request, pk)
    if not data_import.is_open or not kind.has_columns:
        return to_import(request, data_import)
    try:
        with kept_file(data_import) as path:
            return _ask(request, data_import, kind, path)
    except Unreadable as wrong:
        return to_import_list(request, f"{str(wrong).rstrip('.')}.")


def _ask(
    request: HttpRequest, data_import: DataImport, kind: Kind, path: Path
) -> HttpResponse:
    typed = typed_in(request)
    asked = request.GET if typed is None else typed
    place = _place(data_import, asked, path)
    start = start_of(data_import, kind, place)
    form = ColumnsForm(typed, place=place, kind=kind, start=start)
    if request.method == "POST" and not place.form.errors and form.is_valid():
        return _check(request, data_import, kind, form, place)
    context = {
        "data_import": data_import,
        "kind": kind,
        "place": place,
        "table": place.table,
        "form": form,
        "start": start,
    }
    return render(request, "exchange/imports/import_columns.html", context)


def _place(data_import: DataImport, asked: Mapping[str, Any], path: Path) -> Place:
    """Where the address or the form says that the table is; else where it was."""
    own = {"sheet": data_import.sheet, "heading_row": data_import.heading_row}
    said = {name: asked.get(name, known) for name, known in own.items()}
    place = place_in(path, data_import.file_name, said)
    if "heading_row" in asked:
        return place
    return as_last_time(data_import, path, place)


def _check(
    request: HttpRequest,
    data_import: DataImport,
    kind: Kind,
    form: ColumnsForm,
    place: Place,
) -> HttpResponse:
    try:
        begin_check(
            data_import,
            at_once=is_small(form.table),
            columns=form.headings,
            answers={**data_import.answers, "understood": form.understood},
            asked=form.said,
            sheet=form.table.sheet,
            heading_row=place.heading_row,
        )
        remember(data_import, kind, form.table)
    except Refused as refused:
        messages.error(request, f"{refused}.")
    return to_import(request, data_import)


def is_small(table: TableFile) -> bool:
    """Whether somebody can wait for all of its rows."""
    try:
        return sum(1 for _ in islice(table.rows(), AT_ONCE + 1)) <= AT_ONCE
    except Unreadable:
        # It breaks off soon; the check says where.
        return True
