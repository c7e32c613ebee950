"""The reference of the API, beside what it describes."""

from django.urls import path

from partnership.exchange.api_reference import views

app_name = "api_reference"

urlpatterns = [
    path("", views.reference, name="index"),
    path("reports/<slug:name>/", views.report_reference, name="report"),
    path("<slug:name>/", views.resource_reference, name="resource"),
]
