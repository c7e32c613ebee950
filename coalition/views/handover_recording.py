"""Record a plan, a change of responsibility, a condition or how far it is met."""

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
from coalition.views.handover_form_page import handover_form_page, province_or_404
from partnership.evidence.editing import add_record
from partnership.evidence.forms import RecordForm
from partnership.evidence.models import Record


@permission_required("coalition.add_handoverplan", raise_exception=True)
def plan_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, HandoverPlanForm, HandoverPlan, "planned handover")


@permission_required("coalition.add_responsibility", raise_exception=True)
def responsibility_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, ResponsibilityForm, Responsibility, "responsibility")


@permission_required("coalition.add_handovercondition", raise_exception=True)
def condition_add(request: HttpRequest, pk: int) -> HttpResponse:
    return _add(request, pk, HandoverConditionForm, HandoverCondition, "condition")


@permission_required("coalition.add_handovercondition", raise_exception=True)
def assessment_add(request: HttpRequest, pk: int) -> HttpResponse:
    conditions = HandoverCondition.objects.visible_to(request.user)
    condition = get_object_or_404(conditions.select_related("province"), pk=pk)
    province = condition.province
    heading = f"Assess a condition for {province}: {condition}"
    return add_record(
        request,
        partial(ConditionAssessmentForm, today=request.as_at_default),
        ConditionAssessment(condition=condition, marking_id=condition.marking_id),
        **handover_form_page(request, province, heading, condition),
        message=f"The assessment of {condition} is recorded.",
    )


def _add(
    request: HttpRequest, pk: int, form: type[RecordForm], of: type[Record], noun: str
) -> HttpResponse:
    """Show or save the form of a dated fact of a province."""
    province = province_or_404(request, pk)
    return add_record(
        request,
        partial(form, today=request.as_at_default),
        of(province=province, marking_id=province.marking_id),
        **handover_form_page(request, province, f"Record {province}’s {noun}"),
        message=f"{province}’s {noun} is recorded.",
    )
