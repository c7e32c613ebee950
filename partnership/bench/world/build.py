"""Build the world: one INSERT … SELECT for each table, from numbered rows."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pgtrigger
from django.conf import settings
from django.db import connection, transaction

from donors.models import Pledge
from partnership.evidence.models import Marking, Programme

FOLDER = Path(__file__).parent
# No row of the world is later, so that on this day every row takes part.
LAST_DAY = date(2007, 12, 31)
# Seen by fewer and fewer, in the shares of draw.sql.
MARKINGS = ("unclassified", "official", "restricted", "confidential", "secret-2006")
GROUND = ("donors", "sources", "conferences", "rate_set", "rates")
LEDGERS = ("pledges", "instalments", "conditions", "statements", "transactions")
# Left to itself it may take a table for empty that the next statements join.
COUNTED_BY_THE_PLANNER = {"rates": "donors_exchangerate", "pledges": "donors_pledge"}
KEYED = ("donors_pledge", "donors_transaction")


class WorldRefused(Exception):
    """No world is built here; the message says why, in one sentence."""


@dataclass(frozen=True)
class World:
    """What was built; two worlds of one size and seed have the same checksum."""

    pledges: int
    transactions: int
    checksum: str


def make_world(pledges: int, seed: int, *, into_existing: bool = False) -> World:
    """Build a world of `pledges` pledges and four times as many ledger entries.

    History is not kept for it: half a million events that nobody reads would take
    most of the time. Its triggers are told to ignore this one transaction, which needs
    no superuser and, unlike `session_replication_role`, leaves every constraint and
    foreign key at work.
    """
    if not settings.LOCAL:
        raise WorldRefused("An invented world is built in local mode only.")
    if pledges < 1:
        raise WorldRefused("A world has at least one pledge.")
    if not into_existing and Pledge.objects.exists():
        raise WorldRefused(
            "This database already holds pledges: add --into-existing to put invented"
            " ones beside them, or use an empty database."
        )
    with pgtrigger.ignore(), transaction.atomic(), connection.cursor() as cursor:
        values = _values(cursor, pledges, seed)
        for name in ("draw", *GROUND, *LEDGERS):
            cursor.execute(_read(name, values), [])
            if name in COUNTED_BY_THE_PLANNER:
                cursor.execute(f"ANALYZE {COUNTED_BY_THE_PLANNER[name]}")
        for table in KEYED:
            _move_sequence_on(cursor, table)
        _pin_the_clock()
        cursor.execute(_read("checksum", values), [])
        checksum = cursor.fetchone()[0]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return World(pledges, 4 * pledges, checksum)


def _values(cursor: Any, pledges: int, seed: int) -> dict[str, Any]:
    """What the SQL files leave open; whole numbers only."""
    ids = dict(Marking.objects.filter(code__in=MARKINGS).values_list("code", "pk"))
    first = {}
    for table in KEYED:
        cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}")
        first[table] = cursor.fetchone()[0]
    return {
        "pledges": int(pledges),
        "seed": int(seed),
        "markings": ", ".join(str(ids[code]) for code in MARKINGS),
        "first": first["donors_pledge"],
        "first_entry": first["donors_transaction"],
    }


def _read(name: str, values: dict[str, Any]) -> str:
    return (FOLDER / f"{name}.sql").read_text().format(**values).replace("%", "%%")


def _move_sequence_on(cursor: Any, table: str) -> None:
    """Rows that are added later come after ours, whose keys we chose."""
    cursor.execute(
        f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
    )


def _pin_the_clock() -> None:
    """Give an empty installation a programme, so that its pages answer one date."""
    Programme.objects.get_or_create(
        pk=1,
        defaults={
            "name": "Invented world",
            "pinned_as_at": LAST_DAY,
            "default_marking": Marking.objects.get(code=MARKINGS[0]),
        },
    )
