"""One pass over a file: its rows in batches, each with what it would do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TypeVar

from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.editions import Editions
from partnership.exchange.imports.kind import (
    Context,
    Kind,
    Loader,
    Plan,
    Problem,
    Read,
)
from partnership.exchange.imports.likely import LikelyChanged
from partnership.exchange.imports.named_actors import NamedActors
from partnership.exchange.imports.row_reader import RowReader
from partnership.exchange.imports.tally import Tally
from partnership.exchange.models import OnDuplicates, Outcome
from partnership.exchange.tables import TableFile

# Rows that are planned, and written, together.
BATCH = 1000
REPEATED = "repeats an earlier row"
# The fields of a kind that name an actor answer under this one name.
ACTORS = "actors"

ItemT = TypeVar("ItemT")


@dataclass
class Pass:
    """A file, read once with one set of answers. Make another to read it again."""

    kind: Kind
    file: TableFile | Path
    columns: Mapping[str, int]
    asked: Asked
    context: Context
    tally: Tally = field(default_factory=Tally)

    @cached_property
    def loader(self) -> Loader:
        """What plans and writes the rows of this pass."""
        return self.kind.loader(replace(self.context, actors=self.actors))

    @cached_property
    def actors(self) -> NamedActors:
        """Whom the file names."""
        answers = self.asked.answers.get(ACTORS, {})
        # The load finds those whom it has added among its answers.
        adds = self.kind.adds_actors and not self.context.writes
        return NamedActors(
            self.context.reader,
            self.context.sender,
            answers,
            adds=adds,
            may_add=self.context.may_add_actors,
        )

    def batches(self) -> Iterator[list[Plan]]:
        """All rows in their order, planned and counted, a thousand at a time.

        Raises Unreadable where the file breaks off.
        """
        context = self.context
        editions = Editions(self.kind.name, context.sender, context.reader)
        for reads in _in_batches(self._reads(), BATCH):
            plans = self._plan(reads)
            editions.add(plans)
            for plan in plans:
                self.tally.add(plan, self.kind.sums(plan.read))
            yield plans
        self.tally.gone = editions.gone()
        if self.kind.likely:
            found = self.kind.likely(self.loader, editions.gone_of)
            self.tally.likely = LikelyChanged.of(found)
        self.tally.further = self.kind.further(self.loader)

    def _reads(self) -> Iterator[Read]:
        if self.kind.reads_file and isinstance(self.file, Path):
            yield from self.kind.reads_file(self.file, self.context)
            return
        rows = RowReader(
            self.kind.fields,
            self.file.headings,
            self.columns,
            self.asked,
            self.actors,
            self.context.reader,
        )
        for row in self.file.rows():
            yield rows.read(row)

    def _plan(self, reads: list[Read]) -> list[Plan]:
        """What each row would do; only sound ones are the loader's to plan."""
        for read in reads:
            self._hold_to_duplicates(read)
        unsound = {id(r): _unsound(r) for r in reads if r.problems or r.left_out}
        planned = iter(self.loader.plan([r for r in reads if id(r) not in unsound]))
        return [unsound.get(id(r)) or _checked(next(planned)) for r in reads]

    def _hold_to_duplicates(self, read: Read) -> None:
        """Treat a row that is equal to an earlier one as was chosen."""
        if read.occurrence == 1 or read.problems or read.left_out:
            return
        self.tally.repeats += 1
        if self.asked.on_duplicates == OnDuplicates.MERGE:
            read.left_out = REPEATED
        elif self.asked.on_duplicates == OnDuplicates.REFUSE:
            read.problems.append(Problem("", REPEATED))
        elif not self.kind.repeats:
            words = f"{REPEATED}, and the record holds one: choose to merge repeats"
            read.problems.append(Problem("", words))


def _checked(plan: Plan) -> Plan:
    """A row that its loader found wrong is in error, whatever else it would do."""
    if plan.read.problems:
        plan.outcome = Outcome.WRONG
    return plan


def _unsound(read: Read) -> Plan:
    """What is left out need not be sound."""
    if read.left_out:
        return Plan(read, Outcome.LEFT_OUT, reason=read.left_out)
    return Plan(read, Outcome.WRONG)


def _in_batches(items: Iterable[ItemT], size: int) -> Iterator[list[ItemT]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
