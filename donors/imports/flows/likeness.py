"""Which new flows look like earlier ones with another amount, where no name tells."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from donors.imports.flows.fields import COMMITTED, PAID, PLEDGED
from donors.imports.flows.standing import Flow, flows_of
from donors.models import Pledge
from partnership.exchange.imports.fields import Amount
from partnership.exchange.imports.kind import Plan
from partnership.exchange.imports.likely import Earlier, GoneOf, Likely

# A file with more new rows without a reference is no newer edition of another.
MOST_COMPARED = 100_000
READ_AT_ONCE = 2000
MODEL = Pledge._meta.label_lower


class Likeness(NamedTuple):
    """All that two rows of one flow say alike; only the amount is another."""

    donor: int
    status: str
    on: date
    currency: str
    title: str
    conference: int | None


class New(NamedTuple):
    """A new row without a reference of its own."""

    reference: str
    row: int
    label: str
    amount: Amount


class NewFlows:
    """The new rows of a file, by what would stay the same if an amount changed."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._rows: dict[Likeness, list[New]] = defaultdict(list)
        self._count = 0

    def add(self, plan: Plan) -> None:
        """Remember a row that the sender’s reference does not tell from others."""
        read, wanted = plan.read, plan.work
        self._count += 1
        if not read.reference.startswith("#") or self._count > MOST_COMPARED:
            return
        said = wanted.columns
        alike = Likeness(
            said["donor_id"],
            wanted.status,
            wanted.on,
            said["currency"],
            said["title"],
            said["conference_id"],
        )
        amount = Amount(wanted.amount, said["currency"])
        self._rows[alike].append(New(read.reference, read.number, plan.label, amount))

    def likely(self, gone_of: GoneOf) -> Iterator[Likely]:
        """Each new row that looks like a flow which the file has no more."""
        if not self._rows or self._count > MOST_COMPARED:
            return
        earlier: dict[Likeness, list[tuple[Earlier, Flow]]] = defaultdict(list)
        gone = gone_of(MODEL)
        while some := {one.key: one for one in islice(gone, READ_AT_ONCE)}:
            seen = Pledge.objects.visible_to(self._reader).filter(pk__in=some)
            for key, flow in flows_of(seen.order_by("pk"), self._reader).items():
                alike = _likeness(flow)
                # Of what one sees in part nobody can say how much it is.
                if alike in self._rows and flow.pledged and not flow.is_partly_seen:
                    earlier[alike].append((some[key], flow))
        for alike, flows in earlier.items():
            yield from _pairs(self._rows[alike], flows)


def _pairs(new: list[New], flows: list[tuple[Earlier, Flow]]) -> Iterator[Likely]:
    """In the order of their rows; certain only where there is one of each."""
    flows.sort(key=lambda one: one[0].row)
    is_certain = len(new) == len(flows) == 1
    for one, (earlier, flow) in zip(new, flows, strict=False):
        was, now = Amount(flow.pledged, flow.pledge.currency), one.amount
        words = one.label, str(was), str(now)
        yield Likely(one.reference, one.row, *words, earlier, is_certain, MODEL)


def _likeness(flow: Flow) -> Likeness:
    pledge = flow.pledge
    status = PAID if flow.paid else COMMITTED if flow.committed else PLEDGED
    return Likeness(
        pledge.donor_id,
        status,
        pledge.pledged_on,
        pledge.currency,
        pledge.title,
        pledge.conference_id,
    )
