"""Addresses of meetings and diaries."""

from django.urls import path

from partnership.diplomacy.views import (
    diary,
    meeting,
    meeting_list,
    outcome,
)

urlpatterns = [
    path("meetings/add/", meeting.meeting_add, name="meeting_add"),
    path("meetings/<int:pk>/", meeting.meeting_detail, name="meeting"),
    path("meetings/<int:pk>/edit/", meeting.meeting_edit, name="meeting_edit"),
    path("meetings/", meeting_list.meeting_list, name="meeting_list"),
    path("meetings/<int:pk>/outcome/", outcome.outcome_add, name="outcome_add"),
    path("meetings/import/", diary.diary_import, name="diary_import"),
    path("meetings/import/<str:token>/", diary.diary_preview, name="diary_preview"),
    path(
        "meetings/<slug:file_format>/", meeting_list.meeting_file, name="meeting_file"
    ),
]
