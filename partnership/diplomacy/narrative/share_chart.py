"""The share of each framing by period as a chart, and the rows that it is drawn of."""

from partnership.diplomacy.narrative.shares import MONTH, NONE_FITS, Period, Shares
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.columns import columns_of
from partnership.evidence.charts.rows import Figure, Point, Row, Rows
from partnership.evidence.charts.sources import Sources
from partnership.evidence.templatetags.display import MONTHS, count
from partnership.evidence.told import Line

NOTHING = Figure(None, "none recorded")


def chart_of(shares: Shares, sources: Sources) -> Chart | None:
    """The chart; None where there are too few statements to say anything by it."""
    if shares.are_few:
        return None
    rows = rows_of(shares)
    return Chart(
        title=f"Framing of statements, {span(shares)}",
        unit="share of the statements of each period, in percent",
        scale="Under each column: how many statements it is of.",
        as_at=shares.on,
        rows=rows,
        drawing=columns_of(rows, Line.POLITICAL, of=rows.beneath[0]),
        sources=sources,
        note="Shares are rounded, and may not add up to 100.",
    )


def rows_of(shares: Shares) -> Rows:
    """How many statements of each framing; what none fits has no fill of its own."""
    rows = {
        key: Row(name, tuple(_figure(period, key) for period in shares.periods))
        for key, name in shares.names.items()
    }
    totals = [*shares.totals.values(), shares.number]
    return Rows(
        about="Month" if shares.by == MONTH else "Quarter",
        points=tuple(map(_point, shares.periods)),
        drawn=tuple(row for key, row in rows.items() if key > NONE_FITS),
        rest=tuple(row for key, row in rows.items() if key <= NONE_FITS),
        rest_words="Others and none",
        beneath=(Row("Statements", tuple(map(_number, shares.periods))),),
        is_down=True,
        foot=Row("All", tuple(Figure(n, count(n)) for n in totals), is_total=True),
    )


def span(shares: Shares) -> str:
    """The months that the shares are of."""
    last = shares.periods[-1].words.split(" to ")[-1]
    return f"{shares.since} to {last}"


def percent(number: int, of: int) -> str:
    """A whole number of a hundred, rounded half up; a little is never nothing."""
    if not of:
        return ""
    whole = (200 * number + of) // (2 * of)
    return "under 1%" if number and not whole else f"{whole}%"


def _point(period: Period) -> Point:
    quarter = f"Q{(period.begins.month + 2) // 3}"
    month = MONTHS[period.begins.month][:3]
    return Point(period.words, period.begins, month if period.by == MONTH else quarter)


def _figure(period: Period, key: int) -> Figure:
    if not period.number:
        return NOTHING
    number = period.counts.get(key, 0)
    of = f"{count(number)} of {count(period.number)}"
    return Figure(number, percent(number, period.number), of)


def _number(period: Period) -> Figure:
    return Figure(period.number, count(period.number)) if period.number else NOTHING
