"""Which row is the heading, among titles above it and data below it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from partnership.exchange.tables.joining import joined_rows
from partnership.exchange.tables.looks import filled, is_wording
from partnership.exchange.tables.source import Source
from partnership.exchange.tables.table import Heading, Record, Unreadable
from partnership.exchange.tables.workbook.addresses import letters_of
from partnership.exchange.tables.workbook.limits import MOST_COLUMNS

ROWS_SEARCHED = 40

LONGEST = 200
MOST_NAMED = 10


@dataclass(frozen=True)
class FoundHeading:
    """The rows of the heading, and the name of each column joined from them."""

    rows: list[Record]
    headings: tuple[Heading, ...]
    remarks: tuple[str, ...]

    @property
    def last_row(self) -> int:
        return self.rows[-1].number


def find_heading(
    records: list[Record], source: Source, heading_row: int = 0
) -> FoundHeading:
    """The heading of a table from its first records; Unreadable if it has none.

    `heading_row` is the number of the row that somebody says it is.
    """
    said = [record for record in records if says_anything(record)]
    if not said:
        where = f"sheet “{source.sheet}”" if source.sheet else "file"
        raise Unreadable(f"The {where} has no cell that says anything.")
    place, remarks = _place(said, source.word, heading_row)
    rows, pieces = joined_rows(said, place, source.spans)
    width = _width(said, rows, len(pieces))
    if width > MOST_COLUMNS:
        far = letters_of(width - 1)
        raise Unreadable(
            f"The table goes on to column {far}: it has {width:,} columns, and"
            f" {MOST_COLUMNS} are read. Take out those that are not needed."
        )
    wrong = next((row.problem for row in rows if row.problem), "")
    if wrong:
        raise Unreadable(f"The heading cannot be read. {wrong}")
    pieces += [""] * (width - len(pieces))
    headings, repeated = _named(pieces[:width])
    above = [record.number for record in said if record.number < rows[0].number]
    if above:
        remarks.append(_above(source.word, above))
    if len(rows) > 1:
        remarks.append(f"{len(rows)} rows of heading were joined")
    if repeated:
        names = ", ".join(repeated[:MOST_NAMED])
        remarks.append(f"Headings that stand twice got a number: {names}")
    if source.last_merged_row > rows[-1].number:
        remarks.append("Words in cells merged over several rows were read in each row")
    return FoundHeading(rows, headings, tuple(remarks))


def says_anything(record: Record) -> bool:
    """Whether a row is not blank."""
    return any(map(str.strip, record.cells))


def _place(said: list[Record], word: str, heading_row: int) -> tuple[int, list[str]]:
    if heading_row:
        places = [i for i, one in enumerate(said) if one.number == heading_row]
        if not places:
            raise Unreadable(
                f"{word} {heading_row} is blank or too far down for a heading."
            )
        return places[0], []
    usual = _usual_width(said)
    least = 1 if usual == 1 else max(2, usual * 0.6)
    wide = [
        place
        for place, record in enumerate(said[:ROWS_SEARCHED])
        if len(filled(record.cells)) >= least
    ]
    for place in wide:
        if _is_title(said, place, usual):
            continue
        cells = [cell for cell in said[place].cells if cell.strip()]
        if sum(map(is_wording, cells)) >= 0.7 * len(cells):
            return place, []
    place = wide[0] if wide else 0
    number = said[place].number
    return place, [f"{word} {number} is taken for the heading, though it has figures"]


def _is_title(said: list[Record], place: int, usual: float) -> bool:
    """Whether a row stands apart above the table and is narrower than it.

    A comma in a title makes two cells of it.
    """
    if place + 1 >= len(said):
        return False
    record, following = said[place], said[place + 1]
    lines = 1 + sum(cell.count("\n") for cell in record.cells)
    return (
        len(filled(record.cells)) < usual and following.number > record.number + lines
    )


def _usual_width(said: list[Record]) -> float:
    """How many cells most rows have; rows of a single one are titles and notes."""
    widths = sorted(len(filled(record.cells)) for record in said)
    several = [width for width in widths if width > 1]
    return several[len(several) // 2] if several else 1


def _width(said: list[Record], rows: list[Record], named: int) -> int:
    """As many columns as have a name, or hold something in half of the rows."""
    below = [record for record in said if record.number > rows[-1].number]
    reach = Counter(
        max(filled(record.cells)) + 1
        for record in below
        if len(filled(record.cells)) > 1
    )
    last = max((p + 1 for row in rows for p in filled(row.cells)), default=0)
    last = max(last, named)
    allowed = max(len(row.cells) for row in rows)
    for width in sorted(reach):
        share = sum(n for w, n in reach.items() if w >= width) / sum(reach.values())
        if width > last and (share > 0.5 or width <= allowed):
            last = width
    return last


def _named(pieces: Sequence[str]) -> tuple[tuple[Heading, ...], list[str]]:
    """Every column with a name of its own, and which names had to be numbered."""
    seen: set[str] = set()
    found, repeated = [], []
    for place, piece in enumerate(pieces):
        letter = letters_of(place)
        text = first = piece[:LONGEST] or f"Column {letter}"
        number = 1
        while text.casefold() in seen:
            number += 1
            text = f"{first} ({number})"
        if number > 1:
            repeated.append(f"“{text}”")
        seen.add(text.casefold())
        found.append(Heading(place, text, letter))
    return tuple(found), repeated


def _above(word: str, numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"{word} {numbers[0]} stands above the heading and was skipped"
    first, last = numbers[0], numbers[-1]
    return f"{word}s {first} to {last} stand above the heading and were skipped"
