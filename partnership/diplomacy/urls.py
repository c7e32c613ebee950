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
    path("points/<int:pk>/use/", views.point_use, name="point_use"),
    path(
        "meetings/<int:pk>/points/suggested/",
        views.point_suggested,
        name="point_suggested",
    ),
    path("coverage/", views.point_coverage, name="coverage"),
    path(
        "coverage/files/<slug:file_format>/",
        views.point_coverage_file,
        name="coverage_file",
    ),
    path(
        "coverage/red-list/<slug:file_format>/",
        views.red_list_file,
        name="red_list_file",
    ),
]
