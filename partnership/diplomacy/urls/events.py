"""Addresses of events."""

from django.urls import path

from partnership.diplomacy.events.report import EVENTS
from partnership.diplomacy.views import (
    event,
    event_forms,
)
from partnership.exchange.file_view import file_view

urlpatterns = [
    path("events/", event.event_list, name="event_list"),
    path("events/add/", event_forms.event_add, name="event_add"),
    path("events/<int:pk>/", event.event_detail, name="event"),
    path("events/<int:pk>/edit/", event_forms.event_edit, name="event_edit"),
    path("events/<int:pk>/outcome/", event_forms.event_outcome, name="event_outcome"),
    path(
        "events/<int:pk>/dates/add/", event_forms.event_date_add, name="event_date_add"
    ),
    path(
        "events/dates/<int:pk>/edit/",
        event_forms.event_date_correct,
        name="event_date_correct",
    ),
    path(
        "events/<int:pk>/objectives/add/",
        event_forms.objective_add,
        name="objective_add",
    ),
    path(
        "events/objectives/<int:pk>/edit/",
        event_forms.objective_edit,
        name="objective_edit",
    ),
    path(
        "events/objectives/<int:pk>/found/", event_forms.finding_add, name="finding_add"
    ),
    path(
        "events/findings/<int:pk>/edit/",
        event_forms.finding_correct,
        name="finding_correct",
    ),
    path("events/<int:pk>/plan/add/", event_forms.plan_step_add, name="plan_step_add"),
    path("events/plan/<int:pk>/", event.plan_step, name="plan_step"),
    path(
        "events/plan/<int:pk>/edit/", event_forms.plan_step_edit, name="plan_step_edit"
    ),
    path(
        "events/<int:pk>/attendance/add/",
        event_forms.attendance_add,
        name="attendance_add",
    ),
    path(
        "events/attendance/<int:pk>/edit/",
        event_forms.attendance_correct,
        name="attendance_correct",
    ),
    path("events/<slug:file_format>/", file_view(EVENTS), name="event_file"),
]
