from partnership.exchange.models.column_mapping import ColumnMapping
from partnership.exchange.models.data_import import (
    NOT_DONE,
    OPEN,
    DataImport,
    ImportPart,
    ImportState,
    OnDuplicates,
)
from partnership.exchange.models.import_row import ImportRow, Outcome
from partnership.exchange.models.imported_record import Done, ImportedRecord

__all__ = [
    "NOT_DONE",
    "OPEN",
    "ColumnMapping",
    "DataImport",
    "Done",
    "ImportPart",
    "ImportRow",
    "ImportState",
    "ImportedRecord",
    "OnDuplicates",
    "Outcome",
]
