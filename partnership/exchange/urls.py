"""Files that belong to no line of operation."""

from django.urls import path

from partnership.exchange.audit_log import audit_log_file

app_name = "exchange"

urlpatterns = [
    path("audit-log/<slug:file_format>/", audit_log_file, name="audit_log_file"),
]
