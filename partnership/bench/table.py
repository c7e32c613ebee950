"""The one table that `manage.py bench` prints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partnership.bench.limits import EMPTY, Figure

HEADINGS = ("figure", "pledges", "product ms", "SQL ms", "ratio", "limit", "")


@dataclass(frozen=True)
class Line:
    """A figure at a size, with the seconds that it and its neighbours took."""

    figure: Figure
    pledges: int
    seconds: float
    beside: Mapping[str, float]

    @property
    def ratio(self) -> float | None:
        """How many times its neighbours together; None if it has none."""
        return self.seconds / sum(self.beside.values()) if self.beside else None

    @property
    def is_over(self) -> bool:
        """Whether it is above its limit."""
        limit = self.figure.limit
        return limit is not None and self.ratio is not None and self.ratio > limit

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as it is printed; the empty view is not part of the SQL."""
        floor = sum(s for name, s in self.beside.items() if name != EMPTY)
        limit = self.figure.limit
        return (
            self.figure.name,
            f"{self.pledges:,}",
            _milliseconds(self.seconds),
            _milliseconds(floor) if self.beside else "",
            f"{self.ratio:.2f}" if self.beside else "",
            f"{limit:.1f} × {self.figure.of_what}" if limit else "",
            ("over" if self.is_over else "ok") if limit else "",
        )


def lines(
    figures: Sequence[Figure], pledges: int, medians: Mapping[str, float]
) -> list[Line]:
    """A line for each figure, from the medians of one size."""
    return [
        Line(
            figure,
            pledges,
            medians[figure.name],
            {name: medians[name] for name in figure.beside},
        )
        for figure in figures
    ]


def draw(table: Sequence[Line]) -> str:
    """The table as text: words to the left, figures to the right."""
    rows = [HEADINGS, *(line.cells for line in table)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADINGS))]
    left = {0, 5, 6}
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place in left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:,.1f}"
