"""Take away a record that should not be there, with a reason; its history stays."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from coalition.forms import RemovalForm
from coalition.mandates.actions import Refused
from coalition.models import DecisionBody, MandateDependency, Recess, VoteCount
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import typed_in
from partnership.evidence.models import Record, RecordQuerySet


@permission_required("coalition.change_mandate", raise_exception=True)
def dependency_remove(request: HttpRequest, pk: int) -> HttpResponse:
    edges = MandateDependency.objects.select_related(
        "mandate__holder", "depends_on__holder"
    )
    return _remove(request, edges, pk, lambda edge: _rests_on(edge.mandate_id))


@permission_required("coalition.change_mandate", raise_exception=True)
def vote_count_remove(request: HttpRequest, pk: int) -> HttpResponse:
    counts = VoteCount.objects.select_related("mandate__holder")
    return _remove(request, counts, pk, lambda count: count.mandate.get_absolute_url())


@permission_required("coalition.change_mandate", raise_exception=True)
def decision_body_remove(request: HttpRequest, pk: int) -> HttpResponse:
    bodies = DecisionBody.objects.select_related("actor")
    return _remove(request, bodies, pk, lambda body: _bodies())


@permission_required("coalition.change_mandate", raise_exception=True)
def recess_remove(request: HttpRequest, pk: int) -> HttpResponse:
    recesses = Recess.objects.select_related("body__actor")
    return _remove(request, recesses, pk, lambda recess: _bodies())


def _remove(
    request: HttpRequest, records: RecordQuerySet, pk: int, back: Any
) -> HttpResponse:
    """Ask why, and take the record away."""
    seen = records.visible_to(request.user)
    record = get_object_or_404(seen, pk=pk)
    done = dated(request, back(record))
    form = RemovalForm(typed_in(request), record=record)
    if request.method == "POST" and form.is_valid():
        try:
            return _removed(request, record, form, done)
        except Refused as refused:
            form.add_error(None, str(refused))
    request.marking = highest_marking([seen.filter(pk=pk)])
    context = {"form": form, "record": record, "cancel_url": done}
    return render(request, "coalition/remove_form.html", context)


def _removed(
    request: HttpRequest, record: Record, form: RemovalForm, done: str
) -> HttpResponse:
    words = str(record)
    form.remove(request.user)
    messages.success(request, f"{words}: removed. Its history stays.")
    return redirect(done)


def _rests_on(mandate_id: int) -> str:
    return reverse("coalition:mandate_rests_on", args=[mandate_id])


def _bodies() -> str:
    return reverse("coalition:decision_body_list")
