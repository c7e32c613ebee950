"""The two sides of a transfer, which may stand in any order in a file of ours."""

from datetime import date
from typing import Any

from donors.iati.drafting import Draft, Line
from donors.iati.identifiers import find_pledge
from donors.iati.writing.gathered import ORDER, entries_of
from donors.models import TransactionNature
from partnership.evidence.refusal import Refused


def loses(line: Line) -> bool:
    """Whether a line is the losing side of a transfer."""
    is_transfer = line.nature == TransactionNature.TRANSFER
    return is_transfer and line.stated.amount < 0 and line.reverses is None


def gains(line: Line) -> bool:
    """Whether a line is the gaining side of a transfer."""
    is_transfer = line.nature == TransactionNature.TRANSFER
    return is_transfer and line.stated.amount > 0 and line.reverses is None


def recorded(name: str, reader: Any) -> int | None:
    """The key of an entry on record, by its activity, # and its place there."""
    identifier, _, place = name.rpartition("#")
    pledge = find_pledge(identifier, reader)
    if pledge is None or not place.isdecimal() or len(place) > 9:
        return None
    keys = entries_of([pledge], date.max, reader).order_by(*ORDER)
    number = int(place)
    return keys.values_list("pk", flat=True)[number - 1 : number].first()


def one_sided(line: int, name: str) -> Refused:
    """Why one side of a transfer is not loaded alone."""
    return Refused(
        f"Line {line}: the other side of this transfer, {name[:200]}, is not in the"
        " file. Export both pledges together"
    )


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
                raise one_sided(line, name)


class Transfers:
    """The keys of losing sides: those that were written, and those on record."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._keys: dict[str, int] = {}

    def keep(self, name: str, key: int) -> None:
        """Remember a losing side."""
        self._keys[name] = key

    def key_of(self, name: str) -> int | None:
        """The key of a losing side; None where none is named, or none is there."""
        if not name:
            return None
        if name not in self._keys:
            return recorded(name, self._reader)
        return self._keys[name]
