"""Dates as people write them, in the order that their column is written in."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum
from itertools import combinations

from partnership.evidence.precision import DatePrecision
from partnership.exchange.tables.values.month_names import MONTHS, plain_letters
from partnership.exchange.tables.values.wrong import BadValue, quoted

FIRST_YEAR, LAST_YEAR = 1900, 2100
# Two digits are of this century up to here, as most programs take them.
LAST_SHORT_YEAR = 68
LONGEST = 60
SERIAL = re.compile(r"\d{1,5}(\.\d+)?")
SERIALS_FROM = date(1899, 12, 30)
TIME = re.compile(
    r"(?<=\d)[T ]+\d{1,2}:\d\d(:\d\d(\.\d+)?)?"
    r"( ?[AaPp]\.?[Mm]\.?)?(Z|[+-]00:?00)?$"
)
YEAR_FIRST_FORM = re.compile(r"(\d{4})([-/. ])\s?(\d{1,2})(?:\2\s?(\d{1,2}))?\.?")
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
YEAR_LAST_FORM = re.compile(r"(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4}|\d\d)\.?")
SHORT_YEAR_FIRST = re.compile(r"(\d\d)-(\d\d)-(\d\d)")
MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
SHORT_YEAR_LAST = re.compile(r"[^\W\d_]+\.?[-/'’]\d\d")
YEAR_ALONE = re.compile(r"(19|20)\d\d")
WORDS = re.compile(r"\d+|[^\W\d_]+")
BETWEEN = frozenset(
    ("de", "del", "of", "the", "den", "d", "st", "nd", "rd", "th", "er", "le")
)
WEEKDAYS = frozenset(
    ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday")
    + ("tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)

Found = tuple[date, DatePrecision]


class DateOrder(Enum):
    """In which order the figures of 2/1/2006 stand; ISO has no such dates at all."""

    ISO = "iso"
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    YEAR_FIRST = "year first"


def read_date(
    text: str, order: DateOrder, *, serials: bool = False
) -> tuple[date, DatePrecision]:
    """The day or month that a cell says; BadValue if there is no such day.

    A month is its first day with the precision beside it. Dates with the month's name
    or the year in four digits first are the same in every order. `serials` takes a bare
    number for the day that a spreadsheet counts so.
    """
    plain = TIME.sub("", text.strip())
    if not plain or len(plain) > LONGEST:
        raise BadValue(f"{quoted(text)} is not a date")
    if serials and SERIAL.fullmatch(plain):
        return _checked(SERIALS_FROM + timedelta(days=int(float(plain))), text)
    if YEAR_ALONE.fullmatch(plain):
        raise BadValue(f"{quoted(text)} is a year, and no day or month")
    found = _of_figures(plain, order) or _of_words(plain)
    if found is None:
        raise BadValue(f"{quoted(text)} is not a date{_written(order)}")
    year, month, day = found
    return _day(year, month, day, text)


def date_orders(samples: Iterable[str]) -> tuple[DateOrder, ...]:
    """The orders under which every sample is a date, the likeliest first.

    Empty if there is none. More than one only if they read something differently:
    2/1/2006 alone has two, and somebody must be asked. Give it the whole
    column: one 13/1/2006 tells the order of all. Blank samples say nothing.
    """
    fitting = [DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.YEAR_FIRST]
    only_iso, apart = True, set()
    for text in samples:
        if not text.strip() or _reading(text, DateOrder.ISO):
            continue
        only_iso = False
        readings = {order: _reading(text, order) for order in fitting}
        fitting = [order for order in fitting if readings[order]]
        pairs = combinations(fitting, 2)
        apart |= {pair for pair in pairs if readings[pair[0]] != readings[pair[1]]}
    if only_iso:
        return (DateOrder.ISO,)
    told: list[DateOrder] = []
    for order in fitting:
        if all((other, order) in apart for other in told):
            told.append(order)
    return tuple(told)


def _reading(text: str, order: DateOrder) -> Found | None:
    try:
        return read_date(text, order)
    except BadValue:
        return None


def _of_figures(text: str, order: DateOrder) -> tuple[int, int, int | None] | None:
    """Year, month and day of a date in figures alone; None if it is of another kind."""
    if found := YEAR_FIRST_FORM.fullmatch(text):
        year, month, day = found[1], found[3], found[4]
        return int(year), int(month), int(day) if day else None
    if found := COMPACT.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := MONTH_AND_YEAR.fullmatch(text):
        return int(found[2]), int(found[1]), None
    if order is DateOrder.YEAR_FIRST and (found := SHORT_YEAR_FIRST.fullmatch(text)):
        return _full(found[1]), int(found[2]), int(found[3])
    if order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST) and (
        found := YEAR_LAST_FORM.fullmatch(text)
    ):
        first, second, year = int(found[1]), int(found[3]), _full(found[4])
        is_day_first = order is DateOrder.DAY_FIRST
        return (year, second, first) if is_day_first else (year, first, second)
    return None


def _of_words(text: str) -> tuple[int, int, int | None] | None:
    """Year, month and day where the month has its name."""
    words = [
        word
        for word in WORDS.findall(plain_letters(text))
        if word not in BETWEEN and word not in WEEKDAYS
    ]
    months = [MONTHS[word] for word in words if word in MONTHS]
    figures = [word for word in words if word.isdigit()]
    if len(months) != 1 or len(words) != len(figures) + 1 or not figures:
        return None
    years = [word for word in figures if len(word) == 4]
    if len(figures) == 1:
        # 6-Feb says no year, but Feb-06 does: it is how spreadsheets show a month.
        is_year = bool(years) or bool(SHORT_YEAR_LAST.fullmatch(text))
        return (_full(figures[0]), months[0], None) if is_year else None
    if len(figures) > 2 or len(years) > 1 or not years and len(figures[1]) != 2:
        return None
    # 2006 Feb 1 has its year first; without four digits the year is the last.
    year = years[0] if years else figures[1]
    day = figures[1] if figures[0] == year and years else figures[0]
    return _full(year), months[0], int(day)


def _full(year: str) -> int:
    if len(year) == 4:
        return int(year)
    return int(year) + (2000 if int(year) <= LAST_SHORT_YEAR else 1900)


def _day(year: int, month: int, day: int | None, text: str) -> Found:
    try:
        on = date(year, month, 1 if day is None else day)
    except (ValueError, OverflowError):
        raise BadValue(f"{quoted(text)} is a day that there is not") from None
    precision = DatePrecision.MONTH if day is None else DatePrecision.DAY
    return _checked(on, text)[0], precision


def _checked(on: date, text: str) -> Found:
    if not FIRST_YEAR <= on.year <= LAST_YEAR:
        raise BadValue(f"{quoted(text)} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return on, DatePrecision.DAY


def _written(order: DateOrder) -> str:
    samples = {
        DateOrder.ISO: "2006-02-28",
        DateOrder.DAY_FIRST: "28/2/2006",
        DateOrder.MONTH_FIRST: "2/28/2006",
        DateOrder.YEAR_FIRST: "2006/2/28",
    }
    return f" as written in this column, such as {samples[order]}"
