"""Addresses of the political line."""

from django.urls import path

from partnership.diplomacy import views

app_name = "diplomacy"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("meetings/add/", views.meeting_add, name="meeting_add"),
    path("meetings/<int:pk>/", views.meeting_detail, name="meeting"),
    path("meetings/<int:pk>/edit/", views.meeting_edit, name="meeting_edit"),
    path("meetings/<int:pk>/points/add/", views.point_add, name="point_add"),
    path("points/<int:pk>/edit/", views.point_edit, name="point_edit"),
    path("points/<int:pk>/clear/", views.point_clear, name="point_clear"),
    path("events/", views.event_list, name="event_list"),
    path("events/add/", views.event_add, name="event_add"),
    path("events/<int:pk>/", views.event_detail, name="event"),
    path("events/<int:pk>/edit/", views.event_edit, name="event_edit"),
    path("events/<int:pk>/outcome/", views.event_outcome, name="event_outcome"),
    path("events/<int:pk>/dates/add/", views.event_date_add, name="event_date_add"),
    path(
        "events/dates/<int:pk>/edit/",
        views.event_date_correct,
        name="event_date_correct",
    ),
    path("events/<int:pk>/objectives/add/", views.objective_add, name="objective_add"),
    path(
        "events/objectives/<int:pk>/edit/", views.objective_edit, name="objective_edit"
    ),
    path("events/objectives/<int:pk>/found/", views.finding_add, name="finding_add"),
    path(
        "events/findings/<int:pk>/edit/", views.finding_correct, name="finding_correct"
    ),
    path("events/<int:pk>/plan/add/", views.plan_step_add, name="plan_step_add"),
    path("events/plan/<int:pk>/", views.plan_step, name="plan_step"),
    path("events/plan/<int:pk>/edit/", views.plan_step_edit, name="plan_step_edit"),
    path(
        "events/<int:pk>/attendance/add/", views.attendance_add, name="attendance_add"
    ),
    path(
        "events/attendance/<int:pk>/edit/",
        views.attendance_correct,
        name="attendance_correct",
    ),
]
