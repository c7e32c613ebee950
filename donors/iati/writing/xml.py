"""XML in pieces: elements with their attributes, escaped, each on a line of its own."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

# What XML 1.0 cannot say in any way.
UNSAYABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
IN_TEXT = {"\r": "&#13;"}
IN_ATTRIBUTES = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


class Element:
    """An element; attributes without a value (None or empty) are not written.

    What is inside is elements, or words alone.
    """

    def __init__(
        self, name: str, attributes: dict[str, Any] | None, *inside: "Element | str"
    ) -> None:
        self._name = name
        self._attributes = attributes or {}
        self._inside = inside

    def lines(self, depth: int = 1) -> Iterator[str]:
        """Its lines, each with its end."""
        before, tag = "  " * depth, self.opening()
        if not self._inside:
            yield f"{before}{tag[:-1]}/>\n"
        elif isinstance(self._inside[0], str):
            yield f"{before}{tag}{text_of(self._inside[0])}</{self._name}>\n"
        else:
            yield f"{before}{tag}\n"
            for one in self._inside:
                yield from one.lines(depth + 1)
            yield f"{before}</{self._name}>\n"

    def opening(self) -> str:
        """Its opening tag."""
        said = (
            f' {name}="{escape(sayable(said_as(value)), IN_ATTRIBUTES)}"'
            for name, value in self._attributes.items()
            if value not in (None, "")
        )
        return f"<{self._name}{''.join(said)}>"


def text_of(words: str) -> str:
    """Words between two tags."""
    return escape(sayable(words), IN_TEXT)


def sayable(words: str) -> str:
    """The words, with a mark in place of each character that XML cannot hold."""
    return UNSAYABLE.sub("\ufffd", words)


def said_as(value: Any) -> str:
    """A value as the standard writes it; an amount with its decimals, at least two."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, Decimal):
        return amount_words(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def amount_words(amount: Decimal) -> str:
    """Such as 1000.00 or 0.1234: no exponent, no noughts beyond the second decimal."""
    whole, _, fraction = f"{amount:f}".partition(".")
    return f"{whole}.{fraction.rstrip('0').ljust(2, '0')}"


def narrative(words: str) -> Element:
    """Words for people, in the language of the file."""
    return Element("narrative", None, words)
