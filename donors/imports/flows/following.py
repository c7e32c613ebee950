"""Follow a flow into a newer edition of its list: by entries, each with the reason."""

from typing import TYPE_CHECKING, Any

from donors.actions.changes import cancel_pledge, revise_pledge
from donors.actions.entries import write_entry
from donors.actions.reversal import reverse_transaction
from donors.imports.flows.fields import COMMITTED, PAID
from donors.models import Pledge, Transaction
from partnership.evidence.history import change_by
from partnership.exchange.imports.kind import Context, Plan, Written
from partnership.exchange.models import Done

if TYPE_CHECKING:
    from donors.imports.flows.standing import Flow

WORDS = ("title", "note")


def follow(plan: Plan, context: Context) -> list[Written]:
    """Write what a changed row says, and which records that were."""
    wanted, flow = plan.work, plan.work.flow
    on = max(wanted.on, flow.pledge.pledged_on)
    entries: list[Transaction] = []
    if wanted.amount > flow.pledged:
        entries.append(_revise(plan, on, context))
    entries += _settle(plan, COMMITTED, flow.committed, on, context)
    entries += _settle(plan, PAID, flow.paid, on, context)
    if wanted.amount < flow.pledged:
        # Last: what is taken back above is no longer in its way.
        entries.append(_revise(plan, on, context))
    label = Transaction._meta.label_lower
    return [
        *_reword(plan, flow, context),
        *(Written(plan, label, entry.pk) for entry in entries),
    ]


def _revise(plan: Plan, on: Any, context: Context) -> Transaction:
    if not plan.work.amount:
        return _cancel(plan, on, context)
    return revise_pledge(
        pledge=plan.work.flow.pledge,
        amount=plan.work.amount - plan.work.flow.pledged,
        currency=plan.work.flow.pledge.currency,
        transacted_on=on,
        by=context.by,
        reason=context.reason,
        confirmed=True,
        **context.evidence,
    )


def _cancel(plan: Plan, on: Any, context: Context) -> Transaction:
    """The newer edition holds nothing of it any more."""
    return cancel_pledge(
        pledge=plan.work.flow.pledge,
        amount=plan.work.flow.pledged,
        currency=plan.work.flow.pledge.currency,
        transacted_on=on,
        by=context.by,
        reason=context.reason,
        **context.evidence,
    )


def _settle(
    plan: Plan, kind: str, stands: Any, on: Any, context: Context
) -> list[Transaction]:
    """Bring what was committed, or paid, to what the row says of it."""
    wanted = plan.work
    target = wanted.amount if wanted.status == kind else 0
    if kind == COMMITTED and wanted.status == PAID and stands <= wanted.amount:
        return []
    if stands == target:
        return []
    pledge = wanted.flow.pledge
    standing = pledge.transactions.filter(kind=kind, reverses=None, reversal=None)
    taken = [
        reverse_transaction(
            entry=entry, transacted_on=on, by=context.by, reason=context.reason
        )
        for entry in standing.order_by("pk")
    ]
    if not target:
        return taken
    entry = write_entry(
        pledge,
        kind,
        context.by,
        amount=target,
        currency=pledge.currency,
        transacted_on=on,
        reason=context.reason,
        reference=plan.read.values.get("reference", "")[:100],
        **context.evidence,
    )
    return [*taken, entry]


def _reword(plan: Plan, flow: "Flow", context: Context) -> list[Written]:
    """The description and note as the newer edition has them."""
    pledge, columns = flow.pledge, plan.work.columns
    changed = {
        name: columns[name] for name in WORDS if columns[name] != getattr(pledge, name)
    }
    if not changed:
        return []
    before = {name: getattr(pledge, name) for name in changed}
    with change_by(context.by, reason=context.reason, source=context.source):
        Pledge.objects.filter(pk=pledge.pk).save_version(
            pledge.version, context.by, **changed
        )
    label = Pledge._meta.label_lower
    return [Written(plan, label, pledge.pk, Done.CHANGED, pledge.version + 1, before)]
