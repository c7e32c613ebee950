"""Write the new entries of ledgers, thousands at a time, in the file's order.

Keys follow that order within a ledger, for they decide which of two entries of a day
comes first. An entry that takes another back is written in a later wave than it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from donors.actions import reverse_transaction
from donors.actions.reversal import sides_of
from donors.iati.loading.made import made
from donors.iati.loading.names import Names
from donors.iati.loading.transfers import Transfers, gains, loses, one_sided
from donors.models import Transaction
from partnership.exchange.imports.kind import Context, Plan, Written

ENTRY = Transaction._meta.label_lower
CORRECTED = "Corrected in a newer edition of the file"
WRITTEN_AT_ONCE = 2_000


@dataclass(eq=False)
class Waiting:
    """An entry to be written, after the one that it takes back."""

    plan: Plan
    place: int
    entry: Transaction
    takes_back: "Waiting | None" = None
    takes_from: str = ""
    wave: int = 0


class Ledgers:
    """The entries of one import."""

    def __init__(self, context: Context, names: Names) -> None:
        self._context = context
        self._names = names
        self._transfers = Transfers(context.reader)
        self._waves: dict[int, list[Waiting]] = defaultdict(list)
        self._count = 0
        self._written: list[Written] = []
        # What transfers gain, and what takes that back, until the file has ended.
        self._gains: list[Waiting] = []

    def write(self, plans: Sequence[Plan]) -> list[Written]:
        """The new entries of these activities, but for what transfers gain."""
        for plan in plans:
            self._add(plan)
        return self._take_written()

    def finish(self) -> list[Written]:
        """What transfers gain, whose other sides are all written by now."""
        for one in self._gains:
            key = one.entry.takes_from_id = self._transfers.key_of(one.takes_from)
            if one.takes_from and key is None:
                # Its row was in error, and only the good ones are loaded.
                line = one.plan.work.draft.lines[one.place].stated.line
                raise one_sided(line, one.takes_from)
            one.wave = 1 if one.takes_back else 0
            self._wait(one)
        return self._take_written()

    def _take_written(self) -> list[Written]:
        self._flush()
        written, self._written = self._written, []
        return written

    def _add(self, plan: Plan) -> None:
        found, lines = plan.work.comparison, plan.work.draft.lines
        waiting: dict[int, Waiting] = {}
        wave = 0
        for place, key in found.recorded.items():
            self._keep(plan, place, key)
        for place in found.new:
            if place in found.corrects:
                self._take_back(plan, found.corrects[place])
            line = lines[place]
            one = waiting[place] = self._waiting(plan, place)
            if line.reverses in found.recorded:
                one.entry.reverses_id = found.recorded[line.reverses]
            elif line.reverses is not None:
                one.takes_back = waiting[line.reverses]
            if gains(line) or (one.takes_back and gains(lines[line.reverses])):
                self._gains.append(one)
                continue
            if one.takes_back and one.takes_back.entry.pk is None:
                wave = max(wave, one.takes_back.wave + 1)
            one.wave = wave
            self._wait(one)
            if self._count >= WRITTEN_AT_ONCE:
                self._flush()
                wave = 0

    def _waiting(self, plan: Plan, place: int) -> Waiting:
        work = plan.work
        columns = work.columns.entry(work.draft.lines[place])
        keys = {"pledge_id": work.pledge.pk}
        entry = made(self._context, self._names, plan, Transaction, columns, **keys)
        return Waiting(plan, place, entry, None, work.draft.lines[place].takes_from)

    def _wait(self, one: Waiting) -> None:
        self._waves[one.wave].append(one)
        self._count += 1

    def _flush(self) -> None:
        for wave in sorted(self._waves):
            some = self._waves[wave]
            for one in some:
                if one.takes_back:
                    one.entry.reverses_id = one.takes_back.entry.pk
            Transaction.objects.bulk_create([one.entry for one in some])
            for one in some:
                self._keep(one.plan, one.place, one.entry.pk)
                self._written.append(Written(one.plan, ENTRY, one.entry.pk))
        self._waves.clear()
        self._count = 0

    def _keep(self, plan: Plan, place: int, key: int) -> None:
        """Remember the losing side of a transfer, which another ledger may name."""
        draft = plan.work.draft
        if loses(draft.lines[place]):
            name = f"{draft.activity.identifier}#{place + 1}"
            self._transfers.keep(name, key)

    def _take_back(self, plan: Plan, key: int) -> None:
        """By an entry of its own, of the same day: at every date the newer holds."""
        entry = Transaction.objects.select_related("pledge").get(pk=key)
        reverse_transaction(
            entry=entry,
            transacted_on=entry.transacted_on,
            by=self._context.by,
            reason=CORRECTED,
        )
        back = Transaction.objects.filter(reverses__in=sides_of(entry)).order_by("pk")
        keys = back.values_list("pk", flat=True)
        self._written += [Written(plan, ENTRY, key) for key in keys]
