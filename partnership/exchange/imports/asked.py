"""What is asked once of a whole file, because no column says it."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from partnership.evidence.currencies import CURRENCIES
from partnership.exchange.imports.likely import KEEP, MOVE
from partnership.exchange.models import OnDuplicates
from partnership.exchange.tables.values import (
    BadValue,
    DateOrder,
    NumberStyle,
    read_date,
)

UNITS = {
    "one": Decimal(1),
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
}
STYLES = {
    "1,234.56": NumberStyle(".", ","),
    "1.234,56": NumberStyle(",", "."),
    "1 234,56": NumberStyle(",", " "),
    "1'234.56": NumberStyle(".", "'"),
    "1234.56": NumberStyle(".", ""),
    "1234,56": NumberStyle(",", ""),
}
ORDERS = {order.name.lower(): order for order in DateOrder}
# The answers about actors: add it, or leave its rows out; else the key of an actor.
ADD, LEAVE_OUT = "add", "leave out"


class BadAnswer(ValueError):
    """What was asked once has no such answer; `name` is the question."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


@dataclass(frozen=True)
class Asked:
    """Currency, unit and date of the figures, and how the file writes them.

    `constants` are fields that no column says and that are the same in every row;
    `answers` say, by field and cell, what a doubtful name stands for.
    """

    currency: str = ""
    unit: str = ""
    on: date | None = None
    style: NumberStyle | None = None
    order: DateOrder | None = None
    constants: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    on_duplicates: str = OnDuplicates.KEEP

    @property
    def factor(self) -> Decimal:
        """By how much each amount is multiplied."""
        return UNITS[self.unit or "one"]


def asked_from(
    said: Mapping[str, str],
    fields: frozenset[str],
    *,
    on_duplicates: str,
    answers: Mapping,
) -> Asked:
    """What was said by name: currency, unit, date, numbers, dates, or a field's value.

    Raises BadAnswer.
    """
    said = {name: value.strip() for name, value in said.items() if value.strip()}
    currency = said.pop("currency", "").upper()
    if currency and currency not in CURRENCIES:
        raise BadAnswer("currency", f"“{currency}” is no currency of ISO 4217")
    unit = said.pop("unit", "").lower()
    if unit and unit not in UNITS:
        raise BadAnswer("unit", f"“{unit}” is none of {', '.join(UNITS)}")
    return Asked(
        currency=currency,
        unit=unit,
        on=_date(said.pop("date", "")),
        style=_of(STYLES, "numbers", said.pop("numbers", "")),
        order=_of(ORDERS, "dates", said.pop("dates", "").lower().replace("-", "_")),
        constants=_constants(said, fields),
        answers=answers,
        on_duplicates=on_duplicates,
    )


def heading_row_from(said: MutableMapping[str, str]) -> int:
    """Take out in which row the headings are, counted from 1; nought if unsaid."""
    row = said.pop("heading_row", "").strip()
    if not row:
        return 0
    if not (row.isascii() and row.isdecimal() and 0 < len(row) < 10 and int(row)):
        raise BadAnswer("heading_row", f"“{row}” is no number of a row, such as 7")
    return int(row)


def moves_from(said: MutableMapping[str, str]) -> bool:
    """Take out whether what looks like a changed amount is the earlier row moved on."""
    answer = said.pop("changed", "").strip().lower() or KEEP
    if answer not in (KEEP, MOVE):
        raise BadAnswer("changed", f"“{answer}” is none of {KEEP}, {MOVE}")
    return answer == MOVE


def _date(said: str) -> date | None:
    if not said:
        return None
    try:
        return read_date(said, DateOrder.ISO)[0]
    except BadValue as wrong:
        raise BadAnswer("date", f"{wrong}. Write it like 2006-02-01") from None


def _of(known: Mapping[str, Any], name: str, said: str) -> Any:
    if not said:
        return None
    if said not in known:
        raise BadAnswer(name, f"“{said}” is none of {', '.join(known)}")
    return known[said]


def _constants(said: Mapping[str, str], fields: frozenset[str]) -> dict[str, str]:
    for name in said:
        if name not in fields:
            known = ", ".join(sorted({"currency", "unit", "date", *fields}))
            raise BadAnswer(name, f"Nothing is called “{name}”. There are: {known}")
    return dict(said)
