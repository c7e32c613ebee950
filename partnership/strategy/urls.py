"""Addresses of the strategy."""

from django.urls import path

from partnership.exchange.file_view import file_view
from partnership.strategy.reports import ACTIONS, NOT_UPDATED, SLIPS, UPDATES
from partnership.strategy.views import action, action_forms, lists, reminding, update

app_name = "strategy"

urlpatterns = [
    path("", action.action_list, name="action_list"),
    path("actions/add/", action_forms.action_add, name="action_add"),
    path("actions/<int:pk>/", action.action_detail, name="action"),
    path("actions/<slug:file_format>/", file_view(ACTIONS), name="action_file"),
    path("actions/<int:pk>/edit/", action_forms.action_edit, name="action_edit"),
    path("actions/<int:pk>/owner/", action_forms.owner_add, name="owner_add"),
    path("actions/<int:pk>/date/", action_forms.date_add, name="date_add"),
    path("actions/<int:pk>/link/", action_forms.link_add, name="link_add"),
    path("actions/<int:pk>/measure/", action_forms.measure_add, name="measure_add"),
    path("actions/<int:pk>/update/", update.update_add, name="update_add"),
    path("objectives/add/", action_forms.objective_add, name="objective_add"),
    path(
        "objectives/<int:pk>/edit/", action_forms.objective_edit, name="objective_edit"
    ),
    path("owners/<int:pk>/correct/", action_forms.owner_correct, name="owner_correct"),
    path("links/<int:pk>/correct/", action_forms.link_correct, name="link_correct"),
    path(
        "measures/<int:pk>/correct/",
        action_forms.measure_correct,
        name="measure_correct",
    ),
    path("slips/", lists.slip_list, name="slip_list"),
    path("slips/<slug:file_format>/", file_view(SLIPS), name="slip_file"),
    path("slips/<int:pk>/correct/", action_forms.date_correct, name="date_correct"),
    path("updates/", update.update_list, name="update_list"),
    path("updates/<slug:file_format>/", file_view(UPDATES), name="update_file"),
    path("updates/<int:pk>/correct/", update.update_correct, name="update_correct"),
    path("not-updated/", lists.silent_list, name="silent_list"),
    path("not-updated/remind/", reminding.owners_remind, name="owners_remind"),
    path("not-updated/<slug:file_format>/", file_view(NOT_UPDATED), name="silent_file"),
]
