"""What the audit log says of imports: by number, and never what stands in a file."""

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind
from partnership.exchange.models import DataImport

KINDS = {
    "begun": AuditKind.IMPORT_BEGUN,
    "loaded": AuditKind.IMPORT_LOADED,
    "undone": AuditKind.IMPORT_UNDONE,
}


def note(what: str, data_import: DataImport, origin: Origin | None = None) -> None:
    """Write that an import was begun, loaded or undone, in the caller's transaction."""
    by = data_import.made_by
    usual = Origin(by=by, name=by.username) if by else Origin.command()
    counted = data_import.report.get("rows_loaded") if what == "loaded" else None
    record(
        KINDS[what],
        origin or usual,
        data_import=data_import.pk,
        of=data_import.kind,
        bytes=data_import.size,
        sha256=data_import.sha256,
        rows=counted,
    )
