"""Addresses of the security line."""

from django.urls import path

from coalition import views

app_name = "coalition"

urlpatterns = [
    path("", views.contributor_list, name="contributor_list"),
    path("contributors/<int:pk>/", views.contributor_detail, name="contributor"),
    path(
        "contributors/<int:pk>/edit/", views.contributor_edit, name="contributor_edit"
    ),
    path("contributors/<int:pk>/strength/", views.strength_add, name="strength_add"),
    path("contributors/<int:pk>/intent/", views.intent_add, name="intent_add"),
    path("contributors/<int:pk>/status/", views.status_add, name="status_add"),
    path("contributors/<int:pk>/mandate/", views.mandate_add, name="mandate_add"),
    path(
        "strengths/<int:pk>/correct/", views.strength_correct, name="strength_correct"
    ),
    path("intents/<int:pk>/correct/", views.intent_correct, name="intent_correct"),
    path("statuses/<int:pk>/correct/", views.status_correct, name="status_correct"),
    path("mandates/", views.mandate_list, name="mandate_list"),
    path("mandates/<int:pk>/", views.mandate_detail, name="mandate"),
    path("mandates/<int:pk>/edit/", views.mandate_edit, name="mandate_edit"),
    path("mandates/<int:pk>/renew/", views.mandate_renew, name="mandate_renew"),
    path("provinces/", views.prt_list, name="prt_list"),
    path("mandates/calendar.ics", views.mandate_calendar, name="mandate_calendar"),
    path(
        "mandates/calendar/<str:token>/mandates.ics",
        views.mandate_calendar_by_key,
        name="mandate_calendar_by_key",
    ),
    path("missions/", views.mission_list, name="mission_list"),
    path("missions/add/", views.mission_add, name="mission_add"),
    path(
        "missions/departures/<slug:file_format>/",
        views.mission_file,
        name="mission_file",
    ),
    path("missions/<int:pk>/", views.mission_detail, name="mission"),
    path("missions/<int:pk>/edit/", views.mission_edit, name="mission_edit"),
    path("contributors/<int:pk>/option/", views.option_add, name="option_add"),
    path("options/<int:pk>/move/", views.option_move, name="option_move"),
    path(
        "option-steps/<int:pk>/correct/",
        views.option_step_correct,
        name="option_step_correct",
    ),
]
