"""Record an option of a contributor, move it on, or correct one of its steps."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from coalition.forms import MoveForm, OptionForm, StepCorrectionForm
from coalition.missions import bearing
from coalition.missions.moves import CannotMove
from coalition.models import MissionOption, OptionStep
from coalition.views.form_page import bear_what_stands, contributor_now, form_page
from coalition.views.recording import contributor_row
from partnership.evidence.banner import bear
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record


@permission_required("coalition.add_missionoption", raise_exception=True)
def option_add(request: HttpRequest, pk: int) -> HttpResponse:
    row = contributor_row(request, pk)
    one, address = row.contributor, row.contributor.get_absolute_url()
    bear_what_stands(request, row)
    form = partial(OptionForm, contributor=one, today=request.as_at_default)
    return add_record(
        request,
        form,
        OptionStep(marking=one.marking),
        **form_page(
            request, f"Record a mission for {one}", address, contributor_now(row)
        ),
        done=dated(request, address),
        message=f"An alternative mission for {one} is recorded.",
    )


@permission_required("coalition.add_optionstep", raise_exception=True)
def option_move(request: HttpRequest, pk: int) -> HttpResponse:
    option = get_object_or_404(_options(request), pk=pk)
    page = _page(request, option, f"Move on: {option}")

    def answer(form: partial) -> HttpResponse:
        step = OptionStep(option=option, marking=option.marking)
        message = f"{option} has moved on."
        return add_record(request, form, step, **page, message=message)

    return _or_refused(request, option, MoveForm, answer)


@permission_required("coalition.add_optionstep", raise_exception=True)
def option_step_correct(request: HttpRequest, pk: int) -> HttpResponse:
    steps = OptionStep.objects.visible_to(request.user).select_related("marking")
    step = get_object_or_404(steps, pk=pk)
    option = step.option = _options(request).get(pk=step.option_id)
    page = _page(request, option, f"Correct a step: {option}")

    def answer(form: partial) -> HttpResponse:
        message = f"The step of {option} is corrected."
        return edit_record(request, form, step, **page, message=message)

    return _or_refused(request, option, StepCorrectionForm, answer)


def _options(request: HttpRequest) -> Any:
    options = MissionOption.objects.visible_to(request.user)
    return options.select_related("contributor__actor", "mission", "marking")


def _or_refused(
    request: HttpRequest, option: MissionOption, form_class: type, answer: Any
) -> HttpResponse:
    """The answer of a form; if a colleague moved the option since, it says so."""
    form = partial(
        form_class, contributor=option.contributor, today=request.as_at_default
    )
    try:
        return answer(form)
    except CannotMove as refused:
        return answer(partial(form, refused=str(refused)))


def _page(request: HttpRequest, option: MissionOption, heading: str) -> dict[str, Any]:
    """Template, context, and where to go afterwards, beneath what the option bears."""
    row = contributor_row(request, option.contributor_id)
    bear_what_stands(request, row)
    bear(request, bearing.of_options(request.user, pk=option.pk))
    address = option.contributor.get_absolute_url()
    page = form_page(request, heading, address, contributor_now(row))
    return page | {"done": dated(request, address)}
