"""A chart: a drawing with all that a reader needs in order to trust it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from partnership.evidence.charts.rows import Rows
from partnership.evidence.charts.sources import Sources
from partnership.evidence.models import Source


class Drawing(Protocol):
    """Whole numbers, ready to be drawn, and the template that draws them."""

    template: str


@dataclass(frozen=True)
class Chart:
    """What templates/components/_chart.html shows, and nothing beside it.

    The title is a finding or a plain subject; the unit stands behind it, with the power
    of ten if there is one; the scale says where the axis begins and ends. The drawing
    was made from the very rows.
    """

    title: str
    unit: str
    scale: str
    as_at: date
    rows: Rows
    drawing: Drawing
    sources: Sources
    note: str = ""

    @property
    def label(self) -> str:
        """What the drawing is to who cannot see it."""
        return f"{self.title}, {self.unit}; the table has the same figures"


def sources_shown(*charts: Chart | None) -> list[Source]:
    """What these charts name, so that the page bears it too; None is no chart."""
    return [source for chart in charts if chart for source in chart.sources.named]
