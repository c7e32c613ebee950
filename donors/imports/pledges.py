"""Pledges from a file; a pledged amount that changes is revised by an entry."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from donors.actions.changes import revise_pledge
from donors.imports.flows.standing import UNSEEN, Flow, flows_of
from donors.imports.money import MONEY, Converter
from donors.imports.pledge_fields import FIELDS, NO_SOMEBODY
from donors.imports.undoing import undo_ledger
from donors.models import Channel, Pledge, Transaction
from partnership.evidence.models import Record
from partnership.evidence.precision import latest_day
from partnership.exchange.imports.fields import Amount
from partnership.exchange.imports.kind import (
    Context,
    Difference,
    Kind,
    Plan,
    Read,
    Sum,
    Written,
)
from partnership.exchange.imports.record_loader import Columns, RecordLoader
from partnership.exchange.imports.stated import refuse_to_come

PLAIN = ("instrument", "channel", "sector", "note")
BY_SOMEBODY = (Channel.TRUST_FUND, Channel.MULTILATERAL)


class PledgeLoader(RecordLoader):
    """A pledge is found again by its donor, title, day and conference.

    Of several that are alike in all of these the first is the first row, and so on.
    """

    model = Pledge
    key = ("donor_id", "title", "pledged_on", "conference_id")
    fixed = frozenset(MONEY)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._converter = Converter()
        self._flows: dict[int, Flow] = {}

    def columns(self, read: Read) -> Columns:
        """What is pledged; without an amount it is help without a figure."""
        said = read.values
        refuse_to_come(read, "pledged_on", self.context.today)
        self._refuse_wrong_period(read)
        if "through" in said and said.get("channel") not in BY_SOMEBODY:
            read.wrong("through", NO_SOMEBODY)
        day = said["pledged_on"]
        columns = {
            "donor_id": said["donor"],
            "title": said["title"],
            "pledged_on": day.on,
            "pledged_precision": day.precision,
            "conference_id": said.get("conference"),
            **{name: said[name] for name in PLAIN if name in said},
            **_period(read),
        }
        if "through" in said:
            columns["through_id"] = said["through"]
        return columns | self._money(read)

    def label(self, read: Read, columns: Columns) -> str:
        """Who pledged what."""
        return f"{read.texts.get('donor', '')}: {columns['title']}"

    def differences_beside(self, read: Read, record: Record) -> list[Difference]:
        """A pledged amount that is another now, after every change of it."""
        said, flow = read.values.get("amount"), self._flows[record.pk]
        if said is None or record.amount is None:
            if said is not None:
                read.wrong("amount", "is new: the pledge on record has no figure")
            return []
        if said.currency != record.currency:
            read.wrong("amount", f"is pledged in {record.currency} on record")
        elif said.amount != flow.pledged and flow.is_partly_seen:
            read.wrong("amount", UNSEEN)
        elif said.amount != flow.pledged:
            before = str(Amount(flow.pledged, record.currency))
            return [Difference("Amount", before, str(said))]
        return []

    def change_beside(
        self, changed: Sequence[tuple[Plan, Mapping[str, Any]]]
    ) -> list[Written]:
        """Revise what is pledged, with the reason, at the rate of the day."""
        context, written = self.context, []
        for plan, _ in changed:
            pledge = plan.work.record
            said = plan.read.values.get("amount")
            change = (
                said.amount - self._flows[pledge.pk].pledged if said else Decimal(0)
            )
            if not change:
                continue
            entry = revise_pledge(
                pledge=pledge,
                amount=change,
                currency=pledge.currency,
                transacted_on=max(context.today, pledge.pledged_on),
                by=context.by,
                reason=context.reason,
                confirmed=True,
                **context.evidence,
            )
            written.append(Written(plan, Transaction._meta.label_lower, entry.pk))
        return written

    def key_of(self, read: Read, columns: Columns) -> tuple:
        """Equal rows are different pledges: which of them, stands in the key."""
        return (*super().key_of(read, columns), read.occurrence)

    def by_key(self, records: Iterable[Record]) -> dict[tuple, Record]:
        """The first of several alike is the oldest."""
        alike: Counter[tuple] = Counter()
        found = {}
        for pledge in sorted(records, key=lambda one: one.pk):
            key = tuple(getattr(pledge, name) for name in self.key)
            alike[key] += 1
            found[(*key, alike[key])] = pledge
        self._flows = flows_of(found.values(), self.context.reader)
        return found

    def _money(self, read: Read) -> dict[str, Any]:
        said = read.values.get("amount")
        if said is None:
            currency = read.values.get("currency")
            return {"currency": currency} if currency else {}
        day = read.values["pledged_on"].on
        return self._converter.columns(read, "amount", said, day)

    def _refuse_wrong_period(self, read: Read) -> None:
        said = _period(read)
        start, end = said.get("period_from"), said.get("period_to")
        if start and end and end < start:
            read.wrong("period_to", "is before the period begins")


def _period(read: Read) -> dict[str, date]:
    """Its first and last day: to a month is to the end of it."""
    said = read.values
    start = {"period_from": said["period_from"].on} if "period_from" in said else {}
    if "period_to" not in said:
        return start
    return {**start, "period_to": latest_day(*said["period_to"])}


def _sums(read: Read) -> Iterator[Sum]:
    said = read.values.get("amount")
    if said:
        yield Sum("pledged", said.currency, said.amount, read.texts.get("donor", ""))


PLEDGES = Kind(
    name="pledges",
    title="Pledges",
    permissions=("donors.add_pledge", "donors.change_pledge", "donors.add_transaction"),
    fields=FIELDS,
    loader=PledgeLoader,
    asks=("currency", "unit", "date"),
    sums=_sums,
    undo=undo_ledger,
)
