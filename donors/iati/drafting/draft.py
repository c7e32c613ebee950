"""A pledge as it would be recorded, before anything is looked up."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from donors.iati.reading import Activity, Organisation, Own, Problem

# Who is meant: an organisation of the file, or the code of one that it defines.
Who = Organisation | str


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount with the day of its rate; `carried` is what converted it before."""

    amount: Decimal
    currency: str
    valued_on: date
    line: int
    carried: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Borne:
    """What one record bears, in codes; where nothing is said, what the import bears."""

    marking: str = ""
    grade: str = ""
    source: str = ""
    citation: str = ""


@dataclass(slots=True)
class Line:
    """An entry of the ledger. `reverses` is the place of the one that it takes back.

    `takes_from` names the losing side of a transfer: activity, # and place from 1.
    """

    kind: str
    on: date
    stated: Stated
    reference: str = ""
    nature: str = ""
    reverses: int | None = None
    takes_from: str = ""
    reason: str = ""
    borne: Borne | None = None

    @property
    def key(self) -> tuple:
        """By what it is found again; equal ones are told apart by their number."""
        stated = self.stated
        is_reversal = self.reverses is not None
        return (
            *(self.kind, self.on, stated.amount, stated.currency),
            *(self.reference, is_reversal),
        )


@dataclass(frozen=True, slots=True)
class Part:
    """An instalment: amount in the pledge's currency, and by when."""

    amount: Decimal
    due_on: date
    line: int
    agreed_on: date | None = None
    usd: Decimal | None = None
    marking: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A condition."""

    text: str
    set_on: date
    met_on: date | None = None
    owner: str = ""
    marking: str = ""


@dataclass
class Draft:
    """What one activity would be. `columns` are those of the pledge that name nobody.

    `counts` says what is left out of it, and what was taken otherwise than it stands.
    """

    activity: Activity
    columns: dict[str, Any] = field(default_factory=dict)
    donor: Who | None = None
    through: Who | None = None
    reporter: Who | None = None
    conference: str = ""
    parent: str = ""
    stated: Stated | None = None
    currency: str = ""
    borne: Borne | None = None
    lines: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    said: list[Own] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    is_ours: bool = False

    def wrong(self, line: int, path: str, message: str) -> None:
        """Note what cannot be recorded."""
        identifier = self.activity.identifier
        self.problems.append(Problem(identifier, line, path, message))
