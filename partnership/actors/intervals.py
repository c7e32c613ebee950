"""How often to be in touch with an actor: whoever keeps such intervals registers them.

The line that sets them and the line that records contacts are neighbours, and know only
this floor.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import QuerySet

# At a date and for a reader: rows of "actor", "within" (an interval of the database),
# and "marking", which bears it.
Find = Callable[[date, Any], QuerySet]

INTERVALS: dict[str, Find] = {}


def register_interval(name: str, find: Find) -> None:
    """Make a kind of interval known, once."""
    INTERVALS.setdefault(name, find)


def intervals(on: date, reader: Any) -> list[QuerySet]:
    """Every kind of interval at a date, for a reader."""
    return [find(on, reader) for find in INTERVALS.values()]
