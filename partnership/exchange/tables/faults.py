"""What is wrong with a row as a whole, whatever its cells mean."""

import re
from collections.abc import Sequence

from partnership.exchange.tables.layout import Layout
from partnership.exchange.tables.workbook.addresses import letters_of

LONGEST_CELL = 32_767
# All but tab and line feed; what cannot be decoded; halves of letters.
UNFIT = re.compile("[\0-\x08\x0b-\x1f\x7f\ufffd\ud800-\udfff]")
# How our own files write text that a spreadsheet would take for a formula.
MADE_SAFE = re.compile(r"\A'(?=[=+\-@])")


def harmless(cells: Sequence[str], width: int) -> list[str]:
    """As many cells as there are headings, fit for a database.

    The apostrophe that makes text safe for a spreadsheet is taken off again.
    """
    kept = [*cells[:width], *[""] * (width - len(cells))]
    text = "".join(kept)
    if is_unfit(text):
        kept = [UNFIT.sub("\ufffd", cell) for cell in kept]
    if "'" in text:
        kept = [MADE_SAFE.sub("", cell) for cell in kept]
    return kept


def is_plain(text: str) -> bool:
    """Whether a row whose cells say this together needs no thorough look."""
    return (
        text.isprintable()
        and len(text) <= LONGEST_CELL
        and "\ufffd" not in text
        and "'" not in text
    )


def is_unfit(text: str) -> bool:
    """Whether it has signs that no table has; most is spared a thorough look."""
    return "\ufffd" in text or not text.isprintable() and bool(UNFIT.search(text))


def fault_of(cells: Sequence[str], layout: Layout) -> str:
    """What is wrong with the row, as a sentence; empty if nothing is."""
    width = layout.width
    if any(cells[width:]):
        count = max(place for place, cell in enumerate(cells) if cell) + 1
        return f"The row has {count} cells, and the heading has {width}."
    if len(cells) < layout.least_cells:
        return f"The row has {len(cells)} cells, and the heading has {width}."
    text = "".join(cells)
    if is_unfit(text):
        return _unfit(cells, layout)
    if len(text) > LONGEST_CELL:
        return _too_long(cells, layout)
    return ""


def _unfit(cells: Sequence[str], layout: Layout) -> str:
    place, sign = next(
        (place, found[0])
        for place, cell in enumerate(cells)
        if (found := UNFIT.search(cell))
    )
    where = f"“{layout.headings[place].text}” (column {letters_of(place)})"
    if sign == "\ufffd":
        return f"{where} has a sign that could not be decoded."
    return f"{where} has a control character (U+{ord(sign):04X})."


def _too_long(cells: Sequence[str], layout: Layout) -> str:
    for place, cell in enumerate(cells):
        if len(cell) > LONGEST_CELL:
            name = layout.headings[place].text
            return (
                f"“{name}” (column {letters_of(place)}) has {len(cell):,} characters,"
                f" and {LONGEST_CELL:,} are the most."
            )
    return ""
