"""The import that an address names, if it is the reader's and they still may."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from partnership.evidence.clock import dated
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.registry import KINDS, UnknownKind, find_kind
from partnership.exchange.models import DataImport

# What a person must hold to import anything; the kind asks for more.
MAY_IMPORT = "exchange.add_dataimport"


def own_import(request: HttpRequest, pk: int) -> tuple[DataImport, Kind]:
    """One's own import with its kind; 404 for another's, 403 without the rights."""
    own = DataImport.objects.made_by_reader(request.user)
    return _with_kind(request, get_object_or_404(_with_related(own), pk=pk))


def known_import(request: HttpRequest, pk: int) -> tuple[DataImport, Kind]:
    """The same, or another's for who administers imports."""
    known = DataImport.objects.known_to(request.user)
    return _with_kind(request, get_object_or_404(_with_related(known), pk=pk))


def kinds_of(request: HttpRequest) -> list[Kind]:
    """What the reader may import, by title."""
    mine = [one for one in KINDS.values() if one.may_import(request.user)]
    return sorted(mine, key=lambda one: one.title)


def to_import(
    request: HttpRequest, data_import: DataImport, name: str = ""
) -> HttpResponse:
    """Go to the import, or to a page of it."""
    page = f"imports:import{f'_{name}' if name else ''}"
    return redirect(dated(request, reverse(page, args=[data_import.pk])))


def to_import_list(request: HttpRequest, why: str) -> HttpResponse:
    """Go to the list of imports, and say why."""
    messages.error(request, why)
    return redirect(dated(request, reverse("imports:import_list")))


def _with_related(imports: object) -> object:
    return imports.select_related("made_by", "undone_by", "marking")


def _with_kind(request: HttpRequest, found: DataImport) -> tuple[DataImport, Kind]:
    try:
        kind = find_kind(found.kind)
    except UnknownKind as unknown:
        raise Http404(str(unknown)) from unknown
    if not kind.may_import(request.user):
        raise PermissionDenied
    request.marking = found.marking
    return found, kind
