"""The columns of the report, which depend on what was asked."""

from datetime import date

from donors.pledge_report.measures import Measure
from donors.rates import USD
from partnership.evidence.templatetags.display import short_day
from partnership.exchange.report import Column, Kind, Question

ORIGINALS = Column("originals", "Pledged, in the original currencies")


def columns(question: Question) -> tuple[Column, ...]:
    """A column for each dimension, the original amounts, and those of each measure."""
    form = question.form
    found = [Column(one.key, one.label) for one in form.dimensions]
    found += [column for one in form.measures for column in _of(one, question)]
    return (*found, ORIGINALS)


def _of(measure: Measure, question: Question) -> list[Column]:
    """One column, or three: at the date, at the other date, and the difference."""
    unit = "" if measure.is_count else f" ({unit_of(question)})"
    kind = Kind.COUNT if measure.is_count else Kind.MONEY
    before: date | None = question.filters["compare_at"]
    if not before:
        return [Column(measure.key, f"{measure.label}{unit}", kind)]
    return [
        Column(measure.key, f"{measure.label}, {short_day(question.on)}{unit}", kind),
        Column(
            f"{measure.key}_before",
            f"{measure.label}, {short_day(before)}{unit}",
            kind,
        ),
        Column(f"{measure.key}_change", f"{measure.label}, change{unit}", kind),
    ]


def unit_of(question: Question) -> str:
    """US$, or the code of the currency that was asked for."""
    currency = question.filters["currency"]
    return "US$" if currency == USD else currency
