"""The cells of one column, each text read once: most say the same again and again."""

from typing import Any

from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.cells import ReadCell, reader_of
from partnership.exchange.imports.fields import ImportField
from partnership.exchange.imports.named_actors import LeftOut
from partnership.exchange.tables.values import BadValue

# Texts that are remembered of a column, and how long they are at the most.
MOST = 2048
LONGEST = 80


class KnownCells(dict[str, Any]):
    """What each text of a column says; a ValueError says what is wrong with it."""

    def __init__(self, read_cell: ReadCell) -> None:
        super().__init__()
        self._read_cell = read_cell

    def __missing__(self, text: str) -> Any:
        try:
            found = self._read_cell(text)
        except (LeftOut, BadValue) as wrong:
            # Without the way that it came: that would hold the rows of the file.
            found = wrong.with_traceback(None)
        if len(text) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[text] = found
        return found


def known_cells_of(
    field: ImportField, asked: Asked, actor: ReadCell, reader: Any
) -> KnownCells:
    """The cells of a field, with the records that this reader's words may mean."""
    records = field.look_up(reader) if field.look_up else {}
    return KnownCells(reader_of(field, asked, actor, records))
