"""The addresses of the strategy, and who may open each."""

from tests.access.route import (
    DAYS,
    EXPORTERS,
    LISTED,
    READERS,
    Route,
    form,
)

ROUTES = {
    "strategy:action_list": Route(READERS),
    "strategy:action": Route(READERS, "Action"),
    "strategy:action_file": Route(EXPORTERS, parts=DAYS),
    "strategy:action_add": form(every_sight=False),
    "strategy:action_edit": form("Action", every_sight=False),
    "strategy:objective_add": form(every_sight=False),
    "strategy:objective_edit": form("Objective", every_sight=False),
    "strategy:owner_add": form("Action", every_sight=False),
    "strategy:owner_correct": form("ActionOwner", every_sight=False),
    "strategy:date_add": form("Action", every_sight=False),
    "strategy:date_correct": form("ActionDate", every_sight=False),
    "strategy:link_add": form("Action", every_sight=False),
    "strategy:link_correct": form("ActionLink", every_sight=False),
    "strategy:measure_add": form("Action", every_sight=False),
    "strategy:measure_correct": form("ActionMeasure", every_sight=False),
    "strategy:update_add": form("Action"),
    "strategy:update_correct": form("Update", every_sight=False),
    "strategy:update_list": Route(READERS),
    "strategy:update_file": Route(EXPORTERS, parts=LISTED),
    "strategy:slip_list": Route(READERS),
    "strategy:slip_file": Route(EXPORTERS, parts=LISTED),
    "strategy:silent_list": Route(READERS),
    "strategy:owners_remind": form(every_sight=False),
    "strategy:silent_file": Route(EXPORTERS, parts=LISTED),
}
