"""Transfer of responsibility against plan as three lines of steps, ready to be drawn.

Each number holds for its month: it rises at the month's end for the plans, and through
the month of the date for what came. The numbers up the side end with the most that is
planned or handed over.
"""

from dataclasses import dataclass
from datetime import date

from coalition.days import shifted
from coalition.handover.course import Course, Month
from partnership.evidence.charts.scale import round_numbers
from partnership.evidence.months import months_along, months_apart
from partnership.evidence.templatetags.display import date_words
from partnership.exchange.labels import apart
from partnership.exchange.step_chart import HEIGHT, WIDTH, StepLine, up

TOP = 28
MOST_WORDS = 5


@dataclass(frozen=True)
class Tick:
    """Words on an axis: in per cent from the left, or in pixels from the top."""

    at: float
    words: str


@dataclass(frozen=True)
class Chart:
    """The lines and both axes; `date_at` is None where the date is before or after."""

    lines: list[StepLine]
    across: list[Tick]
    up: list[Tick]
    provinces: int
    from_words: str
    to_words: str
    date_at: float | None

    @property
    def is_date_right(self) -> bool:
        """Whether the words of the date have room only at the left of its line."""
        return (self.date_at or 0) > 50


def chart_of(course: Course, provinces: int) -> Chart | None:
    """The very rows of the table; None where nothing is planned or handed over."""
    months = course.months
    if not months:
        return None
    past = [month.handed_over for month in months if month.handed_over is not None]
    date_at = _place(course.on, months)
    drawn = {
        ("First planned", "best"): [month.as_first_planned for month in months],
        ("Planned last", "worst"): [month.as_planned for month in months],
        ("Handed over", "stated"): past,
    }
    numbers = round_numbers(max(map(max, filter(None, drawn.values()))))
    return Chart(
        lines=_lines(drawn, len(months), numbers[-1], date_at),
        across=_words_across(months),
        up=[Tick(up(number, numbers[-1], TOP), f"{number:,}") for number in numbers],
        provinces=provinces,
        from_words=_words(months[0]),
        to_words=_words(months[-1]),
        date_at=date_at and round(100 * date_at, 1),
    )


def _lines(
    drawn: dict[tuple[str, str], list[int]],
    months: int,
    top: int,
    date_at: float | None,
) -> list[StepLine]:
    """Those that have a number; what was handed over ends with the date."""
    found = {named: numbers for named, numbers in drawn.items() if numbers}
    places = apart([up(numbers[-1], top, TOP) for numbers in found.values()], HEIGHT)
    return [
        StepLine(
            name,
            style,
            _steps(numbers, months, top, date_at if style == "stated" else None),
            numbers[-1],
            place,
        )
        for ((name, style), numbers), place in zip(found.items(), places, strict=True)
    ]


def _steps(numbers: list[int], months: int, top: int, until: float | None) -> str:
    """A path that holds each number over its month, and the last one until then."""
    path = ""
    ends = [(place + 1) / months for place in range(len(numbers))]
    if until is not None:
        ends[-1] = until
    for number, end in zip(numbers, ends, strict=True):
        y, right = up(number, top, TOP), round(WIDTH * end)
        path += f"V{y}H{right}" if path else f"M0 {HEIGHT}V{y}H{right}"
    return path


def _place(on: date, months: list[Month]) -> float | None:
    """How far the end of a day lies across, from 0 to 1; None outside these months."""
    first = months[0].first_day
    if not 0 <= months_apart(first, on) < len(months):
        return None
    return months_along(first, shifted(on, 1)) / len(months)


def _words_across(months: list[Month]) -> list[Tick]:
    """Names in the middle of their months, back from the last, at most a few.

    More than two are of an odd number: a phone leaves out every other, not the last.
    """
    number = len(months)
    every = -(-number // MOST_WORDS)
    while -(-number // every) == 4:
        every += 1
    return [
        Tick(round(100 * (place + 0.5) / number, 1), _words(months[place]))
        for place in range((number - 1) % every, number, every)
    ]


def _words(month: Month) -> str:
    return date_words(month.first_day, "month", "short")
