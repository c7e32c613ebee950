"""A chart of a report, for a page and for paper alike."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its figure in words, and where it runs, in thousandths."""

    label: str
    words: str
    start: int
    width: int
    # The figure of the date that is compared with, drawn as an outline.
    is_before: bool = False


@dataclass(frozen=True)
class Chart:
    """A bar chart of the rows, with what a reader must know to read it."""

    title: str
    note: str
    bars: list[Bar]
