"""What every world stands on: its SQL files, its markings, its clock, its keys."""

from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from partnership.evidence.models import Marking, Programme

FOLDER = Path(__file__).parent
# No pledge of a world is later, so that on this day every row takes part.
LAST_DAY = date(2007, 12, 31)
# Seen by fewer and fewer, in the shares of draw.sql.
MARKINGS = ("unclassified", "official", "restricted", "confidential", "secret-2006")


class WorldRefused(Exception):
    """No world is built here; the message says why, in one sentence."""


def refuse_outside_local_mode() -> None:
    """Raise WorldRefused where people work."""
    if not settings.LOCAL:
        raise WorldRefused("An invented world is built in local mode only.")


def markings() -> str:
    """The keys of the markings, for the SQL files."""
    ids = dict(Marking.objects.filter(code__in=MARKINGS).values_list("code", "pk"))
    return ", ".join(str(ids[code]) for code in MARKINGS)


def read(name: str, values: dict[str, Any]) -> str:
    """One of the SQL files, with what it leaves open filled in."""
    return (FOLDER / f"{name}.sql").read_text().format(**values).replace("%", "%%")


def last_key(cursor: Any, table: str) -> int:
    """The highest key of a table; 0 while it is empty."""
    cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}")
    return cursor.fetchone()[0]


def move_sequence_on(cursor: Any, table: str) -> None:
    """Rows that are added later come after ours, whose keys we chose."""
    cursor.execute(
        f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
        " HAVING max(id) IS NOT NULL"
    )


def pin_the_clock() -> None:
    """Give an empty installation a programme, so that its pages answer one date."""
    Programme.objects.get_or_create(
        pk=1,
        defaults={
            "name": "Invented world",
            "pinned_as_at": LAST_DAY,
            "default_marking": Marking.objects.get(code=MARKINGS[0]),
        },
    )
