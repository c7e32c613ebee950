"""Each province's dates as a row: whole numbers, ready to be drawn.

The axis has twelve columns of 100 units, each of as many months as all dates need.
"""

from calendar import month_abbr
from dataclasses import dataclass
from datetime import date

from coalition.days import shifted
from coalition.handover.ledger import Kind, Line
from coalition.handover.standing import Standing
from partnership.evidence.counting import is_soft
from partnership.evidence.months import month_later, months_along, months_apart
from partnership.evidence.spans import Span

COLUMNS, COLUMN_WIDTH = 12, 100
WIDTH = COLUMNS * COLUMN_WIDTH
# Months in a column: the first that is wide enough; twelve years at most.
STEPS = (1, 2, 3, 4, 6, 12)
NARROWEST = 8


@dataclass(frozen=True)
class Axis:
    """From the first day of a month, in columns of so many months."""

    first: date
    step: int

    @classmethod
    def over(cls, days: list[date]) -> "Axis":
        """Wide enough for all these days, as far as twelve years are."""
        first, last = min(days).replace(day=1), max(days)
        months = months_apart(first, last) + 1
        wide = (step for step in STEPS if step * COLUMNS >= months)
        return cls(first, next(wide, STEPS[-1]))

    def position(self, day: date) -> int:
        """Where a day stands; never outside."""
        x = round(months_along(self.first, day) * COLUMN_WIDTH / self.step)
        return max(0, min(WIDTH, x))

    @property
    def words(self) -> list[str]:
        """What stands over the columns: Feb 06."""
        starts = [month_later(self.first, n * self.step) for n in range(COLUMNS)]
        return [f"{month_abbr[day.month]} {day.year % 100:02}" for day in starts]


@dataclass(frozen=True)
class Box:
    """A date that was planned: old is hollow, the one that stands is solid."""

    x: int
    w: int
    kind: str


@dataclass(frozen=True)
class Row:
    """One province: the dates that were planned, and the day that came."""

    standing: Standing
    boxes: list[Box]
    handed_x: int | None
    handed_soft: bool
    as_at_x: int

    @property
    def label(self) -> str:
        """What the drawing says, for who cannot see it."""
        said = [
            f"{line.kind.value.lower()}: {line.planned_words}"
            for line in self.standing.ledger
        ]
        return f"{self.standing.province}: {'; '.join(said) or 'nothing recorded'}"


@dataclass(frozen=True)
class Timeline:
    """The rows by province, and the axis."""

    on: date
    axis: Axis
    rows: list[Row]

    @property
    def as_at_percent(self) -> str:
        """Where the as-at line stands on the axis, as a percentage of its width."""
        return f"{100 * self.axis.position(self.on) / WIDTH:.2f}"

    @property
    def as_at_words(self) -> str:
        """What stands at the line."""
        return f"As at {self.on.day} {month_abbr[self.on.month]}"

    @property
    def as_at_late(self) -> bool:
        """Whether the words must stand to the left of the line."""
        return self.axis.position(self.on) > WIDTH * 2 // 3


def draw(found: list[Standing], on: date) -> Timeline:
    """One row for each province, from what the page has read."""
    spans = [line.span for one in found for line in one.ledger if line.span]
    axis = Axis.over([on, *(day for s in spans for day in (s.first, s.last))])
    return Timeline(on, axis, [_row(one, axis) for one in found])


def _row(standing: Standing, axis: Axis) -> Row:
    ledger = standing.ledger
    stated = [line for line in ledger if line.kind is not Kind.HANDED]
    drawn = [line for line in stated if line.span]
    handed = standing.handed
    return Row(
        standing=standing,
        boxes=[_box(line, axis, line is stated[-1]) for line in drawn],
        handed_x=axis.position(handed.since) if handed else None,
        handed_soft=bool(handed) and is_soft(handed.grade),
        as_at_x=axis.position(standing.on),
    )


def _box(line: Line, axis: Axis, stands: bool) -> Box:
    x, end = axis.position(line.span.first), _end(line.span, axis)
    w = max(end - x, NARROWEST)
    soft = is_soft(line.record.grade)
    kind = ("soft" if soft else "stands") if stands else "old"
    return Box(min(x, WIDTH - w), w, kind)


def _end(span: Span, axis: Axis) -> int:
    """Where the day after its last stands; the calendar ends with 9999."""
    return axis.position(shifted(span.last, 1))
