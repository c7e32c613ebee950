"""The chart of promised against delivered: a line of steps for each measure."""

from datetime import date
from decimal import Decimal

from donors.donor.timeline import Line, Point, drawn_lines
from partnership.evidence.charts import rows
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.rows import Figure, Row, Rows
from partnership.evidence.charts.scale import round_millions
from partnership.evidence.charts.sources import Sources
from partnership.evidence.charts.steps import Axis, Tick, across, percent, steps_of
from partnership.evidence.templatetags.display import (
    count,
    date_words,
    long_day,
    short_day,
    usd_millions,
)

# Of WIDTH: nearer to its edge, words would stand on the first ones.
MOST_YEARS, NEAR = 4, 300
UNKNOWN = "not known"


def chart_of(points: list[Point], sources: Sources) -> Chart | None:
    """The chart; None where nothing was pledged, or there is no time to show."""
    lines = drawn_lines(points)
    amounts = [getattr(point, line.field) or 0 for point in points for line in lines]
    if len(points) < 2 or max(amounts) <= 0:
        return None
    found = _rows(points, lines)
    first, last = points[0].day, points[-1].day
    return Chart(
        title=f"Promised against delivered, {long_day(first)} to {long_day(last)}",
        unit="US$ million at each pledge’s own rate",
        scale="From nought; each line keeps its figure until the next entry.",
        as_at=last,
        rows=found,
        drawing=steps_of(found, [line.name.lower() for line in lines], _axis(points)),
        sources=sources,
    )


def _rows(points: list[Point], lines: list[Line]) -> Rows:
    """The measures of which anything is known, and of how many pledges it is."""
    drawn = tuple(
        Row(line.name, tuple(_usd(getattr(point, line.field)) for point in points))
        for line in lines
    )
    return Rows(
        about="By",
        points=tuple(rows.Point(short_day(point.day), point.day) for point in points),
        drawn=drawn,
        beneath=(
            Row("Pledges", tuple(_count(point.pledges) for point in points)),
            Row(
                "Delivery known for",
                tuple(_count(point.delivered_known) for point in points),
            ),
        ),
        is_down=True,
    )


def _usd(amount: Decimal | None) -> Figure:
    return Figure(amount, UNKNOWN if amount is None else usd_millions(amount))


def _count(number: int) -> Figure:
    return Figure(number, count(number))


def _axis(points: list[Point]) -> Axis:
    return Axis(
        places=[_across(point.day, points) for point in points],
        across=_years(points),
        on=points[-1].day,
        date_at=100,
        say=round_millions,
    )


def _across(day: date, points: list[Point]) -> int:
    return across(day, points[0].day, points[-1].day)


def _years(points: list[Point]) -> list[Tick]:
    """First days of years inside the chart, a few at even steps; of one, its start."""
    first, last = points[0].day, points[-1].day
    inside = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    inside = [day for day in inside if day >= first]
    step = -(-len(inside) // MOST_YEARS) or 1
    placed = [(_across(day, points), str(day.year)) for day in inside[::step]]
    if len(placed) < 2:
        begins = date_words(first, "month", "short")
        placed = [(0, begins), *(one for one in placed if one[0] >= NEAR)]
    return [Tick(percent(x), words) for x, words in placed]
