"""Which tables leave, with which columns, in which order.

All that is recorded leaves, with its history. Another model of ours says
`leaves = True`, or why it stays; a test names one that says neither.
"""

from dataclasses import dataclass

from django.apps import apps
from django.db import connection
from django.db.models import Model

from partnership.exchange.leaving.staying import COLUMNS, ROWS, staying_tables

# Of packages: the roles and who holds them; who and why of each change.
ALSO_LEAVE = {"auth_group", "accounts_user_groups", "pghistory_context"}
# What the database works out itself is no column of a file.
STORED = """
    SELECT class.relname, attribute.attname,
        format_type(attribute.atttypid, attribute.atttypmod)
    FROM pg_class AS class
    JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid
    WHERE class.relnamespace = 'public'::regnamespace AND class.relkind IN ('r', 'p')
        AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
"""


@dataclass(frozen=True)
class LeavingTable:
    """A table of the file: its columns with their types of the database, its key."""

    model: type[Model]
    columns: dict[str, str]

    @property
    def name(self) -> str:
        return self.model._meta.db_table

    @property
    def member(self) -> str:
        """Where it stands in the file."""
        return f"tables/{self.name}.csv"

    @property
    def key(self) -> str:
        return self.model._meta.pk.column

    @property
    def quoted(self) -> str:
        return f"public.{connection.ops.quote_name(self.name)}"

    @property
    def listed(self) -> str:
        """The columns, for a statement."""
        return ", ".join(map(connection.ops.quote_name, self.columns))

    @property
    def condition(self) -> str:
        """Which rows leave."""
        return ROWS[self.name][1] if self.name in ROWS else "true"

    @property
    def header(self) -> bytes:
        """The first line of its file, with the end of the line."""
        return (",".join(self.columns) + "\n").encode()


def leaving_tables() -> list[LeavingTable]:
    """Every table that leaves, by name, as the database has it."""
    stored = stored_columns()
    models = [model for model in _models() if _leaves(model)]
    return sorted(
        (LeavingTable(model, _columns(model, stored)) for model in models),
        key=lambda table: table.name,
    )


def stored_columns() -> dict[str, dict[str, str]]:
    """Every table there is, with the types of its stored columns."""
    found: dict[str, dict[str, str]] = {}
    with connection.cursor() as cursor:
        cursor.execute(STORED)
        for table, column, kind in cursor.fetchall():
            found.setdefault(table, {})[column] = kind
    return found


def undecided_tables() -> list[str]:
    """Tables of which nobody has said whether they leave."""
    decided = {table.name for table in leaving_tables()} | staying_tables().keys()
    return sorted(stored_columns().keys() - decided)


def _models() -> list[type[Model]]:
    models = apps.get_models(include_auto_created=True)
    return [one for one in models if one._meta.managed and not one._meta.proxy]


def _leaves(model: type[Model]) -> bool:
    recorded = hasattr(model, "pgh_event_model") or hasattr(model, "pgh_tracked_model")
    declared = getattr(model, "leaves", False) or model._meta.db_table in ALSO_LEAVE
    return (recorded or declared) and model._meta.db_table not in staying_tables()


def _columns(model: type[Model], stored: dict[str, dict[str, str]]) -> dict[str, str]:
    """In the model's order, so that it does not matter when each column was added.

    Then those that only the database knows, by name.
    """
    table = model._meta.db_table
    there = stored.get(table, {})
    own = [field.column for field in model._meta.concrete_fields]
    names = [name for name in own if name in there]
    names += sorted(there.keys() - set(own))
    return {name: there[name] for name in names if (table, name) not in COLUMNS}
