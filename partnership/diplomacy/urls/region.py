"""Addresses of the region."""

from django.urls import path

from partnership.diplomacy.views import (
    region,
)

urlpatterns = [
    path("region/", region.region, name="region"),
    path("region/<int:pk>/", region.region_actor, name="region_actor"),
    path("region/<int:pk>/step/", region.region_step_add, name="region_step_add"),
    path(
        "region-steps/<int:pk>/correct/",
        region.region_step_correct,
        name="region_step_correct",
    ),
]
