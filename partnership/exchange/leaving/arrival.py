"""Everything of a file into this database, in one transaction, or nothing of it."""

from typing import IO
from zipfile import BadZipFile

from django.db import DatabaseError, connection, transaction

from partnership.accounts.actions import sync_roles
from partnership.evidence.verification.report import verify
from partnership.exchange.leaving.container import NotReceived
from partnership.exchange.leaving.departure import SETTINGS
from partnership.exchange.leaving.emptiness import (
    refuse_unless_empty,
    refuse_unless_owner,
)
from partnership.exchange.leaving.loading import load
from partnership.exchange.leaving.numbers import go_on_numbering
from partnership.exchange.leaving.odd_values import odd_values
from partnership.exchange.leaving.received import Received, receive
from partnership.exchange.leaving.schema_state import (
    NotMigrated,
    refuse_unless_migrated,
)
from partnership.exchange.leaving.tables import leaving_tables, stored_columns
from partnership.exchange.leaving.trail import record_arrival

# Nobody else works here meanwhile; a product that is running is told, not waited for.
LOCKED = "SET LOCAL lock_timeout = '10s'; LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE"

LOCK_NOT_AVAILABLE = "55P03"


def check(file: IO[bytes]) -> Received:
    """Say whether a file could be loaded here; NotReceived with each reason if not."""
    try:
        refuse_unless_migrated()
    except NotMigrated as due:
        raise NotReceived(str(due)) from due
    refuse_unless_owner()
    refuse_unless_empty()
    return receive(file, leaving_tables())


def take_in(file: IO[bytes], *, sha256: str) -> Received:
    """Load a file, and prove its history, before anything of it stays.

    Raises NotReceived, and then nothing was changed. `sha256` is the digest of the
    file, for the audit log.
    """
    received = check(file)
    try:
        with transaction.atomic():
            _load_and_prove(received)
            record_arrival(received, sha256)
    except BadZipFile as wrong:
        raise NotReceived("The file was changed while it was read.") from wrong
    except DatabaseError as wrong:
        raise NotReceived(_in_words(wrong)) from wrong
    return received


def _load_and_prove(received: Received) -> None:
    with connection.cursor() as cursor:
        cursor.execute(SETTINGS)
        tables = ", ".join(f"public.{one}" for one in map(_quoted, stored_columns()))
        cursor.execute(LOCKED.format(tables=tables))
    refuse_unless_empty()
    load(received)
    go_on_numbering(received.tables)
    if problems := list(odd_values(received.tables)) or verify().problems:
        raise NotReceived("What the file holds is not sound:", *problems)
    # Last, because it uses up numbers that no rollback gives back.
    sync_roles()


def _quoted(table: str) -> str:
    return connection.ops.quote_name(table)


def _in_words(wrong: DatabaseError) -> str:
    """What the database said, and where in the file; a value of it is cut short."""
    if getattr(wrong.__cause__, "pgcode", None) == LOCK_NOT_AVAILABLE:
        return "Somebody works in this database: stop the product, and import then."
    told = getattr(wrong.__cause__, "diag", None)
    parts = [told.message_primary, told.message_detail, told.context] if told else []
    said = ". ".join(" ".join(part.split())[:300] for part in parts if part)
    return f"The database refuses the rows: {said or wrong}"
