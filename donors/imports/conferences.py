"""Conferences from a file: where and when donors pledge."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet
from django.db.models.functions import Lower

from donors.forms.conference import slug_beside
from donors.models import Conference
from partnership.evidence.models import Record
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Kind, Plan, Read, Written
from partnership.exchange.imports.record_loader import Columns, RecordLoader
from partnership.exchange.models import Outcome

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
    """A conference is found again by its name; it keeps the address that it got.

    As on its form, one name in several cases is one conference.
    """

    model = Conference
    key = ("name",)
    fixed = frozenset({"slug", "name"})

    def columns(self, read: Read) -> Columns:
        """Its name, where and when; a month of which the day is open stays a month."""
        day = read.values.get("held_on")
        columns = {"name": read.values["name"], "slug": ""}
        if "place" in read.values:
            columns["place"] = read.values["place"]
        return columns | (
            {"held_on": day.on, "held_precision": day.precision} if day else {}
        )

    def key_of(self, read: Read, columns: Columns) -> tuple:
        """Its name in small letters."""
        return (columns["name"].lower(),)

    def by_key(self, records: Iterable[Record]) -> dict[tuple, Record]:
        """These conferences by their names in small letters."""
        return {(one.name.lower(),): one for one in records}

    def nearby(self, visible: QuerySet, keys: set[tuple]) -> QuerySet:
        """Those that have one of these names in whatever case."""
        names = [name for (name,) in keys]
        return visible.annotate(small=Lower("name")).filter(small__in=names)

    def write(self, plans: Sequence[Plan]) -> list[Written]:
        """Give each new one an address of its own, and write."""
        taken = set(Conference.objects.order_by().values_list("slug", flat=True))
        for plan in plans:
            if plan.outcome == Outcome.NEW:
                slug = slug_beside(plan.work.columns["name"], taken)
                plan.work.columns["slug"] = slug
                taken.add(slug)
        return super().write(plans)

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
