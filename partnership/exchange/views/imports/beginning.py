"""Take a file in: what it is and whose; its bytes are kept in pieces."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.evidence.banner import bear
from partnership.exchange.forms.import_file import MOST_BYTES, ImportFileForm
from partnership.exchange.imports.parts import keep_file, kept_file
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.imports.trail import note
from partnership.exchange.models import DataImport, ImportState
from partnership.exchange.tables import Unreadable, open_table
from partnership.exchange.views.imports.finding import (
    MAY_IMPORT,
    kinds_of,
    to_import,
)
from partnership.uploads import takes_files

LOADED_BEFORE = (
    "The same file was loaded on {on:%-d %B %Y}. What it says is the record's already,"
    " unless that changed since."
)


@permission_required(MAY_IMPORT, raise_exception=True)
@takes_files(most_bytes=MOST_BYTES)
def import_new(request: HttpRequest) -> HttpResponse:
    sent = request.method == "POST"
    form = ImportFileForm(
        request.POST if sent else None,
        request.FILES if sent else None,
        reader=request.user,
        kinds=kinds_of(request),
        usual=request.programme.default_marking if request.programme else None,
        initial={"kind": request.GET.get("kind", "")},
    )
    if sent and form.is_valid() and (begun := _begin(request, form)):
        _say_if_loaded_before(request, begun)
        return to_import(request, begun)
    bear(request, [form.fields["source"].queryset])
    return render(request, "exchange/imports/import_new.html", {"form": form})


def _begin(request: HttpRequest, form: ImportFileForm) -> DataImport | None:
    """Keep the file if it can be read at all; None where the form says why not."""
    data_import = DataImport(
        **form.as_import(), size=0, made_by=request.user, made_at=timezone.now()
    )
    try:
        with transaction.atomic():
            data_import.save(force_insert=True)
            keep_file(data_import, form.cleaned_data["file"].chunks())
            data_import.file_format = _format(data_import)
            data_import.save(update_fields=["size", "sha256", "file_format"])
            note("begun", data_import, Origin.of(request))
    except Unreadable as wrong:
        form.add_error("file", str(wrong))
        return None
    return data_import


def _format(data_import: DataImport) -> str:
    """What its bytes are; raises Unreadable."""
    if find_kind(data_import.kind).reads_file:
        return data_import.file_name.rpartition(".")[2][:10]
    with kept_file(data_import) as path:
        return open_table(path, data_import.file_name).format[:10]


def _say_if_loaded_before(request: HttpRequest, begun: DataImport) -> None:
    same = DataImport.objects.made_by_reader(request.user).filter(
        kind=begun.kind,
        sender=begun.sender,
        sha256=begun.sha256,
        state=ImportState.LOADED,
    )
    if before := same.first():
        on = timezone.localtime(before.loaded_at)
        messages.warning(request, LOADED_BEFORE.format(on=on))
