"""How the text of a section is written, so that plain words make a sheet.

A line is a sentence. “Personnel | 530 | stated 2 December 2005” is a figure: what, how
much, and a note. A source stands in braces at the end: “… {AP, 2 December 2005}”.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

HOW_TO_WRITE = (
    "One line is one sentence. A figure is written: what | how much | note. A source"
    " stands in braces at the end of its line: {AP, 2 December 2005}."
)
NONE_RECORDED = "none recorded"
NO_FIGURE = "no figure recorded"
MOST_SOURCES = 3
MISSING = frozenset({NONE_RECORDED, NO_FIGURE})
SOURCE = re.compile(r"\s*\{([^{}]*)\}\s*$")
MARKS = str.maketrans({"{": "(", "}": ")", "|": "/"})


@dataclass(frozen=True)
class Line:
    """A sentence; or a figure with its label, and with a note or without."""

    text: str
    label: str = ""
    note: str = ""
    source: str = ""

    @property
    def is_figure(self) -> bool:
        """Whether it stands in a column of figures."""
        return bool(self.label)

    @property
    def is_missing(self) -> bool:
        """Whether it says that nothing is recorded."""
        return self.text in MISSING

    @classmethod
    def read(cls, written: str) -> Self:
        """A line as somebody wrote it; whatever stands there, nothing of it is lost."""
        found = SOURCE.search(written)
        source = found.group(1).strip() if found else ""
        words = SOURCE.sub("", written) if found else written
        parts = [part.strip() for part in words.split("|", 2)]
        if len(parts) == 1 or not parts[0]:
            return cls(text=" ".join(words.replace("|", " ").split()), source=source)
        label, text, *note = parts
        return cls(text=text, label=label, note="".join(note), source=source)

    def write(self) -> str:
        """The line as `read` reads it."""
        words = self.text
        if self.label:
            note = [self.note] if self.note else []
            words = " | ".join([self.label, self.text, *note])
        return f"{words} {{{self.source}}}" if self.source else words


def said(text: str, source: object = None) -> Line:
    """A sentence of ours, in which words of the record are no signs of the writing."""
    return Line(text=plain(text), source=plain(source))


def figure(
    label: str, value: object, note: str = "", source: object = None, none: str = ""
) -> Line:
    """A figure of ours; what is not recorded says so in words."""
    known = value is not None and value != ""
    return Line(
        text=plain(value) if known else none or NONE_RECORDED,
        label=plain(label),
        note=plain(note),
        source=plain(source) if known else "",
    )


def cited(sources: Iterable[object]) -> str:
    """Each source of a sum once; of many the first, and how many more there are."""
    named = list(dict.fromkeys(str(one) for one in sources if one))
    more = len(named) - MOST_SOURCES
    also = [f"and {more} more"] if more > 0 else []
    return "; ".join([*named[:MOST_SOURCES], *also])


def plain(words: object) -> str:
    """Words of the record on one line, without the signs of a line."""
    return " ".join(str(words or "").translate(MARKS).split())


def read_lines(text: str) -> list[Line]:
    """The lines of a text; empty ones are none."""
    lines = (Line.read(line) for line in text.splitlines())
    return [one for one in lines if one.text or one.label or one.source]


def write_lines(lines: list[Line]) -> str:
    """The text that these lines are read from."""
    return "\n".join(line.write() for line in lines)
