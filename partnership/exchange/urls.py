"""Files that belong to no line of operation, and those that a worker makes."""

from django.urls import path

from partnership.exchange.audit_log import audit_log_file
from partnership.exchange.export_jobs import views
from partnership.exchange.file_view import file_view
from partnership.exchange.people import PEOPLE

app_name = "exchange"

urlpatterns = [
    path("audit-log/<slug:file_format>/", audit_log_file, name="audit_log_file"),
    path("people/<slug:file_format>/", file_view(PEOPLE), name="people_file"),
    path("", views.file_list, name="file_list"),
    path("make/<slug:name>/", views.file_make, name="file_make"),
    path("<int:pk>/", views.kept_file, name="kept_file"),
    path("<int:pk>/remove/", views.file_remove, name="file_remove"),
]
