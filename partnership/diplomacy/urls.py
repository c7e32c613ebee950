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
]
