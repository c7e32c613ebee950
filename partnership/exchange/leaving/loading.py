"""Rows into tables as they are: no trigger acts on them, and nothing is numbered anew.

A trigger would record the arrival as a change, and close events that are closed.
Foreign keys are taken off and put on again, which looks at each table once: a check for
each row would fill the server's memory before it was made.
"""

from django.db import connection

from partnership.exchange.leaving.container import NotReceived
from partnership.exchange.leaving.received import Received
from partnership.exchange.leaving.staying import COLUMNS
from partnership.exchange.leaving.tables import LeavingTable

# Those of tables that stay too, where they point to one that leaves.
FOREIGN_KEYS = """
    SELECT class.relname, 'ADD CONSTRAINT ' || quote_ident(conname) || ' '
        || pg_get_constraintdef(key.oid), 'DROP CONSTRAINT ' || quote_ident(conname)
    FROM pg_constraint AS key
    JOIN pg_class AS class ON class.oid = conrelid
    JOIN pg_class AS target ON target.oid = confrelid
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace
        AND (class.relname = ANY (%(names)s) OR target.relname = ANY (%(names)s))
    ORDER BY class.relname, conname
"""
LOAD = "COPY {table} ({columns}) FROM STDIN WITH (FORMAT csv, HEADER true)"
AT_ONCE = 1 << 20
# The planner must know a large table before anything is compared in it.
LARGE = 1000
# Roles are given their rights anew, and keep nothing of those that were here.
ALSO_EMPTIED = ("auth_group_permissions",)


def load(received: Received) -> None:
    """Put every row in; raises DatabaseError, and then the transaction is lost."""
    tables = received.tables
    names = [table.name for table in tables]
    with connection.cursor() as cursor:
        cursor.execute(FOREIGN_KEYS, {"names": names})
        keys = cursor.fetchall()
        _alter(keys, 2)
        for table in tables:
            cursor.execute(f"ALTER TABLE {table.quoted} DISABLE TRIGGER USER")
        for name in (*ALSO_EMPTIED, *names):
            cursor.execute(f"DELETE FROM public.{connection.ops.quote_name(name)}")
        for table in tables:
            if received.rows[table.name]:
                _load_one(received, table)
        _alter(keys, 1)
        for table in tables:
            cursor.execute(f"ALTER TABLE {table.quoted} ENABLE TRIGGER USER")


def _alter(keys: list[tuple[str, str, str]], place: int) -> None:
    """Take all foreign keys off, or put them on: a statement for each table."""
    of_table: dict[str, list[str]] = {}
    for key in keys:
        of_table.setdefault(key[0], []).append(key[place])
    with connection.cursor() as cursor:
        for table, changes in of_table.items():
            cursor.execute(
                f"ALTER TABLE public.{connection.ops.quote_name(table)}"
                f" {', '.join(changes)}"
            )


def _load_one(received: Received, table: LeavingTable) -> None:
    filled = {
        column: value
        for (name, column), (_, value) in COLUMNS.items()
        if name == table.name
    }
    with connection.cursor() as cursor:
        for column, value in filled.items():
            cursor.execute(
                f"ALTER TABLE {table.quoted} ALTER {column} SET DEFAULT {value}"
            )
        with received.container.open(table.member) as rows:
            statement = LOAD.format(table=table.quoted, columns=table.listed)
            # Django wraps the errors of what it knows, and it does not know COPY.
            with connection.wrap_database_errors:
                cursor.copy_expert(statement, rows, size=AT_ONCE)
        if cursor.rowcount != received.rows[table.name]:
            raise NotReceived(
                f"{table.member}: {cursor.rowcount:,} rows were read of"
                f" {received.rows[table.name]:,}."
            )
        for column in filled:
            cursor.execute(f"ALTER TABLE {table.quoted} ALTER {column} DROP DEFAULT")
        if received.rows[table.name] >= LARGE:
            cursor.execute(f"ANALYZE {table.quoted}")
