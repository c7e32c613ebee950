"""What stands between the cells of a text."""

import re
from collections import Counter
from collections.abc import Iterator

from partnership.exchange.tables.delimited.records import records_of

# In this order where two fit alike: a comma stands within cells more often.
SEPARATORS = "\t;|,"
NAMES = {"\t": "tabs", ";": "semicolons", "|": "upright strokes", ",": "commas"}
SAID = re.compile(r'"?sep=([,;|:^~\t])"?\s*', re.IGNORECASE)


def said_separator(line: str) -> str:
    """What a first line such as `sep=;` says to a spreadsheet; empty if it is none."""
    said = SAID.fullmatch(line)
    return said[1] if said else ""


def separator_of(lines: list[str]) -> str:
    """What divides most lines into the same number of cells; a comma if nothing does.

    `lines` are the first of the file.
    """
    fits = {separator: _fit(lines, separator) for separator in SEPARATORS}
    # Of those that fit alike, `max` takes the first.
    best = max(fits, key=fits.__getitem__)
    return best if fits[best] else ","


def _fit(lines: list[str], separator: str) -> float:
    """The share of the records that have the commonest number of cells, if above 1.

    Records of one cell are titles and notes as often as they speak against it: half.
    """
    widths = Counter(
        len(record.cells)
        for record in records_of(_repeatable(lines), separator)
        if any(map(str.strip, record.cells))
    )
    single = widths.pop(1, 0)
    if not widths:
        return 0.0
    return round(max(widths.values()) / (sum(widths.values()) + single / 2), 1)


def _repeatable(lines: list[str]) -> Iterator[str]:
    yield from lines
