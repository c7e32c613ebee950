"""Add an event, announce its dates, and record what belongs to it."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from partnership.diplomacy.events.page import shown
from partnership.diplomacy.forms.event import EventAddForm, EventForm, OutcomeForm
from partnership.diplomacy.forms.event_date import EventDateForm
from partnership.diplomacy.forms.event_facts import (
    AttendanceForm,
    FindingForm,
    ObjectiveForm,
    PlanStepForm,
)
from partnership.diplomacy.models import (
    Event,
    EventAttendance,
    EventDate,
    EventObjective,
    ObjectiveFinding,
    PlanStep,
)
from partnership.diplomacy.standings import EventStanding
from partnership.diplomacy.views.form_page import form_page
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.forms import RecordForm
from partnership.evidence.models import Record


@permission_required("diplomacy.add_event", raise_exception=True)
def event_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    event = Event(marking_id=programme.default_marking_id if programme else None)
    page = form_page(request, "Add an event", reverse("diplomacy:event_list"))
    page["done"] = lambda new: dated(request, new.get_absolute_url())
    form = partial(EventAddForm, today=request.as_at_default)
    message = "The event is recorded with its date."
    return add_record(request, form, event, **page, message=message)


@permission_required("diplomacy.change_event", raise_exception=True)
def event_edit(request: HttpRequest, pk: int) -> HttpResponse:
    event = _event_or_404(request, pk)
    return _edit(request, event, event, EventForm, f"Describe {event} anew")


@permission_required("diplomacy.change_event", raise_exception=True)
def event_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    event = _event_or_404(request, pk)
    return _edit(request, event, event, OutcomeForm, f"What came of {event}")


@permission_required("diplomacy.add_eventdate", raise_exception=True)
def event_date_add(request: HttpRequest, pk: int) -> HttpResponse:
    event = _event_or_404(request, pk)
    return _add(request, event, EventDate(event=event), EventDateForm, "Announce")


@permission_required("diplomacy.add_eventdate", raise_exception=True)
def event_date_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, EventDate, pk, EventDateForm, "the date")


@permission_required("diplomacy.change_event", raise_exception=True)
def objective_add(request: HttpRequest, pk: int) -> HttpResponse:
    event = _event_or_404(request, pk)
    fact = EventObjective(event=event, line=event.line)
    return _add(request, event, fact, ObjectiveForm, "Set an objective")


@permission_required("diplomacy.change_event", raise_exception=True)
def objective_edit(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, EventObjective, pk, ObjectiveForm, "the objective")


@permission_required("diplomacy.change_event", raise_exception=True)
def finding_add(request: HttpRequest, pk: int) -> HttpResponse:
    objectives = EventObjective.objects.visible_to(request.user)
    objective = get_object_or_404(objectives, pk=pk)
    event = _event_or_404(request, objective.event_id)
    fact = ObjectiveFinding(objective=objective)
    return _add(request, event, fact, FindingForm, f"Is it met: {objective}", objective)


@permission_required("diplomacy.change_event", raise_exception=True)
def finding_correct(request: HttpRequest, pk: int) -> HttpResponse:
    findings = ObjectiveFinding.objects.visible_to(request.user)
    seen = EventObjective.objects.visible_to(request.user)
    finding = get_object_or_404(
        findings.filter(objective__in=seen).select_related("objective"), pk=pk
    )
    event = _event_or_404(request, finding.objective.event_id)
    heading = f"Correct what was found: {finding.objective}"
    return _edit(request, event, finding, FindingForm, heading)


@permission_required("diplomacy.change_event", raise_exception=True)
def plan_step_add(request: HttpRequest, pk: int) -> HttpResponse:
    event = _event_or_404(request, pk)
    fact = PlanStep(event=event)
    return _add(request, event, fact, PlanStepForm, "Add a step to the plan")


@permission_required("diplomacy.change_event", raise_exception=True)
def plan_step_edit(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, PlanStep, pk, PlanStepForm, "the step")


@permission_required("diplomacy.change_event", raise_exception=True)
def attendance_add(request: HttpRequest, pk: int) -> HttpResponse:
    event = _event_or_404(request, pk)
    fact = EventAttendance(event=event)
    return _add(request, event, fact, AttendanceForm, "Record who comes")


@permission_required("diplomacy.change_event", raise_exception=True)
def attendance_correct(request: HttpRequest, pk: int) -> HttpResponse:
    return _correct(request, EventAttendance, pk, AttendanceForm, "the answer")


def _event_or_404(request: HttpRequest, pk: int) -> Event:
    """The event that a form is about, beneath the marking of all that it bears."""
    reader = request.user
    events = Event.objects.visible_to(reader).known(request.as_at, reader)
    event = get_object_or_404(events.select_related("marking"), pk=pk)
    request.marking = highest_marking(shown(request.as_at, reader, pk))
    return event


def _page(request: HttpRequest, event: Event, heading: str) -> dict[str, Any]:
    page = form_page(request, heading, event.get_absolute_url())
    current = EventDate.objects.current(request.as_at, request.user)
    now = current.with_date_before(request.user).filter(event=event.pk).first()
    if now:
        standing = EventStanding.of(now)
        page["context"]["aside"] = [
            ("Event", event.title),
            ("Date", standing.when),
            ("Set before for", standing.was),
            ("Announced on", f"{now.announced_on:%-d %B %Y}"),
            ("Place", event.place),
        ]
    return page


def _add(
    request: HttpRequest,
    event: Event,
    fact: Record,
    form: type[RecordForm],
    what: str,
    *about: Record,
) -> HttpResponse:
    """Show or save the form of something new of an event."""
    fact.marking_id = (*about, event)[0].marking_id
    heading = f"{what}: {event}" if not about else what
    if isinstance(fact, EventDate):
        heading = f"Announce a date of {event}"
    return add_record(
        request,
        partial(form, today=request.as_at_default),
        fact,
        **_page(request, event, heading),
        message="It is recorded.",
    )


def _correct(
    request: HttpRequest, model: type[Record], pk: int, form: type[RecordForm], of: str
) -> HttpResponse:
    records = model.objects.visible_to(request.user).select_related("event")
    record = get_object_or_404(records, pk=pk)
    event = _event_or_404(request, record.event_id)
    return _edit(request, event, record, form, f"Correct {of}: {event}")


def _edit(
    request: HttpRequest,
    event: Event,
    record: Record,
    form: type[RecordForm],
    heading: str,
) -> HttpResponse:
    """Show or save the form of what is on record."""
    return edit_record(
        request,
        partial(form, today=request.as_at_default),
        record,
        **_page(request, event, heading),
        message="It is saved.",
    )
