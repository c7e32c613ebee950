"""What a cell looks like, before anybody has said what its column means."""

import re
from collections.abc import Sequence

YEARS = re.compile(r"(FY ?)?(19|20)\d\d([-–/](19|20)?\d\d)?", re.IGNORECASE)
DIGIT = re.compile(r"\d")
PLACEHOLDERS = frozenset(
    ("n/a", "na", "n.a.", "-", "–", "—", "--", "...", "…", "tbc", "tbd", "nil", "none")
)


def filled(cells: Sequence[str]) -> list[int]:
    """The places of the cells that say something."""
    return [place for place, cell in enumerate(cells) if cell.strip()]


def is_wording(cell: str) -> bool:
    """Whether a cell reads like the name of a column: words, or a year."""
    text = cell.strip()
    digits = len(DIGIT.findall(text))
    return not digits or bool(YEARS.fullmatch(text)) or _letters(text) > digits


def is_figure(cell: str) -> bool:
    """Whether a cell reads like a number, an amount or a date."""
    text = cell.strip()
    return bool(DIGIT.search(text)) and _letters(text) <= 9 and len(text) < 40


def is_placeholder(cell: str) -> bool:
    """Whether a cell says in its way that there is nothing to say."""
    return cell.strip().casefold() in PLACEHOLDERS


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
