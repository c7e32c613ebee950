"""Record an option of a contributor, move it on, or correct one of its steps."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from coalition.forms import MoveForm, OptionForm, StepCorrectionForm
from coalition.forms.option import StepForm
from coalition.missions import bearing
from coalition.models import MissionOption, OptionStep
from coalition.views.form_page import bear_what_stands, contributor_now, form_page
from coalition.views.recording import contributor_row
from partnership.evidence.banner import bear
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.refusal import or_say_why


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
    return or_say_why(
        lambda form: add_record(
            request,
            form,
            OptionStep(option=option, marking=option.marking),
            **page,
            message=f"{option} has moved on.",
        ),
        _form(request, option, MoveForm),
    )


@permission_required("coalition.add_optionstep", raise_exception=True)
def option_step_correct(request: HttpRequest, pk: int) -> HttpResponse:
    steps = OptionStep.objects.visible_to(request.user).select_related("marking")
    step = get_object_or_404(steps, pk=pk)
    option = step.option = _options(request).get(pk=step.option_id)
    page = _page(request, option, f"Correct a step: {option}")
    page["message"] = f"The step of {option} is corrected."
    return or_say_why(
        lambda form: edit_record(request, form, step, **page),
        _form(request, option, StepCorrectionForm),
    )


def _options(request: HttpRequest) -> Any:
    options = MissionOption.objects.visible_to(request.user)
    return options.select_related("contributor__actor", "mission", "marking")


def _form(request: HttpRequest, option: MissionOption, form: type[StepForm]) -> partial:
    return partial(form, contributor=option.contributor, today=request.as_at_default)


def _page(request: HttpRequest, option: MissionOption, heading: str) -> dict[str, Any]:
    """Template, context, and where to go afterwards, beneath what the option bears."""
    row = contributor_row(request, option.contributor_id)
    bear_what_stands(request, row)
    bear(request, bearing.of_options(request.user, pk=option.pk))
    address = option.contributor.get_absolute_url()
    page = form_page(request, heading, address, contributor_now(row))
    return page | {"done": dated(request, address)}
