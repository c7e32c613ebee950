"""Correct what is recorded of a pledge; its ledger is only corrected by reversal."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from donors.forms import (
    ConditionForm,
    ExplanationForm,
    InstalmentForm,
    StatementForm,
)
from donors.models import Condition, Explanation, Instalment, PledgeStatement
from donors.views.form_page import dated, form_page, visible_pledge
from partnership.evidence.editing import edit_record
from partnership.evidence.forms import RecordForm
from partnership.evidence.refusal import or_say_why


@permission_required("donors.add_pledgestatement", raise_exception=True)
def statement_correct(request: HttpRequest, pk: int) -> HttpResponse:
    statements = PledgeStatement.objects.visible_to(request.user)
    statement = get_object_or_404(statements.select_related("marking"), pk=pk)
    return _correct(request, statement, StatementForm, "statement")


@permission_required("donors.add_instalment", raise_exception=True)
def instalment_correct(request: HttpRequest, pk: int) -> HttpResponse:
    instalments = Instalment.objects.visible_to(request.user)
    instalment = get_object_or_404(instalments.select_related("marking"), pk=pk)
    return _correct(request, instalment, InstalmentForm, "instalment")


@permission_required("donors.add_condition", raise_exception=True)
def condition_edit(request: HttpRequest, pk: int) -> HttpResponse:
    conditions = Condition.objects.visible_to(request.user)
    condition = get_object_or_404(conditions.select_related("marking"), pk=pk)
    return _correct(request, condition, ConditionForm, "condition")


@permission_required("donors.add_explanation", raise_exception=True)
def explanation_correct(request: HttpRequest, pk: int) -> HttpResponse:
    explanations = Explanation.objects.visible_to(request.user)
    explanation = get_object_or_404(explanations.select_related("marking"), pk=pk)
    return _correct(request, explanation, ExplanationForm, "explanation")


def _correct(
    request: HttpRequest,
    record: PledgeStatement | Instalment | Condition | Explanation,
    form: type[RecordForm],
    noun: str,
) -> HttpResponse:
    """Show or save the form of what is recorded of a pledge."""
    pledge = record.pledge = visible_pledge(request, record.pledge_id)
    page = form_page(request, f"Correct the {noun}: {pledge}", pledge)
    request.marking = record.marking
    return or_say_why(
        lambda form: edit_record(
            request,
            form,
            record,
            **page,
            done=dated(request, pledge.get_absolute_url()),
            message=f"{pledge}: the {noun} is corrected.",
        ),
        partial(form, today=request.as_at_default),
    )
