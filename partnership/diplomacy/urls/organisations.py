"""Addresses of an organisation's role."""

from django.urls import path

from partnership.diplomacy.organisations.report import PRESENCES, REPORTS_DUE, TASKS
from partnership.diplomacy.organisations.resolution_report import RESOLUTIONS
from partnership.diplomacy.views import (
    organisation,
    un_role,
)
from partnership.exchange.file_view import file_view

urlpatterns = [
    path("un-role/", un_role.un_role, name="un_role"),
    path("un-role/tasks/add/", organisation.task_add, name="task_add"),
    path(
        "un-role/tasks/<int:pk>/correct/",
        organisation.task_correct,
        name="task_correct",
    ),
    path(
        "un-role/tasks/<int:pk>/state/",
        organisation.task_state_add,
        name="task_state_add",
    ),
    path(
        "un-role/states/<int:pk>/correct/",
        organisation.task_state_correct,
        name="task_state_correct",
    ),
    path("un-role/presence/add/", organisation.presence_add, name="presence_add"),
    path(
        "un-role/presence/<int:pk>/correct/",
        organisation.presence_correct,
        name="presence_correct",
    ),
    path("un-role/reports/add/", organisation.reporting_add, name="reporting_add"),
    path("un-role/reports/<int:pk>/", un_role.reporting_due, name="reporting_due"),
    path(
        "un-role/reports/<int:pk>/correct/",
        organisation.reporting_correct,
        name="reporting_correct",
    ),
    path(
        "un-role/resolutions/<slug:file_format>/",
        file_view(RESOLUTIONS),
        name="resolution_file",
    ),
    path("un-role/tasks/<slug:file_format>/", file_view(TASKS), name="task_file"),
    path(
        "un-role/presence/<slug:file_format>/",
        file_view(PRESENCES),
        name="presence_file",
    ),
    path(
        "un-role/reports/<slug:file_format>/",
        file_view(REPORTS_DUE),
        name="report_due_file",
    ),
]
