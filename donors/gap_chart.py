"""The gap of one pledge as a chart: its picture, and the parts that it is drawn of."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from donors.gap_picture import GapPicture, Part, draw
from donors.position import PledgePosition
from donors.templatetags.money import money
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.rows import Figure, Point, Row, Rows
from partnership.evidence.charts.sources import sources_among
from partnership.evidence.models import Source


def chart_of(
    position: PledgePosition, on: date, sources: Iterable[Source | None]
) -> Chart | None:
    """The chart of a position; None where no gap is known."""
    picture = draw(position, on)
    if picture is None:
        return None
    pledged = position.pledged_usd
    begins = f"From US$ {money(pledged)} pledged to what" if pledged else "What"
    return Chart(
        title=f"{begins} is still to come",
        unit="US$ at the pledge’s own rate",
        scale="Each part is as long as its amount.",
        as_at=on,
        rows=_rows(picture),
        drawing=picture,
        sources=sources_among(sources),
    )


def _rows(picture: GapPicture) -> Rows:
    """The parts as they are drawn, and under them what they come to."""
    beneath = [_row(*picture.total, is_total=True)]
    if picture.effect:
        beneath.append(_part(picture.effect))
        beneath.append(_row(*picture.at_date, is_total=True))
    return Rows(
        about="Part",
        points=(Point("US$"),),
        drawn=tuple(map(_part, picture.parts)),
        beneath=tuple(beneath),
    )


def _part(part: Part) -> Row:
    return _row(part.words, part.amount_usd)


def _row(words: str, amount: Decimal, *, is_total: bool = False) -> Row:
    return Row(words, (Figure(amount, money(amount)),), is_total=is_total)
