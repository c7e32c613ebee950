"""Addresses of points and their coverage."""

from django.urls import path

from partnership.diplomacy.views import (
    coverage,
    point,
)

urlpatterns = [
    path("meetings/<int:pk>/points/add/", point.point_add, name="point_add"),
    path("points/<int:pk>/edit/", point.point_edit, name="point_edit"),
    path("points/<int:pk>/clear/", point.point_clear, name="point_clear"),
    path("points/<int:pk>/use/", point.point_use, name="point_use"),
    path(
        "meetings/<int:pk>/points/suggested/",
        point.point_suggested,
        name="point_suggested",
    ),
    path("coverage/", coverage.point_coverage, name="coverage"),
    path(
        "coverage/<slug:file_format>/",
        coverage.point_coverage_file,
        name="coverage_file",
    ),
    path(
        "coverage/red-list/<slug:file_format>/",
        coverage.red_list_file,
        name="red_list_file",
    ),
]
