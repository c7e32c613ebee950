"""A small kind of import to try the pages with: conferences, with a host and money."""

from django.utils.text import slugify

from donors.models import Conference
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Kind, Sum
from partnership.exchange.imports.record_loader import RecordLoader

FIELDS = (
    ImportField("name", "Name", is_needed=True, names=("conference",), most=120),
    ImportField("place", "Place", names=("city",), most=120),
    ImportField("host", "Host", Reads.ACTOR, is_needed=True, names=("country",)),
    ImportField("held_on", "Held on", Reads.DAY, names=("date",)),
    ImportField("amount", "Amount", Reads.AMOUNT, names=("pledged",)),
    # Asked of the whole file under the same name, as of pledges and flows.
    ImportField("currency", "Currency", Reads.CURRENCY, names=("currency code",)),
    ImportField("reference", "Reference", names=("ref",), most=100),
)


class GatheringLoader(RecordLoader):
    """One conference a row, found again by its sender's reference."""

    model = Conference
    kind_name = "gatherings"
    fixed = frozenset({"slug"})

    def columns(self, read):
        """Its name, place and day."""
        said = {"name": read.values["name"], "slug": slugify(read.values["name"])}
        said["place"] = read.values.get("place", "")
        if "held_on" in read.values:
            said["held_on"] = read.values["held_on"].on
        return said

    def label(self, read, columns):
        return columns["name"]


def sums(read):
    if money := read.values.get("amount"):
        yield Sum("pledged", money.currency, money.amount, read.texts["host"])


GATHERINGS = Kind(
    name="gatherings",
    title="Gatherings",
    permissions=("donors.add_conference", "donors.change_conference"),
    fields=FIELDS,
    loader=GatheringLoader,
    asks=("currency", "unit", "date"),
    sums=sums,
)
