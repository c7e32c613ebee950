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
    # Meetings and diaries.
    path("meetings/", views.meeting_list, name="meeting_list"),
    path(
        "meetings/export/<slug:file_format>/", views.meeting_file, name="meeting_file"
    ),
    path("meetings/<int:pk>/outcome/", views.outcome_add, name="outcome_add"),
    path("meetings/import/", views.diary_import, name="diary_import"),
    path("meetings/import/<str:token>/", views.diary_preview, name="diary_preview"),
    # Asks, contacts and stances.
    path("asks/", views.ask_list, name="ask_list"),
    path("asks/add/", views.ask_add, name="ask_add"),
    path("asks/files/<slug:file_format>/", views.ask_file, name="ask_file"),
    path("asks/<int:pk>/", views.ask_detail, name="ask"),
    path("asks/<int:pk>/edit/", views.ask_edit, name="ask_edit"),
    path("asks/<int:pk>/move/", views.ask_move, name="ask_move"),
    path(
        "asks/steps/<int:pk>/correct/", views.ask_step_correct, name="ask_step_correct"
    ),
    path("contacts/add/", views.contact_add, name="contact_add"),
    path("contacts/<int:pk>/", views.contact_detail, name="contact"),
    path("contacts/<int:pk>/correct/", views.contact_correct, name="contact_correct"),
    path("actors/<int:pk>/", views.actor, name="actor"),
    path("actors/<int:pk>/stance/", views.stance_add, name="stance_add"),
    path("stances/<int:pk>/correct/", views.stance_correct, name="stance_correct"),
]
