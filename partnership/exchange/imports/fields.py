"""What a column of a file can be, and how its cells are read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

from partnership.evidence.precision import DatePrecision


class Reads(Enum):
    """What the cells of a column hold."""

    TEXT = "text"
    # An amount of money: Decimal in whole units, its currency beside it.
    AMOUNT = "amount"
    # Whole people or things: int.
    COUNT = "count"
    # Any number: Decimal.
    NUMBER = "number"
    # A date with its precision: Day.
    DAY = "day"
    # An ISO 4217 code.
    CURRENCY = "currency"
    # The key of an actor; below nought while it is yet to be added.
    ACTOR = "actor"
    # The code of one of `choices`.
    CHOICE = "choice"
    FLAG = "flag"
    # The key of a record that `look_up` knows.
    RECORD = "record"


class Day(NamedTuple):
    """A date, and how exactly it is known."""

    on: date
    precision: str = DatePrecision.DAY

    def __str__(self) -> str:
        return self.on.isoformat()


class Amount(NamedTuple):
    """Money in whole units of a currency (ISO 4217)."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        is_whole = self.amount == self.amount.to_integral_value()
        return f"{self.currency} {self.amount:{',.0f' if is_whole else ',f'}}"


# From what a cell may say, in lower case, to the key of a record that the reader sees.
LookUp = Callable[[Any], Mapping[str, int]]


@dataclass(frozen=True)
class ImportField:
    """One thing that a row can say: its name, what it may be called, how it is read."""

    name: str
    label: str
    reads: Reads = Reads.TEXT
    is_needed: bool = False
    # Further headings that mean it, in lower case.
    names: tuple[str, ...] = ()
    # Of a CHOICE: the stored code by words in lower case, the codes among them.
    choices: Mapping[str, str] = field(default_factory=dict)
    # Of a RECORD.
    look_up: LookUp | None = None
    # Whether a cell could be one, where the way it reads does not tell.
    looks_like: Callable[[str], bool] | None = None
    most: int = 200
    help: str = ""

    @property
    def words(self) -> list[str]:
        """Of a CHOICE: the first word for each code, as it is offered."""
        by_code: dict[object, str] = {}
        for word, code in self.choices.items():
            by_code.setdefault(code, word)
        return list(by_code.values())
