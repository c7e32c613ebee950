"""The one table that `manage.py bench` prints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partnership.bench.limits import EMPTY, Figure

HEADINGS = ("figure", "{}", "ms", "SQL ms", "ratio", "growth", "limit", "")
LEFT = {0, 6, 7}


@dataclass(frozen=True)
class Line:
    """A figure in a world of a size: seconds or a number, and its neighbours'.

    `at_first` is the same figure in the smallest world, None in that itself.
    """

    figure: Figure
    size: int
    value: float
    beside: Mapping[str, float]
    at_first: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times its neighbours together; None if it has none."""
        return self.value / sum(self.beside.values()) if self.beside else None

    @property
    def growth(self) -> float | None:
        """How many times the same in the smallest world."""
        return self.value / self.at_first if self.at_first else None

    @property
    def limits(self) -> list[tuple[float, float, str]]:
        """What is held here: how much it is, how much it may be, and of what."""
        figure, held = self.figure, []
        if figure.limit and self.ratio and self.size >= figure.from_size:
            held.append((self.ratio, figure.limit, f" × {figure.of_what}"))
        if figure.growth and self.growth:
            held.append((self.growth, figure.growth, " × the smallest world"))
        if figure.most:
            held.append((self.value, figure.most, "" if self.is_number else " s"))
        return held

    @property
    def is_over(self) -> bool:
        """Whether it is above any of its limits."""
        return any(much > most for much, most, _ in self.limits)

    @property
    def is_number(self) -> bool:
        """Whether it counts queries, and is no time."""
        return self.figure.name.endswith(", queries")

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as it is printed; the empty view is not part of the SQL."""
        floor = sum(s for name, s in self.beside.items() if name != EMPTY)
        return (
            self.figure.name,
            f"{self.size:,}",
            f"{self.value:.0f}" if self.is_number else _milliseconds(self.value),
            _milliseconds(floor) if self.beside else "",
            f"{self.ratio:.2f}" if self.beside else "",
            f"{self.growth:.2f}" if self.growth and self.figure.growth else "",
            "; ".join(f"{most:g}{what}" for _, most, what in self.limits),
            ("over" if self.is_over else "ok") if self.limits else "",
        )


def lines(
    figures: Sequence[Figure],
    size: int,
    medians: Mapping[str, float],
    first: Mapping[str, float] | None = None,
) -> list[Line]:
    """A line for each figure, from the medians of one size and of the smallest."""
    return [
        Line(
            figure,
            size,
            medians[figure.name],
            {name: medians[name] for name in figure.beside},
            (first or {}).get(figure.name),
        )
        for figure in figures
    ]


def draw(table: Sequence[Line], size: str = "pledges") -> str:
    """The table as text, with what a size counts: words left, figures right."""
    headings = tuple(heading.format(size) for heading in HEADINGS)
    rows = [headings, *(line.cells for line in table)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place in LEFT else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:,.1f}"
