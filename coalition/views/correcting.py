"""Correct a strength, an intent or a status that was recorded wrongly."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from coalition.forms import IntentForm, StatusForm, StrengthCorrectionForm
from coalition.forms.dated import DatedFactForm
from coalition.models import ContributorStatus, Intent, Strength
from coalition.views.form_page import bear_what_stands, contributor_now, form_page
from coalition.views.recording import contributor_row
from partnership.evidence.banner import bear
from partnership.evidence.clock import dated
from partnership.evidence.editing import edit_record


@permission_required("coalition.add_strength", raise_exception=True)
def strength_correct(request: HttpRequest, pk: int) -> HttpResponse:
    strengths = Strength.objects.visible_to(request.user)
    strength = get_object_or_404(
        strengths.select_related("deployment", "marking"), pk=pk
    )
    holder = strength.deployment.contributor_id
    return _correct(request, strength, holder, StrengthCorrectionForm, "strength")


@permission_required("coalition.add_intent", raise_exception=True)
def intent_correct(request: HttpRequest, pk: int) -> HttpResponse:
    intents = Intent.objects.visible_to(request.user)
    intent = get_object_or_404(intents.select_related("marking"), pk=pk)
    return _correct(request, intent, intent.contributor_id, IntentForm, "intent")


@permission_required("coalition.change_contributor", raise_exception=True)
def status_correct(request: HttpRequest, pk: int) -> HttpResponse:
    statuses = ContributorStatus.objects.visible_to(request.user)
    status = get_object_or_404(statuses.select_related("marking"), pk=pk)
    return _correct(request, status, status.contributor_id, StatusForm, "status")


def _correct(
    request: HttpRequest,
    fact: Strength | Intent | ContributorStatus,
    contributor_id: int,
    form: type[DatedFactForm],
    noun: str,
) -> HttpResponse:
    """Show or save the form of a dated fact that is on record."""
    row = contributor_row(request, contributor_id)
    one, address = row.contributor, row.contributor.get_absolute_url()
    bear_what_stands(request, row)
    bear(request, [type(fact).objects.filter(pk=fact.pk)])
    return edit_record(
        request,
        partial(form, contributor=one, today=request.as_at_default),
        fact,
        **form_page(request, f"Correct {one}’s {noun}", address, contributor_now(row)),
        done=dated(request, address),
        message=f"{one}’s {noun} is corrected.",
    )
