"""Rows of a chart, from plain numbers."""

from partnership.evidence.charts.rows import Figure, Point, Row, Rows
from partnership.evidence.templatetags.display import short_day


def make_rows(*numbers, days):
    return Rows(
        about="Row",
        points=tuple(Point(short_day(day), day) for day in days),
        drawn=tuple(
            Row(
                f"row {place}",
                tuple(
                    Figure(n, "no figure" if n is None else f"{n:,}") for n in figures
                ),
            )
            for place, figures in enumerate(numbers)
        ),
    )
