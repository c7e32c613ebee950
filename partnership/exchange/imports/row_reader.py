"""From a row of a file to the values that it says, each problem at its column."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.cells import reader_of
from partnership.exchange.imports.fields import Amount, Day, ImportField, Reads
from partnership.exchange.imports.first_rows import FirstRows
from partnership.exchange.imports.kind import Problem, Read
from partnership.exchange.imports.named_actors import LeftOut
from partnership.exchange.tables import Heading, Row
from partnership.exchange.tables.values import BadValue

# The field that holds the sender's own name of a row.
REFERENCE = "reference"


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
        self._fields = [f for f in fields if f.name in columns]
        self._columns = columns
        self._missing = [f for f in fields if f.name not in columns]
        self._asked = asked
        self._headings = {
            name: headings[position].text for name, position in columns.items()
        }
        self._read_cell = {
            f.name: reader_of(f, asked, actor, f.look_up(reader) if f.look_up else {})
            for f in fields
        }
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
        for field in self._fields:
            self._take(read, field, row.cells[self._columns[field.name]])
        for field in self._missing:
            self._take_constant(read, field)
        self._settle_amounts(read)
        self._name(read)
        return read

    def _take(self, read: Read, field: ImportField, cell: str) -> None:
        text = cell.strip()
        read.texts[field.name] = text
        if not text:
            text = self._asked.constants.get(field.name, "")
        if not text:
            if field.is_needed:
                read.wrong(field.name, "is empty")
            return
        try:
            read.values[field.name] = self._read_cell[field.name](text)
        except LeftOut as why:
            read.left_out = str(why)
        except BadValue as wrong:
            read.wrong(field.name, str(wrong))

    def _take_constant(self, read: Read, field: ImportField) -> None:
        if said := self._asked.constants.get(field.name):
            self._take(read, field, said)
        elif field.reads is Reads.DAY and field.is_needed and self._asked.on:
            read.values[field.name] = Day(self._asked.on)
        elif field.reads is Reads.CURRENCY and self._asked.currency:
            read.values[field.name] = self._asked.currency

    def _settle_amounts(self, read: Read) -> None:
        """Give each amount its currency: its cell's, its row's, or the file's."""
        of_row = read.values.get("currency", "") or self._asked.currency
        for name, value in read.values.items():
            if not isinstance(value, Amount):
                continue
            if value.currency and read.values.get("currency", value.currency) != (
                value.currency
            ):
                said = read.values["currency"]
                read.wrong(name, f"is in {value.currency}, and the row says {said}")
            elif not value.currency and not of_row:
                read.wrong(name, "names no currency: say once what the file is in")
            else:
                code = value.currency or of_row
                read.values[name] = Amount(value.amount, code)

    def _name(self, read: Read) -> None:
        """Give the row its reference, and say which of several equal rows it is."""
        said = "\x1f".join(read.texts.get(field.name, "") for field in self._fields)
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
