"""The course of a currency in a rate set, ready to be drawn as a line."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from django.db import connection

from donors.models import RateSet

COURSE = (Path(__file__).parent / "course.sql").read_text()
WIDTH, HEIGHT = 1000, 200


class Point(NamedTuple):
    """A rate of the course."""

    on: date
    units: Decimal


@dataclass(frozen=True)
class Course:
    """Some of a currency's rates, oldest first, among them its lowest and highest."""

    template: ClassVar[str] = "donors/_course_drawing.html"
    points: list[Point]

    @property
    def first(self) -> Point:
        return self.points[0]

    @property
    def last(self) -> Point:
        return self.points[-1]

    @property
    def lowest(self) -> Point:
        return min(self.points, key=lambda point: point.units)

    @property
    def highest(self) -> Point:
        return max(self.points, key=lambda point: point.units)

    @property
    def path(self) -> str:
        """The line, in a box of 1000 by 200: lowest at its foot, highest at its top."""
        days = (self.last.on - self.first.on).days or 1
        least, span = self.lowest.units, self.highest.units - self.lowest.units
        places = (
            (
                round(WIDTH * (on - self.first.on).days / days),
                round(HEIGHT * (1 - (units - least) / span)) if span else HEIGHT // 2,
            )
            for on, units in self.points
        )
        return "M" + "L".join(f"{x} {y}" for x, y in places)


def read_course(
    rate_set: RateSet, currency: str, on: date, reader: Any
) -> Course | None:
    """The course of the currency by the date; None where the set has no rate of it."""
    asked = [rate_set.pk, currency, on, list(reader.visible_marking_ids)]
    with connection.cursor() as cursor:
        cursor.execute(COURSE, asked)
        points = [Point(*row) for row in cursor.fetchall()]
    return Course(points) if points else None
