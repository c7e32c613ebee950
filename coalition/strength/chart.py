"""The stacked area over time: whole numbers, ready to be drawn.

Each group is a band of steps; the largest lies at the bottom. A step stands on the day
on which its figure was stated, or on which a contributor left; the axis ends with the
last day, and begins at nought.
"""

from dataclasses import dataclass, replace
from datetime import date

from coalition.scale import round_numbers
from coalition.strength.series import Cell, Series
from coalition.strength.words import state_of
from partnership.evidence.months import month_later, months_apart
from partnership.evidence.templatetags.display import count, date_words, short_day

# The frame of the bands, as templates/coalition/_strength_chart.html has it too.
LEFT, RIGHT, TOP, BOTTOM = 58, 640, 34, 352
LABEL_HEIGHT = 18
# A tone or pattern for each band, so that they differ in greyscale and in print.
FILLS = (
    *("#12436d", "#cfdbe8", "url(#area-stripes)", "url(#area-dots)"),
    *("url(#area-hatch)", "#7f9cb9", "url(#area-bars)"),
)
OTHERS = "url(#area-others)"
MOST_MONTH_WORDS = 9
LONGEST = 24


@dataclass(frozen=True)
class Band:
    """A group's area, and its label at the right with its figure, swatch and leader."""

    label: str
    fill: str
    path: str
    label_y: int
    # Where the line from the label ends; None where the group has nothing at the end.
    middle_y: int | None

    @property
    def swatch_y(self) -> int:
        """Top of the swatch before the label."""
        return self.label_y - 10


@dataclass(frozen=True)
class Tick:
    """A mark on an axis, and its words."""

    at: int
    words: str


@dataclass(frozen=True)
class Chart:
    """The bands and both axes; `unknown` is how far nobody stated a figure."""

    bands: list[Band]
    across: list[Tick]
    up: list[Tick]
    as_at: str
    unknown_until: int | None

    @property
    def unknown_width(self) -> int:
        """How wide the part is for which nobody stated a figure."""
        return (self.unknown_until or LEFT) - LEFT


class _Plane:
    """Where days and numbers of people stand in the drawing."""

    def __init__(self, days: tuple[date, ...], most: int) -> None:
        self.first, self.days = days[0], days
        # The last day is drawn to its end, so that what changed on it shows.
        self.span = (days[-1] - days[0]).days + 1
        self.numbers = round_numbers(most)
        self.top = self.numbers[-1]

    def x(self, day: date) -> int:
        share = (RIGHT - LEFT) * (day - self.first).days
        return LEFT + round(share / self.span)

    def y(self, personnel: int) -> int:
        return BOTTOM - round((BOTTOM - TOP) * personnel / self.top)

    @property
    def edges(self) -> list[int]:
        """Where each day's step begins, and where the last one ends."""
        return [*map(self.x, self.days), RIGHT]


def draw(series: Series, names: list[str]) -> Chart | None:
    """The chart of these groups under these names; None where nobody has a figure."""
    totals = [tally.personnel or 0 for tally in series.tallies]
    if not any(totals):
        return None
    plane = _Plane(series.days, max(totals))
    return Chart(
        bands=_bands(series, names, totals, plane),
        across=_months(plane),
        up=[Tick(plane.y(number), f"{number:,}") for number in plane.numbers],
        as_at=short_day(series.days[-1]),
        unknown_until=_unknown_until(series, plane),
    )


def _bands(
    series: Series, names: list[str], totals: list[int], plane: _Plane
) -> list[Band]:
    largest = [[n or 0 for n in group.figures] for group in series.groups]
    ends = [_end(group.cells[-1]) for group in series.groups]
    layers = list(zip(names, ends, FILLS, largest, strict=False))
    rest = [
        total - sum(layer[place] for *_, layer in layers)
        for place, total in enumerate(totals)
    ]
    if any(rest):
        number = len(series.groups) - len(layers)
        words = "1 other" if number == 1 else f"{number} others"
        # Groups beyond those of the table are in it too, and nobody counts them.
        words = "Others" if any(series.others) else words
        layers.append((words, f" {count(rest[-1])}", OTHERS, rest))
    floor, bands = [0] * len(totals), []
    for label, end, fill, layer in layers:
        roof = [low + more for low, more in zip(floor, layer, strict=True)]
        middle = plane.y((floor[-1] + roof[-1]) // 2) if layer[-1] else None
        path = _path(plane, floor, roof)
        bands.append(Band(f"{_short(label)}{end}", fill, path, 0, middle))
        floor = roof
    return _labelled(bands)


def _end(cell: Cell | None) -> str:
    """What stands after a name: its figure on the last day, or why it has none."""
    if cell is None or cell.personnel is None:
        return f", {state_of(cell)}"
    return f" {count(cell.personnel)}"


def _short(label: str) -> str:
    """A label as long as there is room; the table has it in full."""
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"


def _path(plane: _Plane, floor: list[int], roof: list[int]) -> str:
    """Along the roof from left to right in steps, and back along the floor."""
    edges = plane.edges
    words = [f"M{edges[0]} {plane.y(roof[0])}"]
    for place in range(len(roof)):
        words.append(f"V{plane.y(roof[place])}H{edges[place + 1]}")
    for place in reversed(range(len(floor))):
        words.append(f"V{plane.y(floor[place])}H{edges[place]}")
    return "".join(words) + "Z"


def _labelled(bands: list[Band]) -> list[Band]:
    """Put each label beside its band, the lowest first, and none on another."""
    placed, lowest = [], BOTTOM
    for band in bands:
        wanted = (band.middle_y if band.middle_y is not None else lowest) + 4
        at = min(wanted, lowest)
        placed.append(at)
        lowest = at - LABEL_HEIGHT
    # What ran out at the top moves down, and pushes the others before it.
    for place in reversed(range(len(placed))):
        least = placed[place + 1] + LABEL_HEIGHT if place + 1 < len(placed) else TOP
        placed[place] = max(placed[place], least)
    return [replace(band, label_y=at) for band, at in zip(bands, placed, strict=True)]


def _months(plane: _Plane) -> list[Tick]:
    """The first days of months, not more than there is room to name."""
    first, last = plane.days[0].replace(day=1), plane.days[-1].replace(day=1)
    number = months_apart(first, last) + 1
    every = -(-number // MOST_MONTH_WORDS)
    months = [month_later(last, -back) for back in range(0, number, every)]
    return [
        Tick(plane.x(max(month, plane.first)), date_words(month, "month", "short"))
        for month in reversed(months)
    ]


def _unknown_until(series: Series, plane: _Plane) -> int | None:
    """Where the first figure stands, if the chart begins before it."""
    known = [tally.personnel is not None for tally in series.tallies]
    return None if known[0] else plane.x(series.days[known.index(True)])
