"""Put the page together from the rows that the files have too."""

from dataclasses import dataclass
from decimal import Decimal

from donors.models import SavedReport
from donors.pledge_report.chart import chart_of
from donors.pledge_report.columns import columns, unit_of
from donors.pledge_report.measures import Measure
from donors.pledge_report.remarks import remarks
from donors.pledge_report.report import grouped, quote_of, totals_of
from donors.words import how_many, percent
from partnership.evidence.templatetags.display import (
    MINUS,
    count,
    long_day,
    or_none_recorded,
    short_day,
    usd_millions,
)
from partnership.exchange.report import Chart, Column, Kind, Question, Value
from partnership.exchange.snapshot import snapshot

# More rows than a reader can take in; the files have them all.
ROWS_ON_PAGE = 200


@dataclass(frozen=True)
class Cell:
    """A cell of the table, as it is written, and whether it is a figure."""

    words: str
    is_number: bool


@dataclass(frozen=True)
class Row:
    """A group: its names, and its figures."""

    labels: list[str]
    cells: list[Cell]


@dataclass(frozen=True)
class ReportPage:
    """Everything that the template shows."""

    lede: str
    heading: str
    caption: str
    dimensions: list[str]
    measures: list[Measure]
    # The two dates and their difference, under each measure; none without a second.
    sides: list[str]
    depth: int
    rows: list[Row]
    total: Row
    found: int
    chart: Chart | None
    remarks: list[str]

    @property
    def is_cut(self) -> bool:
        """Whether there are more rows than the page shows."""
        return self.found > len(self.rows)

    @property
    def found_words(self) -> str:
        """42 rows, as the line above the table says."""
        return f"{self.found:,} row{'' if self.found == 1 else 's'}"


def build(question: Question) -> ReportPage:
    """The page for this question, from one picture of the record."""
    with snapshot():
        quote = quote_of(question)
        found = grouped(question, quote, ROWS_ON_PAGE)
        sums, rows = totals_of(question, found), list(found.rows)
        said = remarks(question, quote, sums)
    headings, depth = list(columns(question)), len(question.form.dimensions)
    return ReportPage(
        lede=_lede(question, headings, found.total, sums.counted.pledges),
        heading=_heading(question, rows, found.total, headings),
        caption=f"Pledges by {_by(question)}, {unit_of(question)} million",
        dimensions=[one.label for one in question.form.dimensions],
        measures=question.form.measures,
        sides=_sides(question),
        depth=depth,
        rows=[_row(row, headings, depth) for row in rows],
        total=_row(found.total, headings, depth),
        found=found.found,
        chart=chart_of(question, rows),
        remarks=said,
    )


def saved_reports(question: Question) -> list[SavedReport]:
    """The saved reports of the reader, and those that others share."""
    return list(SavedReport.objects.open_to(question.reader).select_related("owner"))


def _sides(question: Question) -> list[str]:
    before = question.filters["compare_at"]
    return [short_day(question.on), short_day(before), "Change"] if before else []


def _heading(
    question: Question, rows: list[tuple], total: tuple, headings: list[Column]
) -> str:
    """The finding: whose figure is the largest, and how much of all of it that is."""
    leading = question.form.leading
    place = [column.key for column in headings].index(leading.key)
    known = [row for row in rows if row[place]]
    if not known or not total[place]:
        return leading.label
    largest = max(known, key=lambda row: row[place])
    share = percent(Decimal(largest[place]), Decimal(total[place]))
    names = ", ".join(largest[: len(question.form.dimensions)])
    return f"{leading.label}: {names} has {share}%"


def _by(question: Question) -> str:
    return ", ".join(one.label.lower() for one in question.form.dimensions)


def _row(values: tuple[Value, ...], headings: list[Column], depth: int) -> Row:
    cells = [
        Cell(cell_words(value, column.kind), column.is_number)
        for value, column in zip(values[depth:], headings[depth:], strict=True)
    ]
    return Row(list(values[:depth]), cells)


def cell_words(value: Value, kind: Kind) -> str:
    """Millions for amounts, whole numbers for pledges; what is unknown is said."""
    if value is None:
        return or_none_recorded(None)
    if kind is Kind.MONEY:
        return usd_millions(value)
    if kind is Kind.COUNT:
        return count(value).replace("-", MINUS)
    return str(value)


def _lede(
    question: Question, headings: list[Column], total: tuple, pledges: int
) -> str:
    """The leading figure of all pledges, and by how much it changed."""
    leading = question.form.leading
    place = [column.key for column in headings].index(leading.key)
    if not pledges:
        return "No pledge that counts fits what was asked."
    whose = "" if leading.is_count else f" over {how_many(pledges, 'pledge')}"
    said = f"{leading.label}: {_much(total[place], question, leading.is_count)}{whose}"
    before = question.filters["compare_at"]
    if not before:
        return f"{said}."
    change = total[place + 2]
    if change is None:
        return f"{said}; the change since {long_day(before)} is not known."
    if not change:
        return f"{said}, the same as at {long_day(before)}."
    much = _much(abs(change), question, leading.is_count)
    than = "more" if change > 0 else "less"
    return f"{said}, {much} {than} than at {long_day(before)}."


def _much(amount: Value, question: Question, is_count: bool) -> str:
    if amount is None:
        return "no figure recorded"
    if is_count:
        return count(amount)
    words = usd_millions(Decimal(amount))
    return f"{unit_of(question)} {words}m".replace("US$ ", "US$")
