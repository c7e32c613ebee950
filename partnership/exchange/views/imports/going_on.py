"""Check a file once more, set a job going again, or give an import up."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from partnership.evidence.refusal import Refused
from partnership.exchange.imports.forgetting import forget
from partnership.exchange.imports.jobs import AT_ONCE, begin_again, begin_check
from partnership.exchange.models import NOT_DONE, ImportState
from partnership.exchange.views.imports.finding import (
    MAY_IMPORT,
    own_import,
    to_import,
)


@permission_required(MAY_IMPORT, raise_exception=True)
@require_POST
def import_again(request: HttpRequest, pk: int) -> HttpResponse:
    data_import, kind = own_import(request, pk)
    rows = data_import.report.get("rows_read", 0)
    # Of a format of its own nobody knows how many rows it has before it is checked.
    small = 0 < rows <= AT_ONCE or not (kind.has_columns or data_import.is_large)
    try:
        if data_import.is_at_work:
            begin_again(data_import)
        else:
            begin_check(data_import, at_once=small)
    except Refused as refused:
        messages.error(request, f"{refused}.")
    return to_import(request, data_import)


@permission_required(MAY_IMPORT, raise_exception=True)
@require_POST
def import_give_up(request: HttpRequest, pk: int) -> HttpResponse:
    data_import, _ = own_import(request, pk)
    try:
        data_import.move(*NOT_DONE, to=ImportState.GIVEN_UP, message="")
        forget(data_import)
        messages.success(request, "The import is given up. Nothing was loaded.")
    except Refused as refused:
        messages.error(request, f"{refused}.")
    return to_import(request, data_import)
