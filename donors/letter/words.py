"""Amounts, periods, ages and lists as a letter says them."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from donors.models import Instrument
from donors.rates import USD
from donors.words import how_many
from partnership.evidence.months import months_apart
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words, long_day

QUOTES = tuple('“”"')
MILLION = Decimal(1_000_000)
# After an amount; what has no form of its own says so elsewhere.
FORM_WORDS = {
    Instrument.GRANT: "in grants",
    Instrument.LOAN: "in loans",
    Instrument.IN_KIND: "in kind",
    Instrument.MIXED: "in grants and loans together",
    Instrument.NOT_STATED: "in a form that is not stated",
}


def amount_words(amount: Decimal, currency: str = USD) -> str:
    """US$71.58m, EUR 12.5m, US$345,000: rounded to a hundredth of a million, or one."""
    unit = "US$" if currency == USD else f"{currency} "
    if amount >= MILLION:
        return f"{unit}{_rounded(amount / MILLION, '0.01')}m"
    return f"{unit}{_rounded(amount, '1' if amount >= 1000 else '0.01')}"


def _rounded(amount: Decimal, step: str) -> str:
    return f"{amount.quantize(Decimal(step), ROUND_HALF_UP).normalize():,f}"


def listed(words: Sequence[str]) -> str:
    """One; one and two; one, two and three."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def quoted(words: str) -> str:
    """What others wrote, on one line and in quotation marks of its own."""
    plain = " ".join(words.split())
    if plain[:1] in QUOTES and plain[-1:] in QUOTES:
        plain = plain[1:-1]
    return f"“{plain}”"


def when(on: date, precision: str = DatePrecision.DAY) -> str:
    """On 24 October 2003; in October 2003; in 2003."""
    preposition = "on" if precision == DatePrecision.DAY else "in"
    return f"{preposition} {date_words(on, precision)}"


def period_words(start: date | None, end: date | None) -> str:
    """For 2004 to 2007; for May 2004 to June 2006; until 5 June 2006; empty if none."""
    if not start or not end:
        if start:
            return f"from {long_day(start)}"
        return f"until {long_day(end)}" if end else ""
    after = end + timedelta(days=1)
    if (start.month, start.day, after.month, after.day) == (1, 1, 1, 1):
        first, last = f"{start.year}", f"{end.year}"
    elif start.day == after.day == 1:
        first, last = date_words(start, "month"), date_words(end, "month")
    else:
        first, last = long_day(start), long_day(end)
    return f"for {first}" if first == last else f"for {first} to {last}"


def age_words(since: date, on: date) -> str:
    """Seven months, one day: how long ago a date was, in whole months or in days."""
    months = months_apart(since, on) - (on.day < since.day)
    if months < 1:
        return how_many((on - since).days, "day")
    return how_many(months, "month")
