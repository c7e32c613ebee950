"""Correct what was recorded wrongly of a handover; what changed is a new record."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from coalition.forms import (
    ConditionAssessmentForm,
    HandoverConditionForm,
    HandoverPlanForm,
    ResponsibilityForm,
)
from coalition.models import (
    ConditionAssessment,
    HandoverCondition,
    HandoverPlan,
    Responsibility,
)
from coalition.views.handover_form_page import handover_form_page
from partnership.evidence.editing import edit_record
from partnership.evidence.forms import RecordForm
from partnership.evidence.models import Record


@permission_required("coalition.add_handoverplan", raise_exception=True)
def plan_correct(request: HttpRequest, pk: int) -> HttpResponse:
    plan = _found(request, HandoverPlan, pk, "province")
    return _correct(request, plan, plan.province, HandoverPlanForm, "planned handover")


@permission_required("coalition.add_responsibility", raise_exception=True)
def responsibility_correct(request: HttpRequest, pk: int) -> HttpResponse:
    held = _found(request, Responsibility, pk, "province")
    return _correct(request, held, held.province, ResponsibilityForm, "responsibility")


@permission_required("coalition.add_handovercondition", raise_exception=True)
def condition_edit(request: HttpRequest, pk: int) -> HttpResponse:
    condition = _found(request, HandoverCondition, pk, "province")
    form, province = HandoverConditionForm, condition.province
    return _correct(request, condition, province, form, "condition")


@permission_required("coalition.add_handovercondition", raise_exception=True)
def assessment_correct(request: HttpRequest, pk: int) -> HttpResponse:
    one = _found(request, ConditionAssessment, pk, "condition__province")
    form, province = ConditionAssessmentForm, one.condition.province
    return _correct(request, one, province, form, "assessment", one.condition)


def _found(request: HttpRequest, model: type[Record], pk: int, province: str) -> Record:
    records = model.objects.visible_to(request.user)
    return get_object_or_404(records.select_related(province), pk=pk)


def _correct(
    request: HttpRequest,
    record: Record,
    province: Record,
    form: type[RecordForm],
    noun: str,
    *shown: Record,
) -> HttpResponse:
    """Show or save the form of what is on record."""
    heading = f"Correct {province}’s {noun}"
    return edit_record(
        request,
        partial(form, today=request.as_at_default),
        record,
        **handover_form_page(request, province, heading, record, *shown),
        message=f"{province}’s {noun} is corrected.",
    )
