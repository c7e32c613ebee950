"""From the cell of a column to a value, or what is wrong with the cell."""

import re
from collections.abc import Callable, Mapping
from decimal import Context, Decimal
from typing import Any

from partnership.evidence.currencies import CURRENCIES, NAMES
from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.fields import Amount, Day, ImportField, Reads
from partnership.exchange.tables.values import (
    BadValue,
    read_date,
    read_flag,
    read_money,
    read_number,
)

# The most that a column of the record holds, and far more than there is money.
MOST_AMOUNT = Decimal(10) ** 15
MOST_COUNT = 2**31 - 1
FINEST = 4
EXACT = Context(prec=60)
# Figures that are far from every limit, as nearly all are: read quickly.
USUAL_COUNT = re.compile("[0-9]{1,9}")
SHOWN_CHOICES = 12

ReadCell = Callable[[str], Any]


def reader_of(
    field: ImportField, asked: Asked, actor: ReadCell, records: Mapping[str, int]
) -> ReadCell:
    """What reads the cells of a field; it raises BadValue."""
    if field.reads is Reads.ACTOR:
        return actor
    if field.reads is Reads.RECORD:
        return lambda cell: _record(cell, records, field)
    if field.reads is Reads.CHOICE:
        return lambda cell: _choice(cell, field)
    if field.reads is Reads.TEXT:
        return lambda cell: _text(cell, field)
    return {
        Reads.AMOUNT: _amount_reader(asked),
        Reads.COUNT: lambda cell: _count(cell, asked),
        Reads.NUMBER: lambda cell: read_number(cell, asked.style),
        Reads.DAY: lambda cell: Day(*read_date(cell, asked.order)),
        Reads.CURRENCY: _currency,
        Reads.FLAG: read_flag,
    }[field.reads]


def _text(cell: str, field: ImportField) -> str:
    words = " ".join(cell.split())
    if len(words) > field.most:
        raise BadValue(f"has {len(words):,} characters, at most {field.most:,} fit")
    return words


def _choice(cell: str, field: ImportField) -> str:
    word = " ".join(cell.lower().replace("_", " ").split())
    for known in (word, word.replace(" ", "_")):
        if known in field.choices:
            return field.choices[known]
    more = ", …" if len(field.words) > SHOWN_CHOICES else ""
    known = ", ".join(field.words[:SHOWN_CHOICES]) + more
    raise BadValue(f"“{_short(cell)}” is none of {known}")


def _record(cell: str, records: Mapping[str, int], field: ImportField) -> int:
    found = records.get(" ".join(cell.casefold().split()))
    if found is None:
        raise BadValue(f"“{_short(cell)}” is no {field.label.lower()} on record")
    return found


def _currency(cell: str) -> str:
    code = cell.strip().upper()
    if code not in CURRENCIES:
        by_name = {name.lower(): code for code, name in NAMES.items()}
        if found := by_name.get(cell.strip().lower()):
            return found
        raise BadValue(f"“{_short(cell)}” is no currency of ISO 4217")
    return code


def _amount_reader(asked: Asked) -> ReadCell:
    """What reads an amount; bare figures in whole units without the thorough look."""
    mark = asked.style.decimal if asked.style else ""
    usual = re.compile(f"[0-9]{{1,12}}([{mark}][0-9]{{1,2}})?" if mark else "(?!)")
    is_whole_units = asked.factor == 1

    def read(cell: str) -> Amount:
        if is_whole_units and usual.fullmatch(cell):
            return Amount(Decimal(cell.replace(mark, ".")), "")
        return _thorough_amount(cell, asked)

    return read


def _thorough_amount(cell: str, asked: Asked) -> Amount:
    found = read_money(cell, asked.style)
    # A unit in the cell says it for this cell; the file's own is for bare figures.
    factor = Decimal(found.unit) if found.unit != 1 else asked.factor
    # Exactly: what a cell can say times a billion has fewer digits than that.
    amount = EXACT.multiply(found.amount, factor)
    if abs(amount) >= MOST_AMOUNT:
        raise BadValue(f"“{_short(cell)}” is more than there can be")
    if decimals_of(amount) > FINEST:
        raise BadValue(f"“{_short(cell)}” has more than four decimals")
    return Amount(amount, found.currency)


def _count(cell: str, asked: Asked) -> int:
    is_usual = USUAL_COUNT.fullmatch(cell)
    return int(cell) if is_usual else _thorough_count(cell, asked)


def _thorough_count(cell: str, asked: Asked) -> int:
    number = read_number(cell, asked.style)
    if not is_whole(number):
        raise BadValue(f"“{_short(cell)}” is not a whole number")
    if not 0 <= number <= MOST_COUNT:
        raise BadValue(f"“{_short(cell)}” is below nought or more than there can be")
    return int(number)


def is_whole(number: Decimal) -> bool:
    """Whether a number has no decimals, however many digits it has."""
    return decimals_of(number) == 0


def decimals_of(number: Decimal) -> int:
    """How many decimals count: noughts at the end do not."""
    digits = number.as_tuple()
    noughts = len(digits.digits) - len("".join(map(str, digits.digits)).rstrip("0"))
    return max(-(digits.exponent + noughts), 0) if number else 0


def _short(cell: str) -> str:
    return cell if len(cell) <= 60 else f"{cell[:57]}…"
