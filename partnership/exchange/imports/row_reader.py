"""From a row of a file to the values that it says, each problem at its column."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.fields import Amount, Day, ImportField, Reads
from partnership.exchange.imports.first_rows import FirstRows
from partnership.exchange.imports.kind import Problem, Read
from partnership.exchange.imports.known_cells import KnownCells, known_cells_of
from partnership.exchange.imports.named_actors import LeftOut
from partnership.exchange.tables import Heading, Row

# The field that holds the sender's own name of a row.
REFERENCE = "reference"


class Column(NamedTuple):
    """Where a field stands, what it says where it is empty, and what is known of it."""

    name: str
    position: int
    usual: str
    is_needed: bool
    known: KnownCells


class RowReader:
    """Reads the rows of one file. `columns` is the heading's position by field."""

    def __init__(
        self,
        fields: Sequence[ImportField],
        headings: Sequence[Heading],
        columns: Mapping[str, int],
        asked: Asked,
        actor: Callable[[str], int],
        reader: Any,
    ) -> None:
        self._asked = asked
        self._headings = {
            name: headings[position].text for name, position in columns.items()
        }
        known = {f.name: known_cells_of(f, asked, actor, reader) for f in fields}
        said = [f for f in fields if f.name in columns]
        missing = [f for f in fields if f.name not in columns]
        once = {f.name: asked.constants.get(f.name, "").strip() for f in fields}
        self._columns = [
            Column(f.name, columns[f.name], once[f.name], f.is_needed, known[f.name])
            for f in said
        ]
        self._constants = [
            (f.name, once[f.name], known[f.name]) for f in missing if once[f.name]
        ]
        self._usual = {
            f.name: value
            for f in missing
            if not once[f.name] and (value := _usual(f, asked))
        }
        self._amounts = [f.name for f in (*said, *missing) if f.reads is Reads.AMOUNT]
        self._first_rows = FirstRows()
        # How many rows are equal to the first of them, beside it.
        self._repeats: Counter[int] = Counter()

    def read(self, row: Row) -> Read:
        """The row's values; a row that the file's reader left out stays so."""
        read = Read(row.number, row.cells, headings=self._headings)
        if row.left_out:
            read.left_out = row.left_out
            return read
        if row.problem:
            read.problems.append(Problem("", row.problem))
            return read
        cells, texts = row.cells, read.texts
        for name, position, usual, is_needed, known in self._columns:
            texts[name] = text = cells[position].strip()
            if text := text or usual:
                _take(read, name, known[text])
            elif is_needed:
                read.wrong(name, "is empty")
        for name, said, known in self._constants:
            texts[name] = said
            _take(read, name, known[said])
        read.values.update(self._usual)
        self._settle_amounts(read)
        self._name(read)
        return read

    def _settle_amounts(self, read: Read) -> None:
        """Give each amount its currency: its cell's, its row's, or the file's."""
        values = read.values
        of_row = values.get("currency", "") or self._asked.currency
        for name in self._amounts:
            value = values.get(name)
            if value is None:
                continue
            if value.currency and values.get("currency", value.currency) != (
                value.currency
            ):
                said = values["currency"]
                read.wrong(name, f"is in {value.currency}, and the row says {said}")
            elif not value.currency and not of_row:
                read.wrong(name, "names no currency: say once what the file is in")
            elif not value.currency:
                values[name] = Amount(value.amount, of_row)

    def _name(self, read: Read) -> None:
        """Give the row its reference, and say which of several equal rows it is."""
        # What the columns say: the fields that none says are the same in each row.
        said = "\x1f".join([read.texts[column.name] for column in self._columns])
        first = self._first_rows.first(said, read.number)
        if first != read.number:
            self._repeats[first] += 1
            read.occurrence = 1 + self._repeats[first]
        own = str(read.values.get(REFERENCE, ""))
        if own:
            read.reference = own if read.occurrence == 1 else f"{own}~{read.occurrence}"
        else:
            digest = hashlib.blake2b(said.encode(), digest_size=16).hexdigest()
            read.reference = f"#{digest}:{read.occurrence}"


def _usual(field: ImportField, asked: Asked) -> Day | str | None:
    """The file's own day or currency, where no column and no answer says it."""
    if field.reads is Reads.DAY and field.is_needed and asked.on:
        return Day(asked.on)
    return asked.currency if field.reads is Reads.CURRENCY else None


def _take(read: Read, name: str, found: Any) -> None:
    """Keep what a cell says, what is wrong with it, or that its row is left out."""
    if not isinstance(found, ValueError):
        read.values[name] = found
    elif isinstance(found, LeftOut):
        read.left_out = str(found)
    else:
        read.wrong(name, str(found))


def positions(
    columns: Mapping[str, str], headings: Iterable[Heading]
) -> tuple[dict[str, int], list[str]]:
    """Where each field's heading stands, and the headings that the file has not.

    A heading may also be named by its letter, as a spreadsheet does.
    """
    by_text = {h.text.casefold(): h.position for h in headings}
    by_letter = {h.letter: h.position for h in headings}
    found, missing = {}, []
    for name, heading in columns.items():
        position = by_text.get(heading.casefold(), by_letter.get(heading))
        if position is None:
            missing.append(heading)
        else:
            found[name] = position
    return found, missing
