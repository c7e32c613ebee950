"""The two sides of a transfer, which may stand in any order in a file of ours."""

from datetime import date
from typing import Any

from django.db import connection

from donors.iati.drafting import Draft, Line
from donors.iati.identifiers import find_pledges
from donors.iati.writing.gathered import ORDER, entries_of
from donors.models import TransactionNature
from partnership.evidence.refusal import Refused

KEYS = """
SELECT nextval(pg_get_serial_sequence('donors_transaction', 'id'))
FROM generate_series(1, %s)
"""


def next_keys(count: int) -> list[int]:
    """Keys for so many new entries, in their order; nobody else gets them."""
    if not count:
        return []
    with connection.cursor() as cursor:
        cursor.execute(KEYS, [count])
        return [key for (key,) in cursor.fetchall()]


def loses(line: Line) -> bool:
    """Whether a line is the losing side of a transfer."""
    is_transfer = line.nature == TransactionNature.TRANSFER
    return is_transfer and line.stated.amount < 0 and line.reverses is None


def recorded(name: str, reader: Any) -> int | None:
    """The key of an entry on record, by its activity, # and its place there."""
    identifier, _, place = name.rpartition("#")
    pledge = find_pledges([identifier]).get(identifier)
    if pledge is None or not place.isdecimal() or len(place) > 9:
        return None
    keys = entries_of([pledge.pk], date.max, reader).order_by(*ORDER)
    number = int(place)
    return keys.values_list("pk", flat=True)[number - 1 : number].first()


class Sides:
    """Which sides of transfers a file has, so that none is loaded alone."""

    def __init__(self) -> None:
        self._losing: set[str] = set()
        self._named: dict[str, int] = {}

    def note(self, draft: Draft) -> None:
        """Remember the sides that an activity has, and those that it names."""
        for place, line in enumerate(draft.lines, start=1):
            if loses(line):
                self._losing.add(f"{draft.activity.identifier}#{place}")
            if line.takes_from:
                self._named[line.takes_from] = line.stated.line

    def refuse_one_sided(self) -> None:
        """Refused where a side that is named is not in the file."""
        for name, line in self._named.items():
            if name not in self._losing:
                raise Refused(
                    f"Line {line}: the other side of this transfer, {name[:200]}, is"
                    " not in the file. Export both pledges together"
                )


class Transfers:
    """Keys of losing sides: kept once written, promised where they come later."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._keys: dict[str, int] = {}
        self._promised: dict[str, int] = {}

    def promised(self, name: str, key: int) -> int:
        """The key that was promised for this entry, or else the one at hand."""
        return self._promised.pop(name, key)

    def keep(self, name: str, key: int) -> None:
        """Remember a losing side."""
        self._keys[name] = key

    def key_of(self, name: str) -> int | None:
        """The key of a losing side; None where none is named."""
        if not name:
            return None
        if name not in self._keys:
            key = recorded(name, self._reader)
            if key is None:
                (key,) = next_keys(1)
                self._promised[name] = key
            self._keys[name] = key
        return self._keys[name]
