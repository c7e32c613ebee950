"""One record with quotation marks in it, which may go on over several lines."""

from dataclasses import dataclass, field

QUOTE = '"'


@dataclass
class QuotedRecord:
    """Takes lines until the record is complete, or can no longer be one.

    A mark opens a cell at its beginning only, and closes it only before a separator or
    the end of a line; a doubled one is a letter of the cell. One that is not doubled in
    the middle of a line is taken for a letter too, and said; in a cell that has gone on
    to another line it shows that the cell was never meant to.
    """

    separator: str
    cells: list[str] = field(default_factory=list)
    open: list[str] | None = None
    is_undoubled: bool = False
    is_broken: bool = False

    def take(self, line: str) -> bool:
        """Read one more line; whether the record is complete, or broken."""
        goes_on = self.open is not None
        if self.open is not None:
            self.open.append("\n")
        place: int | None = 0
        while place is not None:
            if self.open is None:
                place = self._begin(line, place)
            else:
                place = self._go_on(line, place, goes_on)
                goes_on = goes_on and self.open is not None
        return self.is_broken or self.open is None

    def _begin(self, line: str, place: int) -> int | None:
        """A cell from its beginning; where to read on, or None at the line's end."""
        begins = place
        while line.startswith(" ", begins):
            begins += 1
        if line.startswith(QUOTE, begins):
            self.open = []
            return begins + 1
        end = line.find(self.separator, place)
        self.cells.append(line[place:] if end < 0 else line[place:end])
        return None if end < 0 else end + 1

    def _go_on(self, line: str, place: int, goes_on: bool) -> int | None:
        assert self.open is not None
        mark = line.find(QUOTE, place)
        if mark < 0:
            self.open.append(line[place:])
            return None
        self.open.append(line[place:mark])
        after = mark + 1
        if line.startswith(QUOTE, after):
            self.open.append(QUOTE)
            return after + 1
        while line.startswith(" ", after):
            after += 1
        if after >= len(line) or line.startswith(self.separator, after):
            self.cells.append("".join(self.open))
            self.open = None
            return None if after >= len(line) else after + 1
        if goes_on:
            self.is_broken = True
            return None
        self.is_undoubled = True
        self.open.append(QUOTE)
        return mark + 1
