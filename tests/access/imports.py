"""The pages of imports: one's own, so that another's is not there."""

from tests.access.route import OFFICERS, REFUSED, Route, button, form

# The planted one is somebody else's; an administrator sees that there is one.
OWN = {200, 302, 404}


def own(**values) -> Route:
    return Route(OFFICERS, "DataImport", answers=OWN, past=REFUSED, **values)


ROUTES = {
    "imports:import_list": Route(OFFICERS, past=REFUSED),
    "imports:import_new": form(),
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
