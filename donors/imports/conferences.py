"""Conferences from a file: where and when donors pledge."""

from donors.forms.conference import free_slug
from donors.models import Conference
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Kind, Read
from partnership.exchange.imports.record_loader import Columns, RecordLoader

FIELDS = (
    ImportField(
        "name",
        "Name",
        is_needed=True,
        most=120,
        names=("conference", "event", "title"),
    ),
    ImportField("place", "Place", most=120, names=("city", "venue", "where")),
    ImportField("held_on", "Held on", Reads.DAY, names=("date", "day", "when")),
    ImportField("reference", "Reference", names=("id", "ref"), most=150),
)


class ConferenceLoader(RecordLoader):
    """A conference is found again by its name; it keeps the address that it got."""

    model = Conference
    key = ("name",)
    fixed = frozenset({"slug"})

    def columns(self, read: Read) -> Columns:
        """Its name, where and when; a month of which the day is open stays a month."""
        name, day = read.values["name"], read.values.get("held_on")
        columns = {"name": name, "slug": free_slug(name) if self.context.writes else ""}
        if "place" in read.values:
            columns["place"] = read.values["place"]
        return columns | (
            {"held_on": day.on, "held_precision": day.precision} if day else {}
        )

    def label(self, read: Read, columns: Columns) -> str:
        """Its name."""
        return columns["name"]


CONFERENCES = Kind(
    name="conferences",
    title="Conferences of donors",
    row="conference",
    permissions=("donors.add_conference", "donors.change_conference"),
    fields=FIELDS,
    loader=ConferenceLoader,
    repeats=False,
)
