"""Write planned activities: pledges, their ledgers, plans and what was said of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from donors.actions import reverse_transaction
from donors.iati.identifiers import find_pledges
from donors.iati.loading.names import Found, Names
from donors.iati.loading.transfers import Transfers, loses, next_keys
from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
)
from partnership.evidence.history import change_by
from partnership.exchange.imports.kind import Context, Plan, Written

SAID = {"statement": PledgeStatement, "explanation": Explanation}
CORRECTED = "Corrected in a newer edition of the file"
WRITTEN_AT_ONCE = 2_000


class Recording:
    """Writes batches of one import; the keys of entries are known beforehand."""

    def __init__(self, context: Context, names: Names) -> None:
        self._context = context
        self._names = names
        self._transfers = Transfers(context.reader)
        self._pledges: dict[str, int] = {}

    def write(self, plans: Sequence[Plan]) -> list[Written]:
        """Everything that these plans add, with who and why beside it."""
        context = self._context
        with change_by(context.by, reason=context.reason, source=context.source):
            written = self._add_pledges([one for one in plans if not one.work.pledge])
            for plan in plans:
                self._add_beside(plan)
            return written + self._add_entries(plans)

    def _add_pledges(self, plans: Sequence[Plan]) -> list[Written]:
        """Wholes before their parts."""
        parts = [one for one in plans if one.work.draft.parent]
        wholes = [one for one in plans if not one.work.draft.parent]
        written = []
        for some in (wholes, parts):
            pledges = [self._pledge(one) for one in some]
            Pledge.objects.bulk_create(pledges)
            for plan, pledge in zip(some, pledges, strict=True):
                plan.work.pledge = pledge
                self._pledges[pledge.iati_identifier] = pledge.pk
                written.append(Written(plan, "donors.pledge", pledge.pk))
        return written

    def _pledge(self, plan: Plan) -> Pledge:
        draft = plan.work.draft
        parent = self._key_of_pledge(draft.parent) if draft.is_ours else None
        return self._made(Pledge, plan.work.columns.pledge, parent_id=parent)

    def _key_of_pledge(self, identifier: str) -> int | None:
        if not identifier:
            return None
        if identifier not in self._pledges:
            found = find_pledges([identifier]).get(identifier)
            if found is None:
                return None
            self._pledges[identifier] = found.pk
        return self._pledges[identifier]

    def _add_beside(self, plan: Plan) -> None:
        columns, key = plan.work.columns, plan.work.pledge.pk
        beside = [
            *((Instalment, one) for one in columns.instalments),
            *((Condition, one) for one in columns.conditions),
            *((SAID[name], one) for name, one in columns.said),
        ]
        for model in (Instalment, Condition, PledgeStatement, Explanation):
            made = [
                self._made(model, one, pledge_id=key)
                for kind, one in beside
                if kind is model
            ]
            if made:
                model.objects.bulk_create(made)

    def _add_entries(self, plans: Sequence[Plan]) -> list[Written]:
        written: list[Written] = []
        waiting: list[Transaction] = []
        for plan in plans:
            for entry in self._entries(plan):
                waiting.append(entry)
                written.append(Written(plan, "donors.transaction", entry.pk))
                if len(waiting) == WRITTEN_AT_ONCE:
                    Transaction.objects.bulk_create(waiting)
                    waiting = []
        Transaction.objects.bulk_create(waiting)
        return written

    def _entries(self, plan: Plan) -> Iterator[Transaction]:
        """The new entries of one ledger, each under its key, in the file's order."""
        work = plan.work
        found, lines = work.comparison, work.draft.lines
        identifier = work.draft.activity.identifier
        keys = dict(found.recorded)
        for place, key in zip(found.new, next_keys(len(found.new)), strict=True):
            keys[place] = self._transfers.promised(f"{identifier}#{place + 1}", key)
        for place, line in enumerate(lines):
            if loses(line):
                self._transfers.keep(f"{identifier}#{place + 1}", keys[place])
        for place in found.new:
            line = lines[place]
            if place in found.corrects:
                self._take_back(found.corrects[place])
            yield self._made(
                Transaction,
                work.columns.entries[place],
                pk=keys[place],
                pledge_id=work.pledge.pk,
                reverses_id=None if line.reverses is None else keys[line.reverses],
                takes_from_id=self._transfers.key_of(line.takes_from),
            )

    def _take_back(self, key: int) -> None:
        """By an entry of its own, of the same day: at every date the newer holds."""
        entry = Transaction.objects.select_related("pledge").get(pk=key)
        reverse_transaction(
            entry=entry,
            transacted_on=entry.transacted_on,
            by=self._context.by,
            reason=CORRECTED,
        )

    def _made(self, model: Any, columns: dict[str, Any], **keys: Any) -> Any:
        """A record of these columns; whom they name is recorded first if need be."""
        values = {}
        for name, value in columns.items():
            if isinstance(value, Found):
                values[f"{name}_id"] = self._names.key_of(value)
            else:
                values[name] = value
        by = self._context.by
        return model(created_by=by, updated_by=by, **values, **keys)
