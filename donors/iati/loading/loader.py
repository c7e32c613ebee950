"""What each activity would do to the record, and its report."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import DataError, IntegrityError

from donors.iati.drafting import Draft, draft_of
from donors.iati.identifiers import find_pledges
from donors.iati.loading.beside import Beside, Moved, beside_of, moved
from donors.iati.loading.columns import Columns, columns_of
from donors.iati.loading.comparing import Comparison, Entered, compare, entered
from donors.iati.loading.converting import Converting
from donors.iati.loading.following import changes_of, differences_of
from donors.iati.loading.host import ELSEWHERE, Host
from donors.iati.loading.names import Names
from donors.iati.loading.recording import Recording
from donors.iati.loading.transfers import Sides
from donors.iati.reading import Activity, Problem, Reading
from donors.models import Condition, Instalment, Pledge
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.kind import Context, Difference, Plan, Read, Written
from partnership.exchange.imports.kind import Problem as RowProblem
from partnership.exchange.imports.named_actors import LeftOut
from partnership.exchange.imports.names_of_keys import NamesOfKeys
from partnership.exchange.models import Outcome

TAKEN = "It cannot be recorded under this identifier."
NOT_ALLOWED = "the record does not allow what one of them says. Nothing was loaded"
GONE = "entry on record that the file does not have; it stays"
DIFFERS = "pledge on record with another amount; it stays"


@dataclass
class Work:
    """An activity that was planned: what it would write, and what is there."""

    draft: Draft
    columns: Columns
    comparison: Comparison
    pledge: Pledge | None
    # Of a pledge on record: what a newer edition changes of it, and beside it.
    changed: Mapping[str, Any] = field(default_factory=dict)
    moved: Moved = field(default_factory=Moved)


class Loader:
    """Plans and writes the activities of one file, a batch at a time."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._names = Names(context)
        self._converting = Converting(self._names)
        self._recording = Recording(context, self._names)
        self._reading: Reading | None = None
        self._first: dict[str, int] = {}
        self._sides = Sides()
        self._host = Host()
        self._names_of_keys = NamesOfKeys(context.reader)
        self._seen: set[int] = set()
        self._beside = Beside({}, set())
        self._left_out: Counter[str] = Counter()
        self._entries: Counter[str] = Counter()

    def plan(self, reads: Sequence[Read]) -> list[Plan]:
        """What each activity would do; six queries for all of them, and their names."""
        drafts = [self._draft(read) for read in reads]
        pledges = find_pledges(one.activity.identifier for one in drafts)
        keys = sorted(one.pk for one in pledges.values())
        if self._context.writes:
            rows = Pledge.objects.filter(pk__in=keys).order_by("pk")
            locked = {one.pk: one for one in rows.select_for_update()}
            pledges = {name: locked[one.pk] for name, one in pledges.items()}
        known = entered(keys, self._context.reader)
        seen = Pledge.objects.visible_to(self._context.reader).filter(pk__in=keys)
        self._seen = set(seen.values_list("pk", flat=True))
        self._beside = beside_of(sorted(self._seen), self._context.reader)
        return [
            self._planned(read, draft, pledges.get(draft.activity.identifier), known)
            for read, draft in zip(reads, drafts, strict=True)
        ]

    def write(self, plans: Sequence[Plan]) -> list[Written]:
        """Write what is new, inside the caller's transaction; all of it or Refused.

        What was named is known by its key from then on, so that no row is tried again.
        """
        try:
            return self._recording.write(plans)
        except (IntegrityError, DataError) as wrong:
            first, last = plans[0].read.number, plans[-1].read.number
            raise Refused(f"Rows {first} to {last}: {NOT_ALLOWED}") from wrong

    def finish(self) -> list[Written]:
        """Write what transfers gain, at the end of the file; or Refused."""
        try:
            return self._recording.finish()
        except (IntegrityError, DataError) as wrong:
            raise Refused(f"At the end of the file: {NOT_ALLOWED}") from wrong

    def further(self) -> Mapping[str, Any]:
        """What the report says beside its counts.

        Refused where a transfer has only one of its sides.
        """
        self._sides.refuse_one_sided()
        missed = self._reading.not_understood if self._reading else Counter()
        return {
            "transactions": dict(sorted(self._entries.items())),
            "left_out_of_activities": dict(sorted(self._left_out.items())),
            "elements_not_understood": dict(sorted(missed.items())),
            "actors_added": sorted(self._names.added),
        }

    def _draft(self, read: Read) -> Draft:
        self._reading = read.values["reading"]
        activity: Activity = read.values["activity"]
        for own in activity.own:
            self._names.define(own)
        draft = draft_of(activity)
        self._sides.note(draft)
        if activity.identifier:
            first = self._first.setdefault(activity.identifier, read.number)
            if first != read.number:
                words = f"It is given twice, differently: first in row {first}."
                draft.wrong(activity.line, "iati-identifier", words)
        return draft

    def _planned(
        self,
        read: Read,
        draft: Draft,
        pledge: Pledge | None,
        known: Mapping[int, list[Entered]],
    ) -> Plan:
        if pledge is None and self._host.is_none_of(draft.activity):
            return Plan(read, Outcome.LEFT_OUT, reason=ELSEWHERE)
        if pledge and pledge.pk not in self._seen:
            draft.wrong(draft.activity.line, "iati-identifier", TAKEN)
        try:
            columns = columns_of(draft, self._names, self._converting, pledge)
        except LeftOut as left:
            return Plan(read, Outcome.LEFT_OUT, reason=str(left)[:80])
        self._entries["read"] += len(draft.activity.entries)
        label = f"{draft.activity.identifier}: {draft.columns.get('title', '')}"
        if draft.problems:
            read.problems += map(_at_row, draft.problems)
            return Plan(read, Outcome.WRONG, label)
        entries = known.get(pledge.pk, []) if pledge else []
        found = compare(draft.lines, entries, self._reading.generated_on)
        self._count(draft, found, pledge)
        work = Work(draft, columns, found, pledge)
        if pledge is None:
            return Plan(read, Outcome.NEW, label, work=work)
        work.changed = changes_of(draft, columns.pledge, pledge)
        beside = {Instalment: columns.instalments, Condition: columns.conditions}
        work.moved = moved(draft, beside, pledge.pk, self._beside)
        self._left_out.update(work.moved.gone)
        differences = [
            *differences_of(work.changed, pledge, self._names_of_keys),
            *work.moved.differences(),
            *_differences(draft, found, entries),
        ]
        outcome = Outcome.CHANGED if differences else Outcome.SAME
        return Plan(
            read, outcome, label, differences=differences, work=work, about=pledge
        )

    def _count(self, draft: Draft, found: Comparison, pledge: Pledge | None) -> None:
        self._left_out.update(draft.counts)
        self._entries["entries_new"] += len(found.new)
        self._entries["entries_same"] += len(found.recorded)
        self._entries["entries_corrected"] += len(found.corrects)
        if found.gone:
            self._left_out[GONE] += found.gone
        if pledge:
            stated = draft.stated.amount if draft.stated else None
            self._left_out[DIFFERS] += stated != pledge.amount
            self._left_out += Counter()


def _at_row(problem: Problem) -> RowProblem:
    identifier = problem.identifier or "without an identifier"
    words = f"Activity {identifier}, line {problem.line}: {problem.message}"
    return RowProblem(problem.path, words)


def _differences(
    draft: Draft, found: Comparison, entries: Sequence[Entered]
) -> Iterator[Difference]:
    """What would be added to a ledger, in words."""
    known = {one.pk: one for one in entries}
    for place in found.new:
        line = draft.lines[place]
        old = known.get(found.corrects.get(place))
        before = _words(old.amount, old.currency, old.on) if old else "nothing"
        after = _words(line.stated.amount, line.stated.currency, line.on)
        yield Difference("Ledger", before, after)


def _words(amount: Decimal, currency: str, on: date) -> str:
    return f"{amount.normalize():,f} {currency} on {on}"
