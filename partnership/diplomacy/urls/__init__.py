"""Addresses of the political line, room by room."""

from django.urls import path

from partnership.diplomacy.urls import (
    asks,
    events,
    forums,
    influences,
    meetings,
    narrative,
    needs,
    organisations,
    points,
    region,
)
from partnership.diplomacy.views.overview import overview

app_name = "diplomacy"

urlpatterns = [
    path("", overview, name="overview"),
    *asks.urlpatterns,
    *meetings.urlpatterns,
    *points.urlpatterns,
    *narrative.urlpatterns,
    *forums.urlpatterns,
    *events.urlpatterns,
    *needs.urlpatterns,
    *influences.urlpatterns,
    *region.urlpatterns,
    *organisations.urlpatterns,
]
