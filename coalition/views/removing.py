"""Take away a record that should not be there, with a reason; its history stays."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from coalition.models import (
    DecisionBody,
    MandateDependency,
    Recess,
    Scenario,
    VoteCount,
)
from partnership.evidence.models import Record
from partnership.evidence.removing import removal_page

DEPENDS_ON = "depends_on__holder"


@permission_required("coalition.change_mandate", raise_exception=True)
def dependency_remove(request: HttpRequest, pk: int) -> HttpResponse:
    edge = _found(request, MandateDependency, pk, "mandate__holder", DEPENDS_ON)
    back = reverse("coalition:mandate_rests_on", args=[edge.mandate_id])
    ends = (edge.mandate, edge.depends_on)
    return removal_page(request, edge, back, *ends, *(one.holder for one in ends))


@permission_required("coalition.change_mandate", raise_exception=True)
def vote_count_remove(request: HttpRequest, pk: int) -> HttpResponse:
    count = _found(request, VoteCount, pk, "mandate__holder")
    mandate = count.mandate
    back = mandate.get_absolute_url()
    return removal_page(request, count, back, mandate, mandate.holder)


@permission_required("coalition.change_mandate", raise_exception=True)
def decision_body_remove(request: HttpRequest, pk: int) -> HttpResponse:
    body = _found(request, DecisionBody, pk, "actor")
    return removal_page(request, body, _bodies(), body.actor)


@permission_required("coalition.change_mandate", raise_exception=True)
def recess_remove(request: HttpRequest, pk: int) -> HttpResponse:
    recess = _found(request, Recess, pk, "body__actor")
    return removal_page(request, recess, _bodies(), recess.body, recess.body.actor)


@permission_required("coalition.delete_scenario", raise_exception=True)
def scenario_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """One's own alone; what it assumes goes with it."""
    own = Scenario.objects.visible_to(request.user).filter(owner=request.user)
    chosen = get_object_or_404(own, pk=pk)
    back = reverse("coalition:scenario_list")
    return removal_page(request, chosen, back, lost=_lost_with(chosen, request.user))


def _lost_with(scenario: Scenario, reader: Any) -> str:
    """How many assumptions go with a scenario, and that nothing else does."""
    held = scenario.assumptions
    number = held.visible_to(reader).count()
    lost = f"{number:,} assumption{'' if number == 1 else 's'}"
    if held.count() > number:
        lost += " and others about records that you may not see"
    return (
        f"{lost}, with the name and the note: nobody can open it any more. No mandate,"
        " plan or strength changes."
    )


def _found(request: HttpRequest, model: type[Record], pk: int, *named: str) -> Any:
    """The record, if the reader may see it, with those that its name names."""
    records = model.objects.visible_to(request.user)
    return get_object_or_404(records.select_related(*named), pk=pk)


def _bodies() -> str:
    return reverse("coalition:decision_body_list")
