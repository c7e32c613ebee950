"""Record objectives and actions, and what belongs to an action."""

from collections.abc import Callable

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.evidence.dated_form import DatedForm
from partnership.evidence.models import Record
from partnership.strategy.forms.action import ActionForm, OwnerForm
from partnership.strategy.forms.action_date import ActionDateForm
from partnership.strategy.forms.link import LinkedMeanwhile, LinkForm, MeasureForm
from partnership.strategy.forms.objective import ObjectiveForm
from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    ActionMeasure,
    ActionOwner,
    Objective,
)
from partnership.strategy.standing.actions import standings_of
from partnership.strategy.views.form_page import (
    Aside,
    action_or_404,
    correct,
    record,
)


@permission_required("strategy.add_objective", raise_exception=True)
def objective_add(request: HttpRequest) -> HttpResponse:
    back, said = reverse("strategy:action_list"), "The objective is recorded."
    heading = "Add an objective"
    return record(request, ObjectiveForm, Objective(), heading, back, said)


@permission_required("strategy.change_objective", raise_exception=True)
def objective_edit(request: HttpRequest, pk: int) -> HttpResponse:
    objectives = Objective.objects.visible_to(request.user).known(request.as_at)
    objective = get_object_or_404(objectives.select_related("marking"), pk=pk)
    request.marking = objective.marking
    back = reverse("strategy:action_list")
    return correct(request, ObjectiveForm, objective, f"Update {objective}", back)


@permission_required("strategy.add_action", raise_exception=True)
def action_add(request: HttpRequest) -> HttpResponse:
    back, said = reverse("strategy:action_list"), "The action is recorded."
    return record(request, ActionForm, Action(), "Add an action", back, said)


@permission_required("strategy.change_action", raise_exception=True)
def action_edit(request: HttpRequest, pk: int) -> HttpResponse:
    action = action_or_404(request, pk)
    back = action.get_absolute_url()
    return correct(request, ActionForm, action, f"Update {action}", back)


@permission_required("strategy.change_action", raise_exception=True)
def owner_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, ActionOwner, OwnerForm, "Name an owner")


@permission_required("strategy.change_action", raise_exception=True)
def owner_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, pk, ActionOwner, OwnerForm, "Correct or end an owner")


@permission_required("strategy.add_actiondate", raise_exception=True)
def date_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, ActionDate, ActionDateForm, "State or move the date")


@permission_required("strategy.add_actiondate", raise_exception=True)
def date_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, pk, ActionDate, ActionDateForm, "Correct a date")


@permission_required("strategy.change_action", raise_exception=True)
def link_add(request: HttpRequest, pk: int) -> HttpResponse:
    heading = "Record what it enables or blocks"
    return _or_once_more(lambda: _add(request, pk, ActionLink, LinkForm, heading))


@permission_required("strategy.change_action", raise_exception=True)
def link_correct(request: HttpRequest, pk: int) -> HttpResponse:
    heading = "Correct or end a link"
    return _or_once_more(lambda: _correct(request, pk, ActionLink, LinkForm, heading))


@permission_required("strategy.change_action", raise_exception=True)
def measure_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, ActionMeasure, MeasureForm, "Measure by the records")


@permission_required("strategy.change_action", raise_exception=True)
def measure_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, pk, ActionMeasure, MeasureForm, "Correct or end a measure")


def _or_once_more(save: Callable[[], HttpResponse]) -> HttpResponse:
    """Show or save a link; if a colleague's was first, its own check then says so."""
    try:
        return save()
    except LinkedMeanwhile:
        return save()


def _add(
    request: HttpRequest,
    pk: int,
    model: type[Record],
    form: type[DatedForm],
    what: str,
) -> HttpResponse:
    action = action_or_404(request, pk)
    new = model(action=action, marking=action.marking)
    back, heading = action.get_absolute_url(), f"{what}: {action}"
    said = "It is recorded."
    return record(request, form, new, heading, back, said, _aside(request, action))


def _correct(
    request: HttpRequest,
    pk: int,
    model: type[Record],
    form: type[DatedForm],
    what: str,
) -> HttpResponse:
    records = model.objects.visible_to(request.user)
    known = get_object_or_404(records.select_related("marking"), pk=pk)
    action = known.action = action_or_404(request, known.action_id)
    heading, back = f"{what}: {action}", action.get_absolute_url()
    return correct(request, form, known, heading, back, _aside(request, action))


def _aside(request: HttpRequest, action: Action) -> Aside:
    """What the record says of the action now, beside the questions."""
    (now,) = standings_of([action], request.as_at, request.user, request.evidence)
    return [
        ("Objective", str(action.objective)),
        ("Owners", now.owner_words),
        ("Planned for", now.ledger.planned_words),
        ("Now expected", now.ledger.expected_words),
    ]
