"""The picture in its frame, with the same numbers of the last day as a table."""

from partnership.actors.effort import Effort
from partnership.actors.sides import Side
from partnership.dashboard.balance.course import Course
from partnership.dashboard.balance.measures import MEASURES
from partnership.dashboard.balance.strips import draw
from partnership.dashboard.balance.words import (
    NO_FIGURE,
    figure_words,
    share_words,
    signed,
)
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.rows import Figure, Point, Row, Rows
from partnership.evidence.charts.sources import sources_of
from partnership.evidence.templatetags.display import long_day


def picture(courses: list[Course], effort: Effort) -> Chart:
    """Coalition becoming partnership, over the months."""
    return Chart(
        title="From coalition to partnership",
        unit="per cent of what is recorded",
        scale=(
            "Each column is the end of a month, from nought to 100%; from the bottom:"
            " lead nations, other coalition members, wider partners, host nation."
        ),
        as_at=effort.last,
        rows=_rows(courses),
        drawing=draw(courses),
        sources=sources_of(
            effort.reader, *(facts for one in MEASURES for facts in one.counted(effort))
        ),
        note=(
            "In the table, change is by how many points the share of wider partners"
            f" differs from that of {long_day(courses[0].before.day)}."
        ),
    )


def _rows(courses: list[Course]) -> Rows:
    points = [Point(str(label)) for label in Side.labels]
    return Rows(
        about="Measure",
        points=(*points, Point("Wider, change")),
        drawn=tuple(Row(one.measure.name, _figures(one)) for one in courses),
    )


def _figures(course: Course) -> tuple[Figure, ...]:
    last, change = course.last, course.change(Side.WIDER)
    cells = [
        Figure(
            last.shares[side],
            share_words(last.shares[side], last.figures[side]),
            figure_words(last.figures[side], course.measure)
            if last.figures[side] is not None
            else "",
        )
        for side in Side
    ]
    return (*cells, Figure(change, signed(change) or NO_FIGURE))
