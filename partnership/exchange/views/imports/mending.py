"""The rows in error as a file to mend, and to import again by itself."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind
from partnership.exchange.imports.checking import sight_of
from partnership.exchange.imports.mending import rows_to_mend
from partnership.exchange.models import DataImport
from partnership.exchange.views.imports.finding import MAY_IMPORT, own_import


@permission_required(MAY_IMPORT, raise_exception=True)
def import_rows_file(
    request: HttpRequest, pk: int, file_format: str
) -> HttpResponseBase:
    data_import, kind = own_import(request, pk)
    wrong = data_import.report.get("rows_in_error")
    if file_format != "csv" or not wrong or not kind.has_columns:
        raise Http404
    if not data_import.parts.exists():
        raise Http404("The file is no longer kept.")
    # What is wrong with a row may say what the record held at the check.
    if data_import.answers.get("sight") != sight_of(request.user):
        raise Http404("What you may see has changed since the check.")
    said = {"report": "import-rows", "format": "csv", "data_import": pk}
    record(AuditKind.EXPORT_BEGUN, Origin.of(request), **said)
    pieces = _until_the_end(data_import, Origin.of(request), said)
    response = StreamingHttpResponse(pieces, content_type="text/csv; charset=utf-8")
    name = f"import-{pk}-rows-to-mend.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _until_the_end(
    data_import: DataImport, origin: Origin, said: dict[str, Any]
) -> Iterator[bytes]:
    """The rows; then how many there were, or that it broke off."""
    rows, how = -1, "broke off"
    try:
        for line in rows_to_mend(data_import):
            rows += 1
            yield line
        how = "complete"
    finally:
        record(AuditKind.EXPORT_ENDED, origin, **said, rows=max(rows, 0), how=how)
