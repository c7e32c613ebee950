"""What was promised, delivered and expected, day by day: the points of the chart."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from django.db import connection

from donors.position import Positions
from donors.position.statements import read_sql

# More days, and the months alone are shown; more points, and quarters or years are.
FEW_DAYS = 40
MOST_POINTS = 60_000
TIMELINE = (Path(__file__).parent / "timeline.sql").read_text()


class Point(NamedTuple):
    """Several pledges together on a day, in US dollars at each one's own rate.

    What nobody knows is None: a pledge whose delivery is not tracked is in no
    `delivered_usd` before a disbursement of it is recorded.
    """

    day: date
    pledged_usd: Decimal | None
    committed_usd: Decimal | None
    delivered_usd: Decimal | None
    expected_usd: Decimal | None
    pledges: int
    delivered_known: int


@dataclass(frozen=True)
class Line:
    """One of the lines of the chart: its name, and the field of the points."""

    name: str
    field: str


LINES = (
    Line("Pledged", "pledged_usd"),
    Line("Committed", "committed_usd"),
    Line("Expected", "expected_usd"),
    Line("Delivered", "delivered_usd"),
)


def timeline(positions: Positions) -> list[Point]:
    """The points up to the date, the last of which is the date itself; one query.

    Each says what the positions at its day say of what is on record at the date.
    """
    asked = replace(positions, columns=(*positions.columns, "pledged_on"))
    sql, params = asked.held()
    words = {"few_days": FEW_DAYS, "most_points": MOST_POINTS}
    tail = TIMELINE.format(expected=read_sql("expected").rstrip(), **words)
    with connection.cursor() as cursor:
        cursor.execute(sql + tail, params)
        return [Point(*row) for row in cursor.fetchall()]


def drawn_lines(points: list[Point]) -> list[Line]:
    """The lines of which anything is known."""
    return [
        line
        for line in LINES
        if any(getattr(point, line.field) is not None for point in points)
    ]
