"""Read a file of rates: the European Central Bank's wide form, or a long one.

Wide: `Date,USD,SEK…`, a row for each day; an empty cell or N/A is no rate. Long:
`currency,date,units_per_base`. With semicolons or tabs, a comma is a decimal mark.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TypeVar

from donors.rates.cells import WrongCell, read_currency, read_day, read_units
from donors.rates.decoding import Unreadable, decoded, rows_of, separator_of
from donors.rates.quotes import Quote

LONG = ["currency", "date", "units_per_base"]
NO_RATE = {"", "N/A", "-"}
MOST_RATES = 500_000
PROBLEMS_KEPT = 100
HEADINGS = (
    "The first line must be “Date” and currencies, such as Date,USD,SEK, or"
    " currency,date,units_per_base."
)

ReadT = TypeVar("ReadT")
Rows = Iterator[tuple[int, list[str]]]


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where: the line, and the heading of the cell's column."""

    line: int
    column: str
    words: str

    def __str__(self) -> str:
        column = f", {self.column}" if self.column else ""
        return f"Line {self.line}{column}: {self.words}."


@dataclass
class RatesFile:
    """The rates of a file, each once, and its problems: the first, and how many."""

    base: str
    today: date
    decimal_comma: bool
    found: dict[tuple[str, date], tuple[Quote, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0
    repeated: int = 0

    @property
    def quotes(self) -> list[Quote]:
        return [quote for quote, _ in self.found.values()]

    def wrong(self, line: int, column: str, words: str) -> None:
        self.problem_count += 1
        if len(self.problems) < PROBLEMS_KEPT:
            self.problems.append(Problem(line, column, words))

    def read(
        self, read: Callable[[str], ReadT], text: str, line: int, column: str
    ) -> ReadT | None:
        """What the cell says; None, with a problem, if it says nothing."""
        try:
            return read(text)
        except WrongCell as wrong:
            self.wrong(line, column, str(wrong))
            return None

    def add(self, line: int, column: str, quote: Quote) -> None:
        """Keep a rate; one that is there already must agree with it."""
        known, first = self.found.setdefault(quote[:2], (quote, line))
        if known is quote:
            if len(self.found) > MOST_RATES:
                raise Unreadable(f"The file has more than {MOST_RATES:,} rates.")
        elif known.units == quote.units:
            self.repeated += 1
        else:
            words = f"{quote.currency} on {quote.on} is {known.units} in line {first}"
            self.wrong(line, column, words)


def read_rates(content: bytes, *, base: str, today: date) -> RatesFile:
    """The rates of a file for a set with this base; Unreadable if it has no rates."""
    text = decoded(content)
    separator = separator_of(text)
    rows = rows_of(text, separator)
    line, heading = next(rows, (1, []))
    file = RatesFile(base, today, decimal_comma=separator != ",")
    names = [name.lower() for name in heading]
    if sorted(filter(None, names)) == LONG:
        _read_long(file, names, rows)
    elif names[:1] == ["date"] and len(names) > 1:
        _read_wide(file, line, heading, rows)
    else:
        raise Unreadable(HEADINGS)
    if not file.found and not file.problems:
        raise Unreadable("The file has no rate.")
    return file


def _read_long(file: RatesFile, names: list[str], rows: Rows) -> None:
    currency = partial(read_currency, base=file.base)
    day = partial(read_day, today=file.today)
    units = partial(read_units, decimal_comma=file.decimal_comma)
    for line, row in _whole(file, rows, names):
        cells = dict(zip(names, row, strict=False))
        quote = Quote(
            file.read(currency, cells["currency"], line, "currency"),
            file.read(day, cells["date"], line, "date"),
            file.read(units, cells["units_per_base"], line, "units_per_base"),
        )
        if None not in quote:
            file.add(line, "units_per_base", quote)


def _read_wide(file: RatesFile, line: int, heading: list[str], rows: Rows) -> None:
    currencies = _currencies(file, line, heading)
    day = partial(read_day, today=file.today)
    units = partial(read_units, decimal_comma=file.decimal_comma)
    for line, row in _whole(file, rows, heading):
        on = file.read(day, row[0], line, heading[0])
        if on is None:
            continue
        for currency, text in zip(currencies, row[1:], strict=False):
            if currency is None or text.upper() in NO_RATE:
                continue
            value = file.read(units, text, line, currency)
            if value is not None:
                file.add(line, currency, Quote(currency, on, value))


def _currencies(file: RatesFile, line: int, heading: Iterable[str]) -> list[str | None]:
    """The currency of each column after the day's; None for one that is skipped."""
    found: list[str | None] = []
    _, *names = heading
    for name in names:
        code = None
        if name:
            read = partial(read_currency, base=file.base)
            code = file.read(read, name, line, name[:20])
        if code in found and code is not None:
            file.wrong(line, name, f"{code} has a column already")
        found.append(code)
    return found


def _whole(file: RatesFile, rows: Rows, heading: list[str]) -> Rows:
    """The rows that have a cell for each heading, and nothing beside them."""
    least = max(place for place, name in enumerate(heading, 1) if name)
    for line, row in rows:
        if len(row) < least:
            file.wrong(line, "", f"has {len(row)} of {least} cells")
        elif any(row[len(heading) :]):
            file.wrong(line, "", f"has more cells than the {least} headings")
        else:
            yield line, row
