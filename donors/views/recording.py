"""Record a pledge, or a disbursement, an instalment or a statement of one."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from donors.forms import (
    DisbursementForm,
    InstalmentForm,
    PledgeForm,
    ReversalForm,
    StatementForm,
)
from donors.models import Instalment, Pledge, PledgeStatement, Transaction
from donors.seen import with_seen
from donors.views.form_page import (
    answer,
    dated,
    form_page,
    list_address,
    visible_pledge,
)
from partnership.evidence.editing import add_record


@permission_required("donors.add_pledge", raise_exception=True)
def pledge_add(request: HttpRequest) -> HttpResponse:
    whole = _whole(request)
    record = Pledge(parent=whole, marking=_marking(request, whole))
    if whole:
        record.donor, record.conference = whole.donor, whole.conference
    heading = f"Record a part of {whole}" if whole else "Record a pledge"
    return answer(
        lambda form: add_record(
            request,
            form,
            record,
            **form_page(request, heading, whole),
            done=dated(request, whole.get_absolute_url() if whole else list_address()),
            message="The pledge is recorded.",
        ),
        partial(PledgeForm, today=request.as_at_default),
    )


@permission_required("donors.add_transaction", raise_exception=True)
def disbursement_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    form = partial(DisbursementForm, today=request.as_at_default)
    return _add(request, pledge, form, Transaction, "a disbursement")


@permission_required("donors.add_instalment", raise_exception=True)
def instalment_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    form = partial(InstalmentForm, today=request.as_at_default)
    return _add(request, pledge, form, Instalment, "an instalment")


@permission_required("donors.add_pledgestatement", raise_exception=True)
def statement_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge = visible_pledge(request, pk)
    form = partial(StatementForm, today=request.as_at_default)
    return _add(request, pledge, form, PledgeStatement, "a statement")


@permission_required("donors.add_transaction", raise_exception=True)
def transaction_reverse(request: HttpRequest, pk: int) -> HttpResponse:
    entries = Transaction.objects.visible_to(request.user).filter(reverses=None)
    # What was typed while a colleague was quicker is answered, not lost.
    untouched = entries if request.method == "POST" else entries.filter(reversal=None)
    entry = get_object_or_404(untouched, pk=pk)
    pledge = visible_pledge(request, entry.pledge_id)
    form = partial(ReversalForm, entry=entry, today=request.as_at_default)
    return _add(request, pledge, form, Transaction, "the correction of an entry")


def _add(
    request: HttpRequest, pledge: Pledge, form: partial, model: type, noun: str
) -> HttpResponse:
    """Show or save the form of a new record of this pledge."""
    return answer(
        lambda form: add_record(
            request,
            form,
            model(pledge=pledge, marking=pledge.marking),
            **form_page(request, f"Record {noun}: {pledge}", pledge),
            done=dated(request, reverse("donors:pledge", args=[pledge.pk])),
            message=f"{pledge}: {noun} is recorded.",
        ),
        form,
    )


def _whole(request: HttpRequest) -> Pledge | None:
    """The pledge of which a part is recorded; a part has no parts of its own."""
    asked = request.GET.get("part_of", "")
    if not asked:
        return None
    wholes = Pledge.objects.visible_to(request.user).wholes()
    named = wholes.select_related("donor", "marking")
    known = with_seen(named, request.user, "conference")
    return get_object_or_404(known, pk=asked if asked.isdecimal() else 0)


def _marking(request: HttpRequest, whole: Pledge | None) -> object:
    if whole:
        return whole.marking
    return request.programme.default_marking if request.programme else None
