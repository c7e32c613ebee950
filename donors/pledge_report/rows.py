"""What the database found, as the rows that page, chart and files have in common."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from donors.pledge_report.one_date import summed
from donors.pledge_report.query import Compared
from donors.position.group import Group, read_groups
from donors.rates import DisplayRate
from partnership.evidence.currencies import decimals
from partnership.exchange.report import Question, Value

# The columns of compared.sql before the names and the measures.
KEYS, ORIGINALS, GROUPS, FOUND, FIRST_NAME = slice(1, 4), 4, 5, 6, 10


@dataclass(frozen=True)
class Grouped:
    """The total, how many groups there are, and the groups themselves, streamed."""

    total: tuple[Value, ...]
    found: int
    # The sums by evidence and basis, for the words of the page, in US dollars.
    groups: dict[str, Group]
    rows: Iterator[tuple[Value, ...]]


def read_grouped(
    question: Question, quote: DisplayRate, places: int, limit: int | None = None
) -> Grouped:
    """The rows for a question; at most `limit` of them, where there is one."""
    raw = Compared(question, quote, places, limit).rows()
    total, reader = next(raw), _Cells(question, places)
    labels = ("Total", *[""] * (len(question.form.dimensions) - 1))
    return Grouped(
        total=(*labels, *reader.amounts(total)),
        found=total[FOUND],
        groups=read_groups(total[GROUPS]),
        rows=((*reader.labels(row), *reader.amounts(row)) for row in raw),
    )


class _Cells:
    """Reads the cells of a row: labels, amounts, and what was pledged originally."""

    def __init__(self, question: Question, places: int) -> None:
        self.step = Decimal(1).scaleb(-places)
        form = question.form
        self.dimensions, self.measures = form.dimensions, form.measures
        self.is_compared = question.form.is_compared
        self.order = summed(question)
        self.first = FIRST_NAME + len(self.dimensions)

    def labels(self, row: tuple) -> Iterator[str]:
        """What the group is called in each dimension."""
        names = row[FIRST_NAME : self.first]
        for dimension, key, name in zip(
            self.dimensions, row[KEYS], names, strict=False
        ):
            yield dimension.words(key, name)

    def amounts(self, row: tuple) -> Iterator[Value]:
        """Each measure, at both dates and with its difference if there are two."""
        now = self._side(row, self.first)
        before = (
            self._side(row, self.first + len(self.order)) if self.is_compared else {}
        )
        for measure in self.measures:
            yield now[measure.key]
            if self.is_compared:
                then = before[measure.key]
                yield then
                yield _change(now[measure.key], then)
        yield original_words(row[ORIGINALS])

    def _side(self, row: tuple, first: int) -> dict[str, Any]:
        """The measures of one date; without a pledge each of them is nought."""
        values = row[first : first + len(self.order)]
        if not values[0]:
            values = [0] * len(self.order)
        return {
            one.key: value if one.is_count else self._amount(value)
            for one, value in zip(self.order, values, strict=True)
        }

    def _amount(self, value: Any) -> Decimal | None:
        """With the decimals of its currency, also where it is nought."""
        return None if value is None else Decimal(value).quantize(self.step)


def _change(now: Any, before: Any) -> Value:
    """The difference; of what nobody knows there is none."""
    return None if now is None or before is None else now - before


def original_words(packed: str | None) -> str | None:
    """EUR 12,000,000; SEK 250,000,000: side by side, never added up."""
    amounts = json.loads(packed or "{}")
    known = {code: text for code, text in amounts.items() if text is not None}
    return "; ".join(_amount(code, text) for code, text in known.items()) or None


def _amount(currency: str, text: str) -> str:
    """To the smallest coin; without decimals where there is none."""
    amount = Decimal(text)
    step = Decimal(1).scaleb(-decimals(currency))
    exact = amount.quantize(step, ROUND_HALF_UP)
    whole = exact.to_integral_value()
    return f"{currency} {whole if whole == exact else exact:,}"
