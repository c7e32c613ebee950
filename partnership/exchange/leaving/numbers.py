"""Where the numbering of each table goes on: after the last number that was ever used.

A row that was deleted keeps its number in the history, so that no other may have it.
"""

from django.db import connection

from partnership.exchange.leaving.tables import LeavingTable

NUMBERED = """
    SELECT class.relname FROM pg_class AS class
    JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid
    WHERE class.relnamespace = 'public'::regnamespace AND attidentity <> ''
"""
LAST = "SELECT max({key}) FROM {table}"
LAST_EVER = """
    SELECT greatest(
        (SELECT max({key}) FROM {table}), (SELECT max(pgh_obj_id) FROM {events}))
"""
# Unlike `setval`, this is undone with the transaction.
GO_ON = "ALTER TABLE {table} ALTER {key} RESTART WITH {number}"


def go_on_numbering(tables: list[LeavingTable]) -> None:
    """Let each table's next row have the number after its last."""
    known = {table.name: table for table in tables}
    with connection.cursor() as cursor:
        cursor.execute(NUMBERED)
        for (name,) in cursor.fetchall():
            if name not in known:
                continue
            words = {
                "table": known[name].quoted,
                "key": connection.ops.quote_name(known[name].key),
                "events": _events(known[name]),
            }
            cursor.execute((LAST_EVER if words["events"] else LAST).format(**words))
            (last,) = cursor.fetchone()
            if last is not None:
                cursor.execute(GO_ON.format(number=last + 1, **words))


def _events(table: LeavingTable) -> str:
    events = getattr(table.model, "pgh_event_model", None)
    return connection.ops.quote_name(events._meta.db_table) if events else ""
