"""Addresses of the region."""

from django.urls import path

from partnership.diplomacy.region.report import REGION
from partnership.diplomacy.views import (
    region,
)
from partnership.exchange.file_view import file_view

urlpatterns = [
    path("region/", region.region, name="region"),
    path("region/<int:pk>/", region.region_actor, name="region_actor"),
    path("region/<int:pk>/step/", region.region_step_add, name="region_step_add"),
    path(
        "region-steps/<int:pk>/correct/",
        region.region_step_correct,
        name="region_step_correct",
    ),
    path("region/<slug:file_format>/", file_view(REGION), name="region_file"),
]
