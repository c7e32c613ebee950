"""Make pledges and ledger entries of flows, and follow a flow through its editions."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from donors.imports.flows.fields import COMMITTED, PAID
from donors.imports.flows.following import follow
from donors.imports.flows.likeness import NewFlows
from donors.imports.flows.standing import NOUGHT, UNSEEN, Flow, flows_of
from donors.imports.money import MONEY, Converter
from donors.models import Pledge, Transaction
from partnership.evidence.history import recorded_by
from partnership.exchange.imports.adding_rows import add_rows
from partnership.exchange.imports.fields import Amount, Day
from partnership.exchange.imports.first_rows import FirstRows
from partnership.exchange.imports.kind import (
    Context,
    Difference,
    Plan,
    Problem,
    Read,
    Written,
)
from partnership.exchange.imports.likely import GoneOf, Likely
from partnership.exchange.imports.record_loader import borne_by
from partnership.exchange.imports.sent_before import SentBefore
from partnership.exchange.models import Outcome

LONGEST_TITLE = 200
LONGEST_NOTE = 500
SUMS = ("Amount", "Committed", "Paid")
# Trackers keep the row of a flow that was allocated to others in full.
NOTHING_LEFT = "an amount of nought"


class Wanted(NamedTuple):
    """What a row says of its flow: the columns of the pledge, and how far it is."""

    columns: dict[str, Any]
    status: str
    on: date
    flow: Flow | None

    @property
    def amount(self) -> Decimal:
        """In the currency of the flow."""
        return self.columns["amount"]


class FlowLoader:
    """A flow is a pledge; what was committed or paid of it is an entry of its ledger.

    It is found again by the sender's reference, so that the same money is never there
    twice, however far it has come in a newer edition.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self._converter = Converter()
        self._first_rows = FirstRows()
        self._sent = SentBefore("flows", context.sender)
        self._new = NewFlows(context.reader)

    def plan(self, reads: Sequence[Read]) -> list[Plan]:
        """What each row would do; four queries for all of them."""
        known = self._known([read.reference for read in reads])
        return [self._planned(read, known.get(read.reference)) for read in reads]

    def write(self, plans: Sequence[Plan]) -> list[Written]:
        """New flows in two statements; what changed by entries that say why."""
        written = self._add([p for p in plans if p.outcome == Outcome.NEW])
        for plan in plans:
            if plan.outcome == Outcome.CHANGED:
                written += follow(plan, self.context)
        return written

    def likely(self, gone_of: GoneOf) -> Iterator[Likely]:
        """New rows that look like a flow with another amount; at the file’s end."""
        return self._new.likely(gone_of)

    def _known(self, references: list[str]) -> dict[str, Flow]:
        by_key = self._sent.named(Pledge, references)
        moved = self.context.moved
        by_key |= {moved[name]: name for name in references if name in moved}
        if not by_key:
            return {}
        pledges = Pledge.objects.visible_to(self.context.reader).filter(pk__in=by_key)
        if self.context.writes:
            pledges = pledges.select_for_update(of=("self",))
        flows = flows_of(pledges.order_by("pk"), self.context.reader)
        return {by_key[key]: flow for key, flow in flows.items()}

    def _planned(self, read: Read, flow: Flow | None) -> Plan:
        wanted = self._wanted(read, flow)
        first = self._first_rows.first(read.reference, read.number)
        if first != read.number:
            words = f"has the reference of row {first} and says something else"
            read.problems.append(Problem("", words))
        if flow and not read.problems:
            _hold_to_what_it_was(read, wanted, flow)
        label = f"{read.texts['donor']}: {wanted.columns['title']}"
        if read.problems:
            return Plan(read, Outcome.WRONG, label)
        if flow is None and not wanted.amount:
            return Plan(read, Outcome.LEFT_OUT, label, reason=NOTHING_LEFT)
        if flow is None:
            plan = Plan(read, Outcome.NEW, label, work=wanted)
            self._new.add(plan)
            return plan
        differences = differences_of(wanted, flow)
        if flow.is_partly_seen and any(one.field in SUMS for one in differences):
            read.wrong("amount", UNSEEN)
            return Plan(read, Outcome.WRONG, label)
        outcome = Outcome.CHANGED if differences else Outcome.SAME
        return Plan(
            read,
            outcome,
            label,
            differences=differences,
            work=wanted,
            about=flow.pledge,
        )

    def _wanted(self, read: Read, flow: Flow | None) -> Wanted:
        values = read.values
        day: Day = values["date"]
        if day.on > self.context.today:
            read.wrong("date", f"{day.on} is still to come")
        name = "original_amount" if "original_amount" in values else "amount"
        columns = {
            "donor_id": values["donor"],
            "title": values.get("description", "Flow")[:LONGEST_TITLE],
            "note": _note(read)[:LONGEST_NOTE],
            "conference_id": values.get("conference"),
        }
        said = _in_its_currency(read, values[name])
        if said.amount:
            columns |= self._converter.columns(read, name, said, day.on)
        else:
            columns |= said._asdict()
        return Wanted(columns, values["status"], day.on, flow)

    def _add(self, plans: Sequence[Plan]) -> list[Written]:
        context = self.context
        begun = [plan for plan in plans if plan.work.status in (COMMITTED, PAID)]
        with recorded_by(context.by, reason=context.reason, source=context.source):
            pledges = add_rows(
                Pledge, [_pledge(plan) for plan in plans], borne_by(Pledge, context)
            )
            of_plan = dict(zip(map(id, plans), pledges, strict=True))
            entries = add_rows(
                Transaction,
                [_entry(plan, of_plan[id(plan)]) for plan in begun],
                borne_by(Transaction, context),
            )
        label, entry_label = Pledge._meta.label_lower, Transaction._meta.label_lower
        made = zip(plans, pledges, strict=True)
        entered = zip(begun, entries, strict=True)
        return [
            *(Written(plan, label, key) for plan, key in made),
            *(Written(plan, entry_label, key) for plan, key in entered),
        ]


