"""Cells by their address: C7 is the third column of the seventh row."""

import re
from functools import lru_cache

ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})", re.IGNORECASE)


def column_of(letters: str) -> int:
    """The place of a column from 0: A is 0, AA is 26."""
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - 64
    return place - 1


def letters_of(place: int) -> str:
    """The other way round."""
    letters, place = "", place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=1024)
def _column_by(letters: str) -> int:
    if not letters.isascii() or not letters.isalpha() or len(letters) > 3:
        raise ValueError(letters[:20])
    return column_of(letters)


def column_in(address: str) -> int:
    """The column alone, quickly: there are many cells; ValueError for no address."""
    return _column_by(address.rstrip("0123456789"))


def place_of(address: str) -> tuple[int, int]:
    """The row from 1 and the column from 0; ValueError for what is no address."""
    found = ADDRESS.fullmatch(address)
    if not found:
        raise ValueError(address[:20])
    return int(found[2]), column_of(found[1])


def area_of(reference: str) -> tuple[int, int, int, int] | None:
    """First and last row from 1, first and last column from 0; None if it is none."""
    first, _, last = reference.partition(":")
    try:
        (top, left), (bottom, right) = place_of(first), place_of(last or first)
    except ValueError:
        return None
    return top, bottom, left, right
