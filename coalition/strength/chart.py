"""Strength over time as a chart: rows of groups, and the bands drawn of them."""

from collections.abc import Iterable
from typing import Any

from coalition.strength.asked import sources_of
from coalition.strength.series import Cell, Group, Series, Tally
from coalition.strength.spans import Contingents
from coalition.strength.words import NO_FIGURE, STATED, label_of, state_of
from partnership.actors.templatetags.names import with_article
from partnership.evidence.charts.bands import bands_of
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.rows import Figure, Point, Row, Rows
from partnership.evidence.counting import FIRM, is_soft
from partnership.evidence.templatetags.display import count, grade_words, short_day
from partnership.evidence.told import Line


def chart_of(
    asked: Contingents, series: Series, noun: str, lead: str, keys: dict[str, int]
) -> Chart | None:
    """Personnel by day; None where nobody has a figure.

    `keys` are the contributors' by name, where the groups are contributors.
    """
    rows = rows_of(series, noun, lead, keys, is_firm=asked.evidence == FIRM)
    drawing = bands_of(rows, Line.SECURITY)
    if drawing is None:
        return None
    first, last = series.days[0], series.days[-1]
    without = f" without {with_article(lead)}" if lead else ""
    return Chart(
        title=f"Strength by {noun}{without}, {short_day(first)} to {short_day(last)}",
        unit="personnel",
        scale="From nought, the largest at the bottom.",
        as_at=asked.on,
        rows=rows,
        drawing=drawing,
        sources=sources_of(asked),
    )


def rows_of(
    series: Series, noun: str, lead: str, keys: dict[str, int], *, is_firm: bool
) -> Rows:
    """Each group on each day; under them the sums, and the lead nation apart."""
    rest = [_figure(number) for number in series.others]
    return Rows(
        about=noun.capitalize(),
        points=tuple(Point(short_day(day), day) for day in series.days),
        drawn=_groups(series.groups, keys),
        rest=(Row("Others", tuple(rest)),) if any(series.others) else (),
        beneath=_beneath(series.tallies, lead, is_firm),
        apart_words=f"Apart, in no total: the lead nation, {lead}",
        apart=_groups(series.lead, keys),
    )


def _groups(groups: Iterable[Group], keys: dict[str, int]) -> tuple[Row, ...]:
    return tuple(
        Row(
            label_of(group),
            tuple(_cell(cell) for cell in group.cells),
            _link(keys.get(group.label)),
        )
        for group in groups
    )


def _link(key: int | None) -> tuple[str, Any] | None:
    return ("coalition:contributor", key) if key else None


def _cell(cell: Cell | None) -> Figure:
    state = state_of(cell)
    if state != STATED:
        return Figure(None, state)
    note = grade_words(cell.grade) if is_soft(cell.grade) else ""
    return Figure(cell.personnel, count(cell.personnel), note)


def _figure(number: int | None) -> Figure:
    return Figure(number, NO_FIGURE if number is None else count(number))


def _beneath(tallies: Iterable[Tally], lead: str, is_firm: bool) -> tuple[Row, ...]:
    without = f", without {with_article(lead)}" if lead else ""
    done = "left out" if is_firm else "counted"
    return (
        Row(
            f"In all{without}",
            tuple(_figure(tally.personnel) for tally in tallies),
            is_total=True,
        ),
        Row("Contributors with a figure", tuple(map(_known, tallies))),
        Row(f"Press only or unverified, {done}", tuple(map(_soft, tallies))),
    )


def _known(tally: Tally) -> Figure:
    of = f"{count(tally.with_figure)} of {count(tally.contributors)}"
    return Figure(tally.with_figure, of)


def _soft(tally: Tally) -> Figure:
    if not tally.soft:
        return Figure(None, "none")
    return Figure(tally.soft_personnel, count(tally.soft_personnel))
