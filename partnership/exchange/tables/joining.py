"""Headings of several rows: a group over its columns, or a unit under each."""

from collections.abc import Sequence

from partnership.exchange.tables.looks import (
    filled,
    is_figure,
    is_placeholder,
    is_wording,
)
from partnership.exchange.tables.source import Span
from partnership.exchange.tables.table import Record

MOST_ROWS = 3
BETWEEN = " – "
ROWS_BELOW = 20


def joined_rows(
    said: list[Record], place: int, spans: Sequence[Span]
) -> tuple[list[Record], list[str]]:
    """The rows of the heading, and for each column what they say of it together.

    `said` are the records that are not blank, `place` that of the heading among them.
    """
    first = last = place
    while last + 1 < len(said) and last - first < MOST_ROWS - 1:
        if not _goes_on_below(said, last, spans):
            break
        last += 1
    while first and last - first < MOST_ROWS - 1:
        if not _is_group(said[first - 1], said[first], spans):
            break
        first -= 1
    rows = said[first : last + 1]
    if len(rows) == 1:
        return rows, [_clean(cell) for cell in rows[0].cells]
    width = max(len(row.cells) for row in rows)
    texts = [_spread(row, width, spans) for row in rows[:-1]]
    texts.append([_clean(cell) for cell in rows[-1].cells] + [""] * width)
    return rows, [_together(column) for column in zip(*texts, strict=False)]


def _together(pieces: Sequence[str]) -> str:
    return BETWEEN.join(dict.fromkeys(piece for piece in pieces if piece))


def _clean(cell: str) -> str:
    """A heading in one line, without signs that cannot be seen."""
    return " ".join("".join(c if c.isprintable() else " " for c in cell).split())


def _spread(row: Record, width: int, spans: Sequence[Span]) -> list[str]:
    """A row of groups with the name of each over all of its columns.

    A sheet says how far a group goes; in a text it goes on to the next one.
    """
    cells = [_clean(cell) for cell in row.cells] + [""] * (width - len(row.cells))
    merged = [span for span in spans if span.first_row <= row.number <= span.last_row]
    if merged:
        for span in merged:
            cells[span.first : span.last + 1] = [cells[span.first]] * (
                min(span.last, width - 1) - span.first + 1
            )
        return cells
    for place in range(1, width):
        cells[place] = cells[place] or cells[place - 1]
    return cells


def _wide(row: Record, spans: Sequence[Span]) -> list[Span]:
    """The cells of a row that go over several columns, but not over all of them."""
    width = len(row.cells)
    return [
        span
        for span in spans
        if span.first_row <= row.number <= span.last_row
        and span.last > span.first
        and (span.first > 0 or span.last < width - 1)
    ]


def _is_one(above: Record, below: Record, place: int, spans: Sequence[Span]) -> bool:
    """Whether a cell was merged with the one below it."""
    return any(
        span.first_row <= above.number < below.number <= span.last_row
        and span.first <= place <= span.last
        for span in spans
    )


def _goes_on_below(said: list[Record], place: int, spans: Sequence[Span]) -> bool:
    """Whether the row below belongs to the heading too.

    It must say nothing where the heading begins, so that no row of data is lost, be of
    words alone, and stand under a group, or over columns of figures.
    """
    above, below = said[place], said[place + 1]
    if below.number != above.number + 1:
        return False
    tops = filled(above.cells)
    bottoms = [p for p in filled(below.cells) if not _is_one(above, below, p, spans)]
    cells = [below.cells[p] for p in bottoms]
    if not cells or not all(map(is_wording, cells)) or any(map(is_placeholder, cells)):
        return False
    wide = _wide(above, spans)
    begins = tops[0]
    if begins in bottoms and all(span.first != begins for span in wide):
        return False
    under_gaps = any(p not in tops and p > begins for p in bottoms)
    return bool(wide) or under_gaps or _has_figures_below(said, place + 2, bottoms)


def _has_figures_below(said: list[Record], place: int, columns: list[int]) -> bool:
    rows = said[place : place + ROWS_BELOW]
    return any(
        is_figure(row.cells[column])
        for row in rows
        for column in columns
        if column < len(row.cells)
    )


def _is_group(above: Record, heading: Record, spans: Sequence[Span]) -> bool:
    """Whether the row above names groups of columns, and is not a title."""
    tops, bottoms = filled(above.cells), filled(heading.cells)
    if above.number != heading.number - 1:
        return False
    if not all(is_wording(above.cells[p]) for p in tops):
        return False
    if _wide(above, spans):
        return True
    if len(tops) < 2 or set(bottoms) <= set(tops):
        return False
    names = [heading.cells[p].strip().casefold() for p in bottoms]
    return len(set(names)) < len(names) or not set(tops) <= set(bottoms)