def differences_of(wanted: Wanted, flow: Flow) -> list[Difference]:
    """What the row says that the record does not."""
    code = flow.pledge.currency
    committed = NOUGHT if wanted.status not in (COMMITTED, PAID) else wanted.amount
    if wanted.status == PAID:
        # What was paid needs no commitment; one that stands is not taken back.
        committed = min(flow.committed, wanted.amount)
    paid = wanted.amount if wanted.status == PAID else NOUGHT
    before_and_after = (
        (flow.pledged, wanted.amount),
        (flow.committed, committed),
        (flow.paid, paid),
    )
    found = [
        Difference(name, str(Amount(before, code)), str(Amount(after, code)))
        for name, (before, after) in zip(SUMS, before_and_after, strict=True)
        if before != after
    ]
    words = (("Description", "title"), ("Note", "note"))
    return found + [
        Difference(name, getattr(flow.pledge, column), wanted.columns[column])
        for name, column in words
        if getattr(flow.pledge, column) != wanted.columns[column]
    ]


def _pledge(plan: Plan) -> dict[str, Any]:
    """A tracker says what was paid of some flows, not that the rest was not."""
    day: Day = plan.read.values["date"]
    return {
        "pledged_on": day.on,
        "pledged_precision": str(day.precision),
        "delivery_is_tracked": False,
        **plan.work.columns,
    }


def _entry(plan: Plan, pledge: int) -> dict[str, Any]:
    """The whole flow, committed or paid on its day, at the rate of the pledge."""
    return {
        "pledge_id": pledge,
        "kind": plan.work.status,
        "transacted_on": plan.work.on,
        "reference": plan.read.values.get("reference", "")[:100],
        **{name: plan.work.columns[name] for name in MONEY},
    }


def _in_its_currency(read: Read, said: Amount) -> Amount:
    return Amount(said.amount, read.values.get("original_currency", said.currency))


def _hold_to_what_it_was(read: Read, wanted: Wanted, flow: Flow) -> None:
    """A flow of another donor or currency is another flow, whatever its reference."""
    if wanted.columns["donor_id"] != flow.pledge.donor_id:
        read.wrong("donor", "is another donor than this reference had before")
    if wanted.columns["currency"] != flow.pledge.currency:
        was = flow.pledge.currency
        read.wrong("amount", f"was in {was} when this reference was imported before")


def _note(read: Read) -> str:
    """What the tracker says beside, and its own figure where the original is kept."""
    said = read.values
    parts = [f"Through {said['channel']}"] if "channel" in said else []
    parts += [f"For {said['area']}"] if "area" in said else []
    if "original_amount" in said:
        parts.append(f"The source counts it as {said['amount']}")
    if len(said.get("description", "")) > LONGEST_TITLE:
        parts.append(said["description"])
    return ". ".join(parts)
