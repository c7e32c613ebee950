"""A kind of import: what its rows hold, who may, and what makes records of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from partnership.exchange.imports.fields import ImportField
from partnership.exchange.imports.likely import GoneOf, Likely
from partnership.exchange.models import Done, ImportedRecord, Outcome

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from partnership.evidence.models import Marking, Source
    from partnership.evidence.reasons import Reason
    from partnership.exchange.imports.named_actors import NamedActors


MAY_ADD_ACTORS = "actors.add_actor"


class Problem(NamedTuple):
    """What is wrong with a row; `column` is the heading, empty for the whole row."""

    column: str
    message: str


class Difference(NamedTuple):
    """What a row would change, in words."""

    field: str
    before: str
    after: str


class Sum(NamedTuple):
    """What a row adds to the sums of the report, as its file says it."""

    status: str
    currency: str
    amount: Decimal
    actor: str = ""


@dataclass(frozen=True)
class Context:
    """Whose import it is, on which day, and what each record of it bears."""

    reader: Any
    by: "User | None"
    today: date
    sender: str
    source: "Source | None"
    grade: str
    marking: "Marking"
    reason: "Reason | str"
    # Records that a row without a reference of its own is about, as somebody said.
    moved: Mapping[str, int] = field(default_factory=dict)
    # False while a file is only checked: nothing may then be written.
    writes: bool = False
    # Whom the names of the file stand for, of a kind that reads them itself.
    actors: "NamedActors | None" = None

    @property
    def evidence(self) -> dict[str, Any]:
        """The columns that say what a record of it rests on, and who may see it."""
        return {"source": self.source, "grade": self.grade, "marking": self.marking}

    @property
    def may_add_actors(self) -> bool:
        """As by hand: who has the right to; the machine’s own commands have every."""
        return self.by is None or self.by.has_perm(MAY_ADD_ACTORS)


@dataclass
class Read:
    """A row whose cells were read: values by field, and what is wrong with them.

    `reference` is the sender's own name of the row or, without one, a digest.
    `texts` are the cells of the fields as they stand in the file.
    """

    number: int
    cells: Sequence[str]
    values: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    reference: str = ""
    # Which of several equal rows, from 1.
    occurrence: int = 1
    left_out: str = ""
    # The headings by field, so that a problem names what the person sees.
    headings: Mapping[str, str] = field(default_factory=dict)

    def wrong(self, name: str, message: str) -> None:
        """Note what is wrong with a field, at its column."""
        self.problems.append(Problem(self.headings.get(name, ""), message))


@dataclass
class Plan:
    """What a row would do. `work` is the loader's own, for its `write`."""

    read: Read
    outcome: Outcome
    label: str = ""
    reason: str = ""
    differences: list[Difference] = field(default_factory=list)
    work: Any = None
    # The record that it is about, where there is one: a page that shows what would
    # change bears its marking. Without it such a page bears all that its reader sees.
    record: Any = None
    # The same where more than the record itself is compared, such as its ledger.
    about: Any = None


class Written(NamedTuple):
    """One record that a row added or changed."""

    plan: Plan
    model: str
    object_id: int
    done: Done = Done.ADDED
    version: int = 1
    before: Mapping[str, Any] = {}


class Loader(Protocol):
    """What makes records of the rows of one file; it is asked batch by batch."""

    def plan(self, reads: Sequence[Read]) -> list[Plan]:
        """What each row would do, in their order; a fixed number of queries a batch."""
        ...

    def write(self, plans: Sequence[Plan]) -> list[Written]:
        """Write what is new or changed, inside the caller's transaction."""
        ...


@dataclass(frozen=True)
class Kind:
    """One kind of import. `permissions` are all needed."""

    name: str
    title: str
    permissions: tuple[str, ...]
    fields: tuple[ImportField, ...]
    loader: Callable[[Context], Loader]
    # What is asked once where no column says it: "currency", "unit", "date".
    asks: tuple[str, ...] = ()
    sums: Callable[[Read], Iterable[Sum]] = lambda read: ()
    # Takes back what was written, newest first, and names what stays as something else
    # uses it; raises Refused where something later depends on it.
    undo: Callable[[Sequence[ImportedRecord], Context], Sequence[str]] | None = None
    # Whether actors that nobody knows are added, by who may add them, or are errors
    # until somebody says.
    adds_actors: bool = False
    # Whether a command that is told no date takes the day of the import, and says so:
    # what a list without dates says is known from that day on.
    is_undated_today: bool = False
    # Whether rows may be equal and yet be different facts.
    repeats: bool = True
    # Of a format of its own: its rows, already read. Raises Unreadable.
    reads_file: Callable[[Path, Context], Iterator[Read]] | None = None
    # Writes what waits for all rows, such as the other side of a transfer.
    finish: Callable[[Loader], Sequence[Written]] = lambda loader: ()
    # New rows that look like earlier ones of the sender with another amount: asked at
    # the end of a file, with what gives the records of a model whose rows are gone.
    likely: Callable[[Any, GoneOf], Iterable[Likely]] | None = None
    # What else the report says at its end, such as elements that nobody understood.
    further: Callable[[Loader], Mapping[str, Any]] = lambda loader: {}

    @property
    def has_columns(self) -> bool:
        """Whether its files are tables; templates cannot ask a function if it is."""
        return self.reads_file is None

    def may_import(self, person: "User") -> bool:
        """Whether a person holds every right that it takes."""
        return person.has_perms(self.permissions)
