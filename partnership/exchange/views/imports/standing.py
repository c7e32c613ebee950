"""One import as it stands: at work, to be looked at, or ended."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.evidence.banner import bear, highest_marking
from partnership.exchange.imports.checking import sight_of
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.likely import still_seen
from partnership.exchange.imports.loaded_before import loaded_before
from partnership.exchange.imports.preview import preview_of
from partnership.exchange.imports.progress import progress_of
from partnership.exchange.imports.reconciling import reconciled, sums_of
from partnership.exchange.models import DataImport, ImportState
from partnership.exchange.views.imports.finding import (
    MAY_IMPORT,
    known_import,
    to_import,
)

# Seconds until the page that waits looks again.
LOOK_AGAIN = 3


@permission_required(MAY_IMPORT, raise_exception=True)
def import_detail(request: HttpRequest, pk: int) -> HttpResponse:
    data_import, kind = known_import(request, pk)
    is_own = data_import.made_by_id == request.user.pk
    if is_own and data_import.is_at_work:
        return _wait(request, data_import, kind)
    if is_own and data_import.state == ImportState.UPLOADED and kind.has_columns:
        # What was said to it, such as that no worker is there, goes along.
        if data_import.message:
            messages.error(request, data_import.message)
        return to_import(request, data_import, "columns")
    if is_own and data_import.state == ImportState.CHECKED:
        return _preview(request, data_import, kind)
    likely = still_seen(data_import.report if is_own else {}, request.user)
    if likely.rows:
        bear(request, likely.records)
    context = {
        "data_import": data_import,
        "kind": kind,
        "is_own": is_own,
        "likely": likely.rows,
        "has_file": data_import.parts.exists(),
        "lines": reconciled(data_import.report),
        "sums": sums_of(data_import.report),
    }
    return render(request, "exchange/imports/import_detail.html", context)


def _wait(request: HttpRequest, data_import: DataImport, kind: Kind) -> HttpResponse:
    context = {
        "data_import": data_import,
        "kind": kind,
        "done": progress_of(data_import),
        "total": data_import.report.get("rows_read"),
    }
    response = render(request, "exchange/imports/import_waiting.html", context)
    response.headers["Refresh"] = str(LOOK_AGAIN)
    return response


def _preview(request: HttpRequest, data_import: DataImport, kind: Kind) -> HttpResponse:
    """What it would do; with another sight than at the check, only that it is old."""
    is_old = data_import.answers.get("sight") != sight_of(request.user)
    try:
        preview = None if is_old else preview_of(data_import, request.GET, request.user)
    except ValueError as wrong:
        raise BadRequest(str(wrong)) from wrong
    marks = {*data_import.answers.get("marks", [])}
    if 0 in marks:
        marks |= {*request.user.visible_marking_ids}
    likely = still_seen({} if is_old else data_import.report, request.user)
    request.marking = highest_marking(
        likely.records, also=[*marks, data_import.marking_id]
    )
    context = {
        "data_import": data_import,
        "kind": kind,
        "before": loaded_before(
            kind.name, data_import.sender, data_import.sha256, request.user
        ),
        "preview": preview,
        "likely": likely.rows,
        "lines": reconciled(data_import.report),
        "sums": sums_of(data_import.report),
    }
    return render(request, "exchange/imports/import_preview.html", context)
