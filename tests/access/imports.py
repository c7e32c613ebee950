"""The pages of imports: one's own, so that another's is not there."""

from tests.access.route import OFFICERS, Route, button, form

# The planted one is somebody else's; an administrator sees that there is one.
OWN = {200, 404}
PAST = {200, 403, 404}


def own(**values) -> Route:
    return Route(OFFICERS, "DataImport", answers=OWN, past=PAST, **values)


ROUTES = {
    "imports:import_list": Route(OFFICERS),
    "imports:import_new": form(past={200, 403}),
    "imports:import": own(),
    "imports:import_columns": own(takes_forms=True),
    "imports:import_answers": own(takes_forms=True),
    "imports:import_load": own(takes_forms=True),
    "imports:import_undo": own(takes_forms=True),
    "imports:import_records": own(),
    "imports:import_rows_file": own(parts=({"file_format": "csv"},)),
    "imports:import_again": button("DataImport"),
    "imports:import_give_up": button("DataImport"),
}
