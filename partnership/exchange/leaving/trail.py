"""What the audit log says of whole exports and imports.

These entries do not leave with the others: each export would differ from the last.
"""

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind
from partnership.exchange.leaving.received import Received

NAME = "export_all"


def record_departure(place: str) -> None:
    """Write that everything is about to leave; DatabaseError, and nothing may."""
    record(
        AuditKind.EXPORT_BEGUN,
        Origin.command(),
        whole_record="leaves",
        report=NAME,
        file=place,
    )


def record_end(rows: int, sha256: str) -> None:
    """Write how it ended: complete, with what left, or without a digest broken off."""
    record(
        AuditKind.EXPORT_ENDED,
        Origin.command(),
        whole_record="left" if sha256 else "did not leave",
        report=NAME,
        rows=rows,
        sha256=sha256,
        how="complete" if sha256 else "broke off",
    )


def record_arrival(received: Received, sha256: str) -> None:
    """Write that everything came in, the people and their rights with it."""
    record(
        AuditKind.RIGHTS_CHANGED,
        Origin.command(),
        whole_record="arrived",
        report="import_all",
        rows=sum(received.rows.values()),
        people=received.rows["accounts_user"],
        sha256=sha256,
    )
