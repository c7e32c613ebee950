"""Lines of steps over time, as numbers to be drawn.

Across, the drawing stretches; upwards, a unit is a pixel, so that labels keep their
distance on any screen.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

WIDTH, HEIGHT = 1000, 280


@dataclass(frozen=True)
class StepLine:
    """A line: its path, and where its name stands with its last figure under it."""

    name: str
    style: str
    path: str
    last: Any
    name_y: int

    @property
    def figure_y(self) -> int:
        """Under the name."""
        return self.name_y + 15


def up(figure: int | Decimal, top: int | Decimal, room: int) -> int:
    """Pixels from the top, with so much room above `top`; nought is the bottom."""
    return HEIGHT - round((HEIGHT - room) * figure / top)


def across(day: date, first: date, last: date) -> int:
    """Where a day stands between the days at the two edges."""
    return round(WIDTH * (day - first).days / max((last - first).days, 1))
