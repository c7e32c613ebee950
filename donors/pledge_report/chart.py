"""The chart of the report: its leading measure, from the very rows of its table."""

from decimal import ROUND_HALF_UP, Decimal

from donors.pledge_report.columns import columns, unit_of
from donors.pledge_report.measures import Measure
from partnership.evidence.charts.scale import FULL
from partnership.evidence.templatetags.display import count, short_day, usd_millions
from partnership.exchange.chart import Bar, Chart
from partnership.exchange.report import Question, Value

MOST_BARS = 20


def chart_of(question: Question, rows: list[tuple[Value, ...]]) -> Chart | None:
    """A bar for each of the first rows, or two where dates are compared."""
    measure, form = question.form.leading, question.form
    keys = [column.key for column in columns(question)]
    place = keys.index(measure.key)
    sides = [(place, False)]
    if question.form.is_compared:
        sides.append((place + 1, True))
    known = [row for row in rows if any(row[at] is not None for at, _ in sides)]
    shown = known[:MOST_BARS]
    amounts = [row[at] for row in shown for at, _ in sides if row[at] is not None]
    if not any(amounts):
        return None
    scale = _Scale(min(0, *amounts), max(0, *amounts))
    depth = len(form.dimensions)
    bars = [
        scale.bar(_label(row[:depth], question, before), row[at], measure, before)
        for row in shown
        for at, before in sides
    ]
    note = _note(question, len(shown), len(known), len(rows))
    return Chart(_title(measure, question), note, bars)


class _Scale:
    """From the smallest amount, or nought, to the largest, in thousandths."""

    def __init__(self, low: Decimal, high: Decimal) -> None:
        self.low, self.span = low, high - low

    def bar(self, label: str, amount: Value, measure: Measure, before: bool) -> Bar:
        """From nought to the amount; what is unknown has no bar."""
        if amount is None:
            return Bar(label, "no figure recorded", 0, 0, before)
        ends = sorted((self._at(Decimal(0)), self._at(Decimal(amount))))
        width = max(ends[1] - ends[0], 1) if amount else 0
        words = count(amount) if measure.is_count else usd_millions(amount)
        return Bar(label, words, ends[0], width, before)

    def _at(self, amount: Decimal) -> int:
        share = FULL * (amount - self.low) / self.span
        return int(share.quantize(Decimal(1), ROUND_HALF_UP))


def _label(names: tuple, question: Question, before: bool) -> str:
    named = ", ".join(names)
    if not question.form.is_compared:
        return named
    on = question.filters["compare_at"] if before else question.on
    return f"{named}, {short_day(on)}"


def _title(measure: Measure, question: Question) -> str:
    by = ", ".join(one.label.lower() for one in question.form.dimensions)
    unit = "pledges" if measure.is_count else f"{unit_of(question)} million"
    return f"{measure.label} by {by}, {unit}, as at {short_day(question.on)}"


def _note(question: Question, shown: int, known: int, rows: int) -> str:
    """How to read it, and from what it was drawn."""
    before = question.filters["compare_at"]
    parts = []
    if before:
        parts.append(f"Solid: {short_day(question.on)}. Outline: {short_day(before)}.")
    if known > shown:
        parts.append(f"The first {shown} of {known:,} rows with a figure.")
    if rows > known:
        parts.append("Rows without a figure have no bar.")
    parts.append(
        "Drawn from the record of pledges; the figures are those of the table."
    )
    return " ".join(parts)
