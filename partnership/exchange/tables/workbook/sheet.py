"""The rows of a sheet, as its marks go by."""

from collections.abc import Iterable, Iterator

from .addresses import column_in, letters_of
from .cells import Cell, Wording
from .limits import MOST_COLUMNS, MOST_IN_A_ROW, Refused
from .markup import fed, parser_of
from .numbers import NoValue

Row = tuple[int, list[str], str]
TOO_LONG = "The row has more than a million characters."
OUT_OF_ORDER = "The rows of the sheet are not in their order: the workbook is damaged."


class SheetReader:
    """Puts rows together from the marks of a sheet; holds one row at a time."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._done: list[Row] = []
        self._number = 0
        self._column = -1
        self._cells: list[str] = []
        self._problem = ""
        self._length = 0
        self._cell: Cell | None = None
        self._reads = False
        self._phonetic = 0

    def rows(self, pieces: Iterable[bytes]) -> Iterator[list[Row]]:
        """The rows that each piece completes, in batches."""
        parser = parser_of(self._start, self._end, self._text)
        for _ in fed(parser, pieces):
            if self._done:
                yield self._done
                self._done = []

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._begin_cell(attributes)
        elif name == "row":
            self._begin_row(attributes.get("r", ""))
        elif self._cell is not None:
            if name == "v" or name == "t" and self._cell.kind == "inlineStr":
                self._reads = not self._phonetic
            elif name == "f":
                self._cell.has_formula = True
            elif name == "rPh":
                self._phonetic += 1

    def _begin_row(self, said: str) -> None:
        number = int(said) if said.isdigit() and len(said) < 9 else self._number + 1
        if number <= self._number:
            raise Refused(OUT_OF_ORDER)
        self._number, self._column = number, -1
        self._cells, self._problem, self._length = [], "", 0

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._column += 1
        if said := attributes.get("r"):
            self._column = column_in(said)
        style = attributes.get("s", "0")
        self._cell = Cell(
            self._column,
            attributes.get("t", "n"),
            int(style) if style.isdigit() and len(style) < 9 else -1,
        )

    def _text(self, piece: str) -> None:
        if self._reads and self._cell is not None and self._length <= MOST_IN_A_ROW:
            self._cell.value += piece
            self._length += len(piece)

    def _end(self, name: str) -> None:
        if name in ("v", "t"):
            self._reads = False
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "c" and self._cell is not None:
            self._end_cell(self._cell)
            self._cell = None
        elif name == "row":
            if self._length > MOST_IN_A_ROW:
                self._problem, self._cells = TOO_LONG, [c[:100] for c in self._cells]
            self._done.append((self._number, self._cells, self._problem))

    def _end_cell(self, cell: Cell) -> None:
        problem = ""
        try:
            text = self._wording.text(cell)
        except NoValue as wrong:
            text, problem = cell.value if cell.kind == "e" else "", str(wrong)
        if not text and not problem:
            return
        # A shared text adds what it says, and not the number that it has.
        self._length += max(0, len(text) - len(cell.value))
        if cell.column >= MOST_COLUMNS:
            problem = f"lies beyond the {MOST_COLUMNS} columns that are read"
        else:
            self._cells += [""] * (cell.column + 1 - len(self._cells))
            self._cells[cell.column] = text if self._length <= MOST_IN_A_ROW else ""
        if problem and not self._problem:
            address = f"{letters_of(cell.column)}{self._number}"
            self._problem = f"Cell {address} {problem}."
