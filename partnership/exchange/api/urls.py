"""Addresses of the API; whatever is not among them is a problem and no page."""

from django.urls import path, re_path

from partnership.exchange.api.openapi.view import Description
from partnership.exchange.api.reports import ReportView
from partnership.exchange.api.views import Beginning, Nowhere, RecordDetail, RecordList

app_name = "api"

urlpatterns = [
    path("v1/", Beginning.as_view(), name="beginning"),
    path("v1/openapi.json", Description.as_view(), name="openapi"),
    path("v1/reports/<slug:name>/", ReportView.as_view(), name="report"),
    path("v1/<slug:name>/", RecordList.as_view(), name="list"),
    path("v1/<slug:name>/<str:pk>/", RecordDetail.as_view(), name="detail"),
    re_path(r"^(?P<rest>.*)$", Nowhere.as_view(), name="nowhere"),
]
