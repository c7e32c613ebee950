"""Assess an influence, say what it bears on, and who waits for it."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from partnership.diplomacy.forms.influence import (
    AssessmentForm,
    LinkForm,
    WaitingForm,
)
from partnership.diplomacy.models import (
    InfluenceAssessment,
    InfluenceLink,
    Waiting,
)
from partnership.diplomacy.views.influence import influence_or_404
from partnership.diplomacy.views.recording import correct_fact, record_fact
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.forms import RecordForm

# A fact of an influence.
Fact = InfluenceAssessment | InfluenceLink | Waiting


@permission_required("diplomacy.change_influence", raise_exception=True)
def assessment_add(request: HttpRequest, pk: int) -> HttpResponse:
    said = "The assessment is recorded."
    return _record(request, pk, AssessmentForm, "Assess", said)


@permission_required("diplomacy.change_influence", raise_exception=True)
def assessment_correct(request: HttpRequest, pk: int) -> HttpResponse:
    heading = "Correct an assessment"
    return _correct(request, pk, AssessmentForm, heading)


@permission_required("diplomacy.change_influence", raise_exception=True)
def link_add(request: HttpRequest, pk: int) -> HttpResponse:
    said = "What it bears on is recorded."
    return _record(request, pk, LinkForm, "Record what it enables or blocks", said)


@permission_required("diplomacy.change_influence", raise_exception=True)
def link_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, pk, LinkForm, "Correct what it enables or blocks")


@permission_required("diplomacy.change_influence", raise_exception=True)
def waiting_add(request: HttpRequest, pk: int) -> HttpResponse:
    said = "Who waits is recorded."
    return _record(request, pk, WaitingForm, "Record who waits for it", said)


@permission_required("diplomacy.change_influence", raise_exception=True)
def waiting_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, pk, WaitingForm, "Correct who waits for it")


def _record(
    request: HttpRequest, pk: int, form: type[RecordForm], heading: str, said: str
) -> HttpResponse:
    influence = influence_or_404(request, pk)
    request.marking = influence.marking
    fact = form._meta.model(influence=influence, marking=influence.marking)
    heading = f"{heading}: {influence}"
    back = influence.get_absolute_url()
    return record_fact(request, form, fact, heading, back, said)


def _correct(
    request: HttpRequest, pk: int, form: type[RecordForm], heading: str
) -> HttpResponse:
    facts = form._meta.model.objects.visible_to(request.user)
    fact: Fact = get_object_or_404(facts.select_related("marking"), pk=pk)
    influence = fact.influence = influence_or_404(request, fact.influence_id)
    request.marking = highest_marking([], also=marks_of([fact, influence]))
    heading = f"{heading}: {influence}"
    return correct_fact(request, form, fact, heading, influence.get_absolute_url())
