"""The import of flows: what others' trackers say of pledges and payments."""

from collections.abc import Iterator

from donors.imports.flows.fields import FIELDS
from donors.imports.flows.loader import FlowLoader
from donors.imports.undoing import undo_ledger
from partnership.exchange.imports.kind import Kind, Read, Sum


def _sums(read: Read) -> Iterator[Sum]:
    """Amounts by the status and the donor as the file writes them."""
    said = read.values["amount"]
    yield Sum(read.texts["status"], said.currency, said.amount, read.texts["donor"])


FLOWS = Kind(
    name="flows",
    title="Flows: somebody else’s pledge tracker",
    permissions=("donors.add_pledge", "donors.change_pledge", "donors.add_transaction"),
    fields=FIELDS,
    loader=FlowLoader,
    asks=("currency", "unit", "date"),
    sums=_sums,
    undo=undo_ledger,
    adds_actors=True,
    is_undated_today=True,
    likely=FlowLoader.likely,
)
