from partnership.exchange.views.imports.answers import import_answers
from partnership.exchange.views.imports.beginning import import_new
from partnership.exchange.views.imports.columns import import_columns
from partnership.exchange.views.imports.going_on import import_again, import_give_up
from partnership.exchange.views.imports.listing import import_list
from partnership.exchange.views.imports.loading import import_load
from partnership.exchange.views.imports.mending import import_rows_file
from partnership.exchange.views.imports.records import import_records
from partnership.exchange.views.imports.standing import import_detail
from partnership.exchange.views.imports.undoing import import_undo

__all__ = [
    "import_again",
    "import_answers",
    "import_columns",
    "import_detail",
    "import_give_up",
    "import_list",
    "import_load",
    "import_new",
    "import_records",
    "import_rows_file",
    "import_undo",
]
