from partnership.exchange.models.column_mapping import ColumnMapping
from partnership.exchange.models.data_import import (
    NOT_DONE,
    OPEN,
    DataImport,
    ImportPart,
    ImportState,
    OnDuplicates,
)
from partnership.exchange.models.export_job import ExportJob, ExportPart, JobState
from partnership.exchange.models.import_row import ImportRow, Outcome
from partnership.exchange.models.imported_record import Done, ImportedRecord

__all__ = [
    "NOT_DONE",
    "OPEN",
    "ColumnMapping",
    "DataImport",
    "Done",
    "ExportJob",
    "ExportPart",
    "ImportPart",
    "ImportRow",
    "ImportState",
    "ImportedRecord",
    "JobState",
    "OnDuplicates",
    "Outcome",
]
