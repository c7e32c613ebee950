"""Commitments and disbursements from a file: entries of the ledgers of pledges."""

from collections.abc import Iterator, Sequence
from typing import Any

from donors.imports.flows.fields import COMMITTED, PAID, STATUSES
from donors.imports.money import Converter
from donors.imports.pledge_fields import CONFERENCE
from donors.imports.pledges_named import NamedPledges
from donors.imports.undoing import undo_ledger
from donors.models import Pledge, Transaction
from partnership.evidence.models import Record
from partnership.exchange.imports.fields import Amount, ImportField, Reads
from partnership.exchange.imports.kind import Context, Difference, Kind, Read, Sum
from partnership.exchange.imports.record_loader import Columns, RecordLoader
from partnership.exchange.imports.stated import day_stated

ENTRIES = {word: kind for word, kind in STATUSES.items() if kind in (COMMITTED, PAID)}
FIELDS = (
    ImportField(
        "pledge",
        "Pledge",
        names=("pledge reference", "pledge id", "pledge", "title", "project"),
    ),
    ImportField(
        "donor",
        "Donor",
        Reads.ACTOR,
        is_needed=True,
        names=("country", "donor country", "from", "iso3"),
    ),
    CONFERENCE,
    ImportField(
        "kind",
        "Committed or disbursed",
        Reads.CHOICE,
        is_needed=True,
        choices=ENTRIES,
        names=("status", "type", "transaction type", "kind"),
    ),
    ImportField(
        "amount",
        "Amount",
        Reads.AMOUNT,
        is_needed=True,
        names=("value", "paid", "disbursed", "sum"),
    ),
    ImportField("currency", "Currency", Reads.CURRENCY, names=("currency code",)),
    ImportField(
        "transacted_on",
        "Date",
        Reads.DAY,
        is_needed=True,
        names=("date", "paid on", "value date", "transaction date"),
    ),
    ImportField("reference", "Reference", names=("id", "ref", "entry"), most=100),
)


class TransactionLoader(RecordLoader):
    """An entry is found again by the sender's reference, and it is never edited."""

    model = Transaction
    kind_name = "transactions"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._converter = Converter()
        self._pledges = NamedPledges(context)

    def prepare(self, reads: Sequence[Read]) -> None:
        """Find the pledges that a batch names."""
        self._pledges.find(reads)

    def columns(self, read: Read) -> Columns:
        """One entry of the ledger of one pledge."""
        said = read.values
        on = day_stated(read, "transacted_on", self.context.today)
        pledge = self._pledges.of(read)
        if pledge is None:
            return {}
        if on < pledge.pledged_on:
            read.wrong("transacted_on", f"is before the pledge, {pledge.pledged_on}")
        money = self._converter.columns(read, "amount", said["amount"], on)
        return {
            "pledge_id": pledge.pk,
            "kind": said["kind"],
            "transacted_on": on,
            "reference": said.get("reference", ""),
            **money,
            **self._counted(read, pledge, money, on),
        }

    def label(self, read: Read, columns: Columns) -> str:
        """Whose entry, of which day."""
        return f"{read.texts.get('donor', '')}, {columns['transacted_on']}"

    def differences_beside(self, read: Read, record: Record) -> list[Difference]:
        """Of an entry on record everything stays: what differs is said at its cell."""
        was = Amount(record.amount, record.currency)
        if was != read.values["amount"]:
            read.wrong("amount", f"is {was} on record: reverse that entry first")
        if record.transacted_on != read.values["transacted_on"].on:
            read.wrong("transacted_on", f"is {record.transacted_on} on record")
        if record.kind != read.values["kind"]:
            read.wrong("kind", f"is {record.get_kind_display().lower()} on record")
        return []

    @property
    def fixed(self) -> frozenset[str]:
        """A ledger's entry has no column that changes."""
        return frozenset(field.attname for field in Transaction._meta.concrete_fields)

    def _counted(
        self, read: Read, pledge: Pledge, money: dict[str, Any], on: Any
    ) -> dict[str, Any]:
        if not money:
            return {}
        said = Amount(money["amount_usd"], money["currency"])
        counted = self._converter.counted(read, "amount", pledge, said, on)
        return {"in_pledge_currency": counted}


def _sums(read: Read) -> Iterator[Sum]:
    """By the word of the file for a commitment or a disbursement."""
    said, donor = read.values["amount"], read.texts.get("donor", "")
    yield Sum(read.texts["kind"], said.currency, said.amount, donor)


TRANSACTIONS = Kind(
    name="transactions",
    title="Commitments and disbursements",
    permissions=("donors.add_transaction",),
    fields=FIELDS,
    loader=TransactionLoader,
    asks=("currency", "unit", "date"),
    sums=_sums,
    undo=undo_ledger,
)
