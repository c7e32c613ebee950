"""Record and correct an organisation's tasks, states, people and reporting dates."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.diplomacy.forms.organisation import (
    PresenceForm,
    ReportingDueForm,
    TaskForm,
    TaskStatusForm,
)
from partnership.diplomacy.models import OrganisationTask, TaskStatus
from partnership.diplomacy.views.recording import correct_fact, record_fact
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.forms import RecordForm


@permission_required("diplomacy.add_organisationtask", raise_exception=True)
def task_add(request: HttpRequest) -> HttpResponse:
    return _record(request, TaskForm, "Record a task", "The task is recorded.")


@permission_required("diplomacy.change_organisationtask", raise_exception=True)
def task_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, pk, TaskForm, "Correct a task")


@permission_required("diplomacy.add_organisationtask", raise_exception=True)
def presence_add(request: HttpRequest) -> HttpResponse:
    said = "The presence is recorded."
    return _record(request, PresenceForm, "Record a presence", said)


@permission_required("diplomacy.change_organisationtask", raise_exception=True)
def presence_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, pk, PresenceForm, "Correct a presence")


@permission_required("diplomacy.add_organisationtask", raise_exception=True)
def reporting_add(request: HttpRequest) -> HttpResponse:
    said = "The reporting date is recorded."
    return _record(request, ReportingDueForm, "Record a reporting date", said)


@permission_required("diplomacy.change_organisationtask", raise_exception=True)
def reporting_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, pk, ReportingDueForm, "Update a reporting date")


@permission_required("diplomacy.change_organisationtask", raise_exception=True)
def task_state_add(request: HttpRequest, pk: int) -> HttpResponse:
    tasks = OrganisationTask.objects.visible_to(request.user).given(request.as_at)
    task = get_object_or_404(tasks.select_related("marking", "organisation"), pk=pk)
    request.marking = highest_marking([], also=marks_of([task, task.organisation]))
    state = TaskStatus(task=task, marking=task.marking)
    heading, said = f"How far has it come: {task}", "The state is recorded."
    return record_fact(request, TaskStatusForm, state, heading, _page(), said)


@permission_required("diplomacy.change_organisationtask", raise_exception=True)
def task_state_correct(request: HttpRequest, pk: int) -> HttpResponse:
    states = TaskStatus.objects.visible_to(request.user)
    state = get_object_or_404(states.select_related("marking", "task"), pk=pk)
    request.marking = highest_marking([], also=marks_of([state, state.task]))
    heading = f"Correct how far it has come: {state.task}"
    return correct_fact(request, TaskStatusForm, state, heading, _page())


def _page() -> str:
    return reverse("diplomacy:un_role")


def _record(
    request: HttpRequest, form: type[RecordForm], heading: str, said: str
) -> HttpResponse:
    return record_fact(request, form, form._meta.model(), heading, _page(), said)


def _correct(
    request: HttpRequest, pk: int, form: type[RecordForm], heading: str
) -> HttpResponse:
    facts = form._meta.model.objects.visible_to(request.user)
    fact = get_object_or_404(facts.select_related("marking", "organisation"), pk=pk)
    request.marking = highest_marking([], also=marks_of([fact, fact.organisation]))
    return correct_fact(request, form, fact, heading, _page())
