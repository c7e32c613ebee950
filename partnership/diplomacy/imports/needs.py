"""Needs from a file: the rows of one edition of the host nation's statement."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from partnership.diplomacy.imports.quantities import (
    CURRENCY,
    KIND,
    PROVINCE,
    QUANTITY,
    SECTOR,
    quantity_of,
)
from partnership.diplomacy.models import Edition, Need, NeedPart
from partnership.evidence.models import Record
from partnership.exchange.imports.adding_rows import add_rows
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import (
    Context,
    Difference,
    Kind,
    Plan,
    Read,
    Sum,
    Written,
)
from partnership.exchange.imports.record_loader import Columns, RecordLoader, borne_by
from partnership.exchange.imports.stated import day_stated

PRIORITIES = {str(number): number for number in range(1, 6)}
PRIORITIES |= {"highest": 1, "high": 2, "medium": 3, "low": 4, "lowest": 5}
FIELDS = (
    ImportField(
        "edition",
        "Number of the edition",
        Reads.COUNT,
        is_needed=True,
        names=("edition", "edition number"),
    ),
    ImportField(
        "title", "Need", is_needed=True, names=("title", "need", "what is needed")
    ),
    KIND,
    QUANTITY,
    CURRENCY,
    ImportField("what", "What exactly", most=160, names=("what", "unit in words")),
    SECTOR,
    PROVINCE,
    ImportField(
        "priority",
        "Priority, 1 to 5",
        Reads.CHOICE,
        is_needed=True,
        choices=PRIORITIES,
        names=("priority", "rank"),
    ),
    ImportField(
        "stated_on",
        "Stated on",
        Reads.DAY,
        is_needed=True,
        names=("date", "stated", "as of"),
    ),
    ImportField("wanted_by", "Wanted by", Reads.DAY, names=("deadline", "by when")),
    ImportField("stated_by", "Stated by", most=160, names=("ministry", "by whom")),
    ImportField("detail", "Detail", most=4000, names=("description", "remarks")),
    ImportField("reference", "Reference", names=("id", "ref", "no"), most=150),
)
PLAIN = ("sector", "stated_by", "detail")
# What of a part a row says.
PART = ("kind", "quantity", "currency")
OTHER_QUANTITY = "is another than the need has on record: change it on the need’s page"


class NeedLoader(RecordLoader):
    """A need is found again in its edition by its title; a row gives its first part."""

    model = Need
    key = ("edition_id", "title")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        seen = Edition.objects.visible_to(context.reader)
        self._editions = dict(seen.values_list("number", "pk"))
        self._parts: dict[int, list[tuple]] = {}

    def columns(self, read: Read) -> Columns:
        """The need; its part is written, and only looked at, beside it."""
        said = read.values
        edition = self._editions.get(said["edition"])
        if edition is None:
            read.wrong("edition", "is no edition on record: record it first")
        quantity_of(read)
        columns = {
            "edition_id": edition,
            "title": said["title"],
            "priority": said["priority"],
            "stated_on": day_stated(read, "stated_on", self.context.today),
        }
        if "province" in said:
            columns["province_id"] = said["province"]
        if wanted := said.get("wanted_by"):
            columns |= {
                "wanted_by": wanted.on,
                "wanted_by_precision": wanted.precision,
            }
        return columns | {name: said[name] for name in PLAIN if name in said}

    def label(self, read: Read, columns: Columns) -> str:
        """Which need of which edition."""
        return f"Edition {read.values['edition']}: {columns['title']}"

    def by_key(self, records: Iterable[Record]) -> dict[tuple, Record]:
        """These needs by their keys; their parts are looked up with them."""
        found = super().by_key(records)
        parts = NeedPart.objects.visible_to(self.context.reader).filter(
            need__in=[need.pk for need in found.values()]
        )
        self._parts = defaultdict(list)
        for need, *part in parts.order_by().values_list("need", *PART):
            self._parts[need].append(tuple(part))
        return found

    def differences_beside(self, read: Read, record: Record) -> list[Difference]:
        """How much is needed is changed on the need's page, where offers bear on it."""
        said = quantity_of(read)
        parts = self._parts[record.pk]
        if parts and tuple(said[name] for name in PART) not in parts:
            read.wrong("quantity", OTHER_QUANTITY)
        return []

    def add_beside(self, added: Sequence[tuple[Plan, int]]) -> list[Written]:
        """The part of each new need."""
        parts = [
            {
                "need_id": need,
                "what": plan.read.values.get("what", ""),
                **quantity_of(plan.read),
            }
            for plan, need in added
        ]
        keys = add_rows(NeedPart, parts, borne_by(NeedPart, self.context))
        label = NeedPart._meta.label_lower
        pairs = zip(added, keys, strict=True)
        return [Written(plan, label, key) for (plan, _), key in pairs]


def _sums(read: Read) -> Iterator[Sum]:
    """Quantities by kind and currency, never added up across them."""
    found = quantity_of(read)
    if found["quantity"] is not None:
        yield Sum(found["kind"], found["currency"], found["quantity"])


NEEDS = Kind(
    name="needs",
    title="Needs of the host nation",
    row="need",
    permissions=("diplomacy.add_need", "diplomacy.change_need"),
    fields=FIELDS,
    loader=NeedLoader,
    asks=("currency", "date"),
    sums=_sums,
    repeats=False,
)
