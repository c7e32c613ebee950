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
    path("influences/", views.influence_list, name="influence_list"),
    path("influences/add/", views.influence_add, name="influence_add"),
    path("influences/<int:pk>/", views.influence_detail, name="influence"),
    path("influences/<int:pk>/edit/", views.influence_edit, name="influence_edit"),
    path("influences/<int:pk>/assess/", views.assessment_add, name="assessment_add"),
    path("influences/<int:pk>/link/", views.link_add, name="link_add"),
    path("influences/<int:pk>/waits/", views.waiting_add, name="waiting_add"),
    path(
        "influence-assessments/<int:pk>/correct/",
        views.assessment_correct,
        name="assessment_correct",
    ),
    path("influence-links/<int:pk>/correct/", views.link_correct, name="link_correct"),
    path("waits/<int:pk>/correct/", views.waiting_correct, name="waiting_correct"),
    path("region/", views.region, name="region"),
    path("region/<int:pk>/", views.region_actor, name="region_actor"),
    path("region/<int:pk>/step/", views.region_step_add, name="region_step_add"),
    path(
        "region-steps/<int:pk>/correct/",
        views.region_step_correct,
        name="region_step_correct",
    ),
    path("un-role/", views.un_role, name="un_role"),
    path("un-role/tasks/add/", views.task_add, name="task_add"),
    path("un-role/tasks/<int:pk>/correct/", views.task_correct, name="task_correct"),
    path("un-role/tasks/<int:pk>/state/", views.task_state_add, name="task_state_add"),
    path(
        "un-role/states/<int:pk>/correct/",
        views.task_state_correct,
        name="task_state_correct",
    ),
    path("un-role/presence/add/", views.presence_add, name="presence_add"),
    path(
        "un-role/presence/<int:pk>/correct/",
        views.presence_correct,
        name="presence_correct",
    ),
    path("un-role/reports/add/", views.reporting_add, name="reporting_add"),
    path("un-role/reports/<int:pk>/", views.reporting_due, name="reporting_due"),
    path(
        "un-role/reports/<int:pk>/correct/",
        views.reporting_correct,
        name="reporting_correct",
    ),
]
