"""Offers from a file: who would give how much of what."""

from collections.abc import Iterable, Iterator, Sequence

from partnership.diplomacy.imports.quantities import (
    CURRENCY,
    KIND,
    PROVINCE,
    QUANTITY,
    SECTOR,
    quantity_of,
)
from partnership.diplomacy.models import Offer, OfferStep
from partnership.diplomacy.models.offer import OfferState
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
from partnership.exchange.imports.look_ups import choices_of
from partnership.exchange.imports.record_loader import Columns, RecordLoader, borne_by
from partnership.exchange.imports.stated import day_stated

FIELDS = (
    ImportField(
        "actor",
        "Who offers",
        Reads.ACTOR,
        is_needed=True,
        names=("country", "organisation", "donor", "offered by"),
    ),
    ImportField("title", "Offer", is_needed=True, names=("title", "offer", "what")),
    KIND,
    QUANTITY,
    CURRENCY,
    ImportField(
        "offered_on",
        "Offered on",
        Reads.DAY,
        is_needed=True,
        names=("date", "offered", "as of"),
    ),
    ImportField(
        "state",
        "How far it has come",
        Reads.CHOICE,
        choices=choices_of(OfferState),
        names=("state", "status"),
    ),
    SECTOR,
    PROVINCE,
    ImportField("available_from", "Available from", Reads.DAY, names=("available",)),
    ImportField("conditions", "Conditions", most=4000, names=("caveats",)),
    ImportField("reference", "Reference", names=("id", "ref", "no"), most=150),
)


class OfferLoader(RecordLoader):
    """An offer is found again by who made it, on which day, under which title.

    The state of one that is on record moves on its own page, step by step.
    """

    model = Offer
    key = ("actor_id", "title", "offered_on")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._states: dict[int, str] = {}

    def columns(self, read: Read) -> Columns:
        """What is offered."""
        said = read.values
        columns = {
            "actor_id": said["actor"],
            "title": said["title"],
            "offered_on": day_stated(read, "offered_on", self.context.today),
            **quantity_of(read),
        }
        if "province" in said:
            columns["province_id"] = said["province"]
        if available := said.get("available_from"):
            columns |= {
                "available_from": available.on,
                "available_precision": available.precision,
            }
        plain = ("sector", "conditions")
        return columns | {name: said[name] for name in plain if name in said}

    def label(self, read: Read, columns: Columns) -> str:
        """Who offers what."""
        return f"{read.texts.get('actor', '')}: {columns['title']}"

    def by_key(self, records: Iterable[Record]) -> dict[tuple, Record]:
        """These offers by their keys; how far each has come is looked up with them."""
        found = super().by_key(records)
        steps = OfferStep.objects.visible_to(self.context.reader).filter(
            offer__in=[offer.pk for offer in found.values()]
        )
        newest = steps.newest_by(self.context.today).order_by()
        self._states = dict(newest.values_list("offer", "state"))
        return found

    def differences_beside(self, read: Read, record: Record) -> list[Difference]:
        """What is on record moves on its own page, by a step of a day."""
        said, stands = read.values.get("state"), self._states.get(record.pk)
        if said and stands and said != stands:
            words = OfferState(stands).label.lower()
            read.wrong("state", f"is “{words}” on record: move it on the offer’s page")
        return []

    def add_beside(self, added: Sequence[tuple[Plan, int]]) -> list[Written]:
        """The state with which each new offer begins, on its own day."""
        steps = [
            {
                "offer_id": offer,
                "state": plan.read.values.get("state", OfferState.INDICATED),
                "took_on": plan.work.columns["offered_on"],
            }
            for plan, offer in added
        ]
        keys = add_rows(OfferStep, steps, borne_by(OfferStep, self.context))
        label = OfferStep._meta.label_lower
        pairs = zip(added, keys, strict=True)
        return [Written(plan, label, key) for (plan, _), key in pairs]


def _sums(read: Read) -> Iterator[Sum]:
    """Quantities by kind and currency, never added up across them."""
    found = quantity_of(read)
    if found["quantity"] is not None:
        kind, currency = found["kind"], found["currency"]
        yield Sum(kind, currency, found["quantity"], read.texts.get("actor", ""))


OFFERS = Kind(
    name="offers",
    title="Offers of help",
    row="offer",
    permissions=("diplomacy.add_offer", "diplomacy.change_offer"),
    fields=FIELDS,
    loader=OfferLoader,
    asks=("currency", "date"),
    sums=_sums,
    repeats=False,
)
