"""Files that belong to no line of operation."""

from django.urls import path

from partnership.exchange.audit_log import audit_log_file
from partnership.exchange.file_view import file_view
from partnership.exchange.people import PEOPLE

app_name = "exchange"

urlpatterns = [
    path("audit-log/<slug:file_format>/", audit_log_file, name="audit_log_file"),
    path("people/<slug:file_format>/", file_view(PEOPLE), name="people_file"),
]
