"""One pledge: what is known of it, and changing it."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from donors.dossier import open_dossier
from donors.forms import PledgeForm
from donors.views.form_page import dated, form_page, visible_pledge
from partnership.evidence.banner import highest_marking
from partnership.evidence.beside import show_beside
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.editing import edit_record
from partnership.evidence.refusal import or_say_why


@permission_required("donors.view_pledge", raise_exception=True)
def pledge_detail(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    dossier = open_dossier(pledge, request.as_at, request.user, request.evidence)
    changes = latest_changes(pledge, request.user)
    also = [*marking_ids_of(changes), *dossier.marks_of_named]
    request.marking = highest_marking(dossier.records, also=also)
    show_beside(request, pledge)
    context = {"dossier": dossier, "changes": changes}
    return render(request, "donors/pledge_detail.html", context)


@permission_required("donors.change_pledge", raise_exception=True)
def pledge_edit(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    return or_say_why(
        lambda form: edit_record(
            request,
            form,
            pledge,
            **form_page(request, f"Update {pledge}", pledge),
            done=dated(request, pledge.get_absolute_url()),
        ),
        partial(PledgeForm, today=request.as_at_default),
    )
