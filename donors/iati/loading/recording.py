"""Write planned activities: pledges, their ledgers, plans and what was said of them."""

from collections.abc import Sequence
from typing import Any

from donors.iati.identifiers import find_pledge
from donors.iati.loading.following import follow
from donors.iati.loading.ledgers import Ledgers
from donors.iati.loading.made import made
from donors.iati.loading.names import Names
from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
)
from partnership.evidence.history import change_by
from partnership.evidence.models import Record
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.kind import Context, Plan, Written

AFTER_ITS_PARTS = (
    "a whole stands after its parts, which would count as pledges of their own. Put it"
    " before them"
)
SAID = {"statement": PledgeStatement, "explanation": Explanation}


class Recording:
    """Writes batches of one import; each of them in the file's order."""

    def __init__(self, context: Context, names: Names) -> None:
        self._context = context
        self._names = names
        self._ledgers = Ledgers(context, names)
        self._pledges: dict[str, int] = {}
        # Wholes of parts that were neither in the file by then nor on record.
        self._lacking: set[str] = set()

    def write(self, plans: Sequence[Plan]) -> list[Written]:
        """Everything that these plans add, with who and why beside it."""
        context = self._context
        with change_by(context.by, reason=context.reason, source=context.source):
            known = [one for one in plans if one.work.pledge]
            new = [one for one in plans if not one.work.pledge]
            written = self._add_pledges(new)
            for plan in new:
                written += self._add_beside(plan)
            for plan in known:
                written += self._follow(plan)
            written += self._ledgers.write(plans)
            # First: what is named is taken back after all that names it.
            return self._names.take_written() + written

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
                if pledge.iati_identifier in self._lacking:
                    line = plan.work.draft.activity.line
                    raise Refused(f"Line {line}: {AFTER_ITS_PARTS}")
                written.append(Written(plan, "donors.pledge", pledge.pk))
        return written

    def _pledge(self, plan: Plan) -> Pledge:
        draft = plan.work.draft
        parent = self._key_of_pledge(draft.parent) if draft.is_ours else None
        return made(
            self._context,
            self._names,
            plan,
            Pledge,
            plan.work.columns.pledge,
            parent_id=parent,
        )

    def _key_of_pledge(self, identifier: str) -> int | None:
        if not identifier:
            return None
        if identifier not in self._pledges:
            found = find_pledge(identifier, self._context.reader)
            if found is None:
                self._lacking.add(identifier)
                return None
            self._pledges[identifier] = found
        return self._pledges[identifier]

    def _add_beside(self, plan: Plan) -> list[Written]:
        columns = plan.work.columns
        beside = [
            *((Instalment, one) for one in columns.instalments),
            *((Condition, one) for one in columns.conditions),
            *((SAID[name], one) for name, one in columns.said),
        ]
        return self._add(plan, beside)

    def _follow(self, plan: Plan) -> list[Written]:
        """What a newer edition changes of a pledge on record, and beside it."""
        work = plan.work
        changed = [(work.pledge, work.changed)] if work.changed else []
        written = [
            follow(plan, record, values, self._context, self._names)
            for record, values in (*changed, *work.moved.changed)
        ]
        return written + self._add(plan, work.moved.new)

    def _add(
        self, plan: Plan, beside: Sequence[tuple[type[Record], dict[str, Any]]]
    ) -> list[Written]:
        key, written = plan.work.pledge.pk, []
        for model in (Instalment, Condition, PledgeStatement, Explanation):
            records = [
                made(self._context, self._names, plan, model, one, pledge_id=key)
                for kind, one in beside
                if kind is model
            ]
            if records:
                model.objects.bulk_create(records)
            label = model._meta.label_lower
            written += [Written(plan, label, one.pk) for one in records]
        return written

    def finish(self) -> list[Written]:
        """Write what transfers gain, once all that they take from is written."""
        context = self._context
        with change_by(context.by, reason=context.reason, source=context.source):
            return self._ledgers.finish()
