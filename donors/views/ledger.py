"""Add an entry to a pledge's ledger, or take one back."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from donors.forms import (
    CancellationForm,
    CommitmentForm,
    DisbursementForm,
    FindPledgeForm,
    ReversalForm,
    RevisionForm,
    TransferForm,
)
from donors.lowering import NO_FIGURE
from donors.models import Pledge, Transaction
from donors.refusal import ALREADY_TAKEN_BACK
from donors.views.form_page import no_form, record_of, visible_pledge

REVISION = (
    "A revision says that the pledge itself is another amount. What will not come is a"
    " cancellation; what another pledge takes over is a transfer."
)
CANCELLATION = (
    "A cancellation takes an amount away for good. The pledge stays on record, and its"
    " ledger says what was cancelled, when and why."
)
TRANSFER = (
    "A transfer takes an amount from this pledge and adds it to another one, of this or"
    " another donor or conference. Taking either side back takes back both."
)
COMMITMENT = (
    "A commitment says that the donor has confirmed in writing. It is shown between the"
    " pledge and what arrived, and counts as neither."
)


@permission_required("donors.add_transaction", raise_exception=True)
def commitment_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge, form = visible_pledge(request, pk), CommitmentForm
    return record_of(
        request, pledge, form, Transaction, "a commitment", about=COMMITMENT
    )


@permission_required("donors.add_transaction", raise_exception=True)
def disbursement_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge, form = visible_pledge(request, pk), DisbursementForm
    return record_of(request, pledge, form, Transaction, "a disbursement")


@permission_required("donors.add_transaction", raise_exception=True)
def revision_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge, form = visible_pledge(request, pk), RevisionForm
    return _change(request, pledge, form, "a revision", about=REVISION)


@permission_required("donors.add_transaction", raise_exception=True)
def cancellation_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge, form = visible_pledge(request, pk), CancellationForm
    return _change(request, pledge, form, "a cancellation", about=CANCELLATION)


@permission_required("donors.add_transaction", raise_exception=True)
def transfer_add(request: HttpRequest, pk: int) -> HttpResponse:
    pledge, find = visible_pledge(request, pk), FindPledgeForm(request.GET)
    pledges = Pledge.objects.visible_to(request.user).at(request.as_at)
    words = find.cleaned_data["q"] if find.is_valid() else ""
    form = partial(TransferForm, pledges=pledges, words=words)
    about = {"about": TRANSFER, "find": find, "template": "donors/transfer_form.html"}
    return _change(request, pledge, form, "a transfer", **about)


@permission_required("donors.add_transaction", raise_exception=True)
def transaction_reverse(request: HttpRequest, pk: int) -> HttpResponse:
    entries = Transaction.objects.visible_to(request.user).filter(reverses=None)
    entry = get_object_or_404(entries, pk=pk)
    pledge = visible_pledge(request, entry.pledge_id)
    # What was typed while a colleague was quicker is answered, not lost.
    if request.method != "POST" and Transaction.objects.filter(reverses=entry).exists():
        what, why = "There is nothing to take back", ALREADY_TAKEN_BACK
        return no_form(request, pledge, "Take an entry back", what, why)
    form = partial(ReversalForm, entry=entry)
    noun = "the correction of an entry"
    return record_of(request, pledge, form, Transaction, noun)


def _change(
    request: HttpRequest, pledge: Pledge, form: Any, noun: str, **context: Any
) -> HttpResponse:
    """The form that changes an amount; where there is none, say so before it."""
    # What was typed while a colleague took the figure away is answered, not lost.
    if request.method != "POST" and pledge.amount is None:
        what = "There is no amount to change"
        return no_form(request, pledge, f"Record {noun}", what, NO_FIGURE)
    return record_of(request, pledge, form, Transaction, noun, **context)
