"""The course of a currency as a chart: its line, and the rates that it is drawn of."""

from datetime import date

from donors.models import RateSet
from donors.rates.course import Course
from donors.templatetags.money import rate
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.rows import Figure, Point, Row, Rows
from partnership.evidence.charts.sources import sources_among
from partnership.evidence.templatetags.display import short_day


def chart_of(
    course: Course | None, rate_set: RateSet, currency: str, on: date
) -> Chart | None:
    """The chart; None where the set has no rate. Needs the source as it is seen."""
    if course is None:
        return None
    unit = f"{currency} for {rate_set.base_currency} 1"
    first, last = short_day(course.first.on), short_day(course.last.on)
    return Chart(
        title=f"{currency} over time, {first} to {last}",
        unit=unit,
        scale="The scale runs from the lowest to the highest, not from nought.",
        as_at=on,
        rows=Rows(
            about="Day",
            points=tuple(Point(short_day(one.on), one.on) for one in course.points),
            drawn=(Row(unit, tuple(Figure(u, rate(u)) for _, u in course.points)),),
            is_down=True,
        ),
        drawing=course,
        sources=sources_among([rate_set.source]),
    )
