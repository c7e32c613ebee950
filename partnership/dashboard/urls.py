"""Addresses of the pages that read across the three lines."""

from django.urls import path

from partnership.dashboard import views

app_name = "dashboard"

urlpatterns = [
    path("", views.front_page, name="front_page"),
    path("changes/", views.changes, name="changes"),
    path("changes/<slug:file_format>/", views.changes_file, name="changes_file"),
    path("countries/", views.country_list, name="country_list"),
    path("countries/<slug:slug>/", views.country, name="country"),
]
