"""What an activity file says, as plain values; each knows the line it began on."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Problem:
    """A value that cannot be right: of which activity, on which line, what and why."""

    identifier: str
    line: int
    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who takes part: by identifier, by name, or both; `role` is IATI's code."""

    ref: str
    name: str
    role: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Own:
    """An element in our own namespace: its name and attributes without it."""

    name: str
    line: int
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A transaction of any type; the amount is as written, with its sign.

    `own` holds our own attributes, if any, of the transaction and of its value.
    """

    kind: str
    on: date
    amount: Decimal
    currency: str
    valued_on: date
    reference: str
    line: int
    sector: str = ""
    finance: str = ""
    aid: str = ""
    provider: Organisation | None = None
    receiver: Organisation | None = None
    own: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A planned disbursement: original (1), revised (2) or not said."""

    amount: Decimal
    currency: str
    starts_on: date
    due_on: date
    kind: str
    line: int
    own: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What must happen first."""

    text: str
    line: int
    own: dict[str, str] | None = None


@dataclass(slots=True)
class Activity:
    """One activity; the digest is the same if, and only if, its content is."""

    line: int
    language: str = ""
    identifier: str = ""
    reporter: Organisation = field(default_factory=lambda: Organisation("", ""))
    title: str = ""
    description: str = ""
    status: str = ""
    currency: str = ""
    finance: str = ""
    aid: str = ""
    dates: dict[str, date] = field(default_factory=dict)
    organisations: list[Organisation] = field(default_factory=list)
    # Codes of two letters.
    countries: list[str] = field(default_factory=list)
    sectors: list[str] = field(default_factory=list)
    planned: list[Planned] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    parents: list[str] = field(default_factory=list)
    own: list[Own] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    digest: str = ""

    def problem(self, line: int, path: str, message: str) -> None:
        """Note what cannot be right."""
        self.problems.append(Problem(self.identifier, line, path, message))
