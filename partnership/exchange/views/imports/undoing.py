"""Take a whole import back, with a reason."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.evidence.editing import typed_in
from partnership.evidence.refusal import Refused
from partnership.exchange.forms.import_load import UndoForm
from partnership.exchange.imports.jobs import begin_undo
from partnership.exchange.models import ImportState
from partnership.exchange.views.imports.finding import (
    MAY_IMPORT,
    known_import,
    to_import,
)

BY_A_WORKER = "The import is being undone. This page says when it is."


@permission_required(MAY_IMPORT, raise_exception=True)
def import_undo(request: HttpRequest, pk: int) -> HttpResponse:
    data_import, kind = known_import(request, pk)
    if data_import.state != ImportState.LOADED:
        return to_import(request, data_import)
    form = UndoForm(typed_in(request))
    if request.method == "POST" and form.is_valid():
        try:
            done = begin_undo(data_import, request.user, form.cleaned_data["reason"])
            said = "The import is undone." if done else BY_A_WORKER
            messages.success(request, said)
        except Refused as refused:
            messages.error(request, f"{refused}.")
        return to_import(request, data_import)
    context = {"data_import": data_import, "kind": kind, "form": form}
    return render(request, "exchange/imports/import_undo.html", context)
