"""Say which column of a file is what, and what no column says; then check it."""

from itertools import islice
from pathlib import Path

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.evidence.editing import typed_in
from partnership.evidence.refusal import Refused
from partnership.exchange.forms.import_columns import ColumnsForm
from partnership.exchange.imports.jobs import AT_ONCE, begin_check
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.parts import kept_file
from partnership.exchange.imports.starting import remember, start_of
from partnership.exchange.models import DataImport
from partnership.exchange.tables import TableFile, Unreadable, open_table
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
    sheet = asked.get("sheet", data_import.sheet)
    try:
        table = open_table(path, data_import.file_name, sheet=sheet)
    except Unreadable as wrong:
        messages.error(request, str(wrong))
        data_import.sheet = ""
        table = open_table(path, data_import.file_name)
    start = start_of(data_import, kind, table)
    form = ColumnsForm(typed, table=table, kind=kind, start=start)
    if request.method == "POST" and form.is_valid():
        return _check(request, data_import, kind, form)
    context = {
        "data_import": data_import,
        "kind": kind,
        "table": table,
        "form": form,
        "start": start,
    }
    return render(request, "exchange/imports/import_columns.html", context)


def _check(
    request: HttpRequest, data_import: DataImport, kind: Kind, form: ColumnsForm
) -> HttpResponse:
    try:
        begin_check(
            data_import,
            at_once=is_small(form.table),
            columns=form.headings,
            answers={**data_import.answers, "understood": form.understood},
            asked=form.said,
            sheet=form.table.sheet,
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
