"""Addresses of the pages that read across the three lines."""

from django.urls import path

from partnership.dashboard import views
from partnership.dashboard.country_report import COUNTRIES
from partnership.dashboard.flag_report import FLAGS
from partnership.exchange.file_view import file_view

app_name = "dashboard"

urlpatterns = [
    path("", views.front_page, name="front_page"),
    path("changes/", views.changes, name="changes"),
    path("changes/<slug:file_format>/", views.changes_file, name="changes_file"),
    path("countries/", views.country_list, name="country_list"),
    # A country may be called after a format.
    path(
        "countries/all/<slug:file_format>/", file_view(COUNTRIES), name="country_file"
    ),
    path("alerts/<slug:file_format>/", file_view(FLAGS), name="flag_file"),
    path("countries/<slug:slug>/", views.country, name="country"),
]
