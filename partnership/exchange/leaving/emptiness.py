"""Whether this database is one that `migrate` has just made."""

from django.db import connection

from partnership.exchange.leaving.container import NotReceived
from partnership.exchange.leaving.tables import stored_columns

# What `migrate` and `sync_roles` fill. The markings that ship give way to the file's.
FILLED = {
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "django_content_type",
    "django_migrations",
    "evidence_equivalentceiling",
    "evidence_equivalentceilingevent",
    "evidence_marking",
    "evidence_markingevent",
    "evidence_markingscheme",
    "evidence_markingschemeevent",
    "evidence_writing",
}
OWNS = """
    SELECT pg_has_role(relowner, 'USAGE') FROM pg_class
    WHERE oid = 'public.pghistory_context'::regclass
"""


def refuse_unless_owner() -> None:
    """Raise NotReceived if we are not connected as the owner of the tables."""
    with connection.cursor() as cursor:
        cursor.execute(OWNS)
        if not cursor.fetchone()[0]:
            raise NotReceived(
                "import_all works as the owner of the tables, as migrate does: give"
                " OWNER_DATABASE_URL."
            )


def refuse_unless_empty() -> None:
    """Raise NotReceived that names the tables in which something is recorded."""
    tables = sorted(stored_columns().keys() - FILLED)
    filled = " UNION ALL ".join(
        f"SELECT '{table}' WHERE EXISTS (SELECT FROM public.{_quoted(table)})"
        for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(filled)
        found = [table for (table,) in cursor.fetchall()]
    if found:
        more = f" and {len(found) - 8} more" if len(found) > 8 else ""
        raise NotReceived(
            f"This database is not empty: {', '.join(found[:8])}{more} have rows."
            " import_all fills a database that migrate has just made, before the"
            " product is started on it."
        )


def _quoted(table: str) -> str:
    return connection.ops.quote_name(table)
