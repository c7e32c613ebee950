"""Which formats of cells show a number as a date, a time or a percentage."""

import re
from collections.abc import Iterable

from .markup import parse

DATE, MONTH, TIME, PERCENT = "date", "month", "time", "percent"
# ISO/IEC 29500, 18.8.30, with those that East Asian languages have beside it.
BUILT_IN = {
    **dict.fromkeys((9, 10), PERCENT),
    **dict.fromkeys(
        (14, 15, 16, 22, *range(27, 32), *range(34, 37), *range(50, 59)), DATE
    ),
    17: MONTH,
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 45, 46, 47), TIME),
}
# Words in quotation marks, a sign after a stroke, and [Red], [$-409] or [>100].
SAID = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)


def kinds_of(pieces: Iterable[bytes]) -> list[str]:
    """For each style that a cell may name, what its numbers are."""
    formats = dict(BUILT_IN)
    kinds: list[str] = []
    is_of_cells = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal is_of_cells
        if name == "numFmt":
            number = _number(attributes.get("numFmtId", ""))
            formats[number] = kind_of(attributes.get("formatCode", ""))
        elif name == "cellXfs":
            is_of_cells = True
        elif name == "xf" and is_of_cells:
            kinds.append(formats.get(_number(attributes.get("numFmtId", "")), ""))

    def end(name: str) -> None:
        nonlocal is_of_cells
        if name == "cellXfs":
            is_of_cells = False

    parse(pieces, start, end)
    return kinds


def kind_of(code: str) -> str:
    """What a format such as `yyyy-mm-dd` shows; empty for numbers and text."""
    positive = SAID.sub("", code.partition(";")[0]).casefold()
    if positive in ("", "general", "standard", "@"):
        return ""
    has_year, has_day = "y" in positive or "e" in positive, "d" in positive
    if "%" in positive:
        return PERCENT
    if not has_year and not has_day:
        shows_time = "h" in positive or "s" in positive or "m" in positive
        return TIME if shows_time and not set("0#?") & set(positive) else ""
    if not {"y", "d"} & set(positive):
        return ""
    return MONTH if "m" in positive and not has_day else DATE


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1
