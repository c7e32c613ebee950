"""One cell of a sheet, from its marks to its text."""

from dataclasses import dataclass

from .numbers import NoValue, number_text
from .strings import Strings, plain

FORMULA = "has a formula without a value: open the workbook, and save it again"


@dataclass
class Cell:
    """What is read of a cell before its end."""

    column: int
    kind: str
    style: int
    value: str = ""
    has_formula: bool = False


@dataclass(frozen=True)
class Wording:
    """How the cells of this workbook are to be read."""

    strings: Strings
    kinds: list[str]
    counts_from_1904: bool

    def text(self, cell: Cell) -> str:
        """The text of a cell; NoValue says what is wrong with it."""
        value = cell.value
        if cell.kind in ("inlineStr", "str"):
            return plain(value)
        if not value:
            if cell.has_formula:
                raise NoValue(FORMULA)
            return ""
        if cell.kind == "s":
            return self._shared(value)
        if cell.kind == "b":
            return "yes" if value in ("1", "true") else "no"
        if cell.kind == "e":
            raise NoValue(f"has the error {value[:20]}")
        if cell.kind == "d":
            day, _, time = value.partition("T")
            return f"{day} {time[:8]}" if time.strip("0:.Z") else day
        kind = self.kinds[cell.style] if 0 <= cell.style < len(self.kinds) else ""
        return number_text(value.strip(), kind, self.counts_from_1904)

    def _shared(self, value: str) -> str:
        try:
            return self.strings[int(value)]
        except (ValueError, IndexError):
            raise NoValue("names a text that the workbook does not have") from None
