"""Build the world: one INSERT … SELECT for each table, from numbered rows."""

from dataclasses import dataclass
from typing import Any

import pgtrigger
from django.db import connection, transaction

from donors.models import Pledge
from partnership.bench.world.ground import (
    WorldRefused,
    last_key,
    markings,
    move_sequence_on,
    pin_the_clock,
    refuse_outside_local_mode,
)
from partnership.bench.world.ground import read as _read

GROUND = ("donors", "sources", "conferences", "rate_set", "rates")
LEDGERS = ("pledges", "instalments", "conditions", "statements", "transactions")
# Left to itself it may take a table for empty that the next statements join.
COUNTED_BY_THE_PLANNER = {"rates": "donors_exchangerate", "pledges": "donors_pledge"}
KEYED = ("donors_pledge", "donors_transaction")


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
    refuse_outside_local_mode()
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
            move_sequence_on(cursor, table)
        pin_the_clock()
        cursor.execute(_read("checksum", values), [])
        checksum = cursor.fetchone()[0]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return World(pledges, 4 * pledges, checksum)


def _values(cursor: Any, pledges: int, seed: int) -> dict[str, Any]:
    """What the SQL files leave open; whole numbers only."""
    return {
        "pledges": int(pledges),
        "seed": int(seed),
        "markings": markings(),
        "first": last_key(cursor, "donors_pledge"),
        "first_entry": last_key(cursor, "donors_transaction"),
    }
