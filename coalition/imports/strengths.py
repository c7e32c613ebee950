"""Strengths from a file: how many people a contributor had, in a force, on a day."""

from collections.abc import Iterator, Sequence

from coalition.models import (
    Contributor,
    Deployment,
    Force,
    Sector,
    Strength,
    StrengthChange,
)
from partnership.evidence.history import recorded_by
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Context, Kind, Read, Sum
from partnership.exchange.imports.look_ups import by_words, choices_of
from partnership.exchange.imports.record_loader import Columns, RecordLoader
from partnership.exchange.imports.stated import day_stated

FIELDS = (
    ImportField(
        "contributor",
        "Contributor",
        Reads.ACTOR,
        is_needed=True,
        names=("country", "nation", "iso3", "troop contributor"),
    ),
    ImportField(
        "personnel",
        "Strength",
        Reads.COUNT,
        is_needed=True,
        names=("troops", "personnel", "number", "soldiers", "size"),
    ),
    ImportField(
        "stated_on",
        "Date of the figure",
        Reads.DAY,
        is_needed=True,
        names=("date", "as of", "as at", "on"),
    ),
    ImportField(
        "force",
        "Force",
        Reads.RECORD,
        is_needed=True,
        names=("mission",),
        look_up=lambda reader: by_words(
            Force.objects.visible_to(reader), "code", "name"
        ),
    ),
    ImportField(
        "sector",
        "Sector",
        Reads.RECORD,
        names=("area", "division", "aor"),
        look_up=lambda reader: by_words(
            Sector.objects.visible_to(reader), "code", "name"
        ),
    ),
    ImportField(
        "change",
        "Why it changed",
        Reads.CHOICE,
        choices=choices_of(StrengthChange),
        names=("reason", "change"),
    ),
    ImportField("note", "Note", most=300, names=("remarks", "comment")),
    ImportField("reference", "Reference", names=("id", "ref"), most=150),
)
NO_CONTRIBUTOR = "is no contributor: add it to the coalition first"
Place = tuple[int, int, int | None]


class StrengthLoader(RecordLoader):
    """A source states one figure a day for a contributor, force and sector."""

    model = Strength
    key = ("deployment_id", "stated_on", "source_id")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        seen = Contributor.objects.visible_to(context.reader)
        self._contributors = dict(seen.values_list("actor_id", "pk"))
        self._deployments: dict[Place, int] = {}

    def prepare(self, reads: Sequence[Read]) -> None:
        """Find the deployments of a batch; a load adds those that there are not yet."""
        places = {place for read in reads if (place := self._place(read))}
        unknown = places - self._deployments.keys()
        held = Deployment.objects.filter(
            contributor__in={contributor for contributor, _, _ in unknown}
        )
        for key, *place in held.values_list(
            "pk", "contributor_id", "force_id", "sector_id"
        ):
            self._deployments[tuple(place)] = key
        if self.context.writes:
            self._add_deployments(sorted(unknown - self._deployments.keys(), key=str))

    def columns(self, read: Read) -> Columns:
        """One figure, of the deployment that the row names."""
        place = self._place(read)
        if place is None:
            read.wrong("contributor", NO_CONTRIBUTOR)
            return {}
        said = {n: read.values[n] for n in ("change", "note") if n in read.values}
        return {
            # Below nought: a deployment that the load adds first.
            "deployment_id": self._deployments.get(place, _yet_to_come(place)),
            "personnel": read.values["personnel"],
            "stated_on": day_stated(read, "stated_on", self.context.today),
            "source_id": self.context.source.pk if self.context.source else None,
            **said,
        }

    def label(self, read: Read, columns: Columns) -> str:
        """Whose figure, and of which day."""
        return f"{read.texts.get('contributor', '')}, {columns['stated_on']}"

    def _place(self, read: Read) -> Place | None:
        contributor = self._contributors.get(read.values["contributor"])
        if contributor is None:
            return None
        return contributor, read.values["force"], read.values.get("sector")

    def _add_deployments(self, places: Sequence[Place]) -> None:
        context = self.context
        with recorded_by(context.by, reason=context.reason, source=context.source):
            added = Deployment.objects.bulk_create(
                Deployment(
                    contributor_id=contributor,
                    force_id=force,
                    sector_id=sector,
                    marking=context.marking,
                    created_by=context.by,
                    updated_by=context.by,
                )
                for contributor, force, sector in places
            )
        self._deployments |= {
            place: one.pk for place, one in zip(places, added, strict=True)
        }


def _yet_to_come(place: Place) -> int:
    """A key that no deployment has, another for each place."""
    return -1 - (hash(place) % 2**62)


def _sums(read: Read) -> Iterator[Sum]:
    """Personnel have no currency; they are added up to compare with the source's."""
    yield Sum("personnel", "", read.values["personnel"], read.texts["contributor"])


STRENGTHS = Kind(
    name="strengths",
    title="Strengths of contributors",
    permissions=("coalition.add_strength", "coalition.change_contributor"),
    fields=FIELDS,
    loader=StrengthLoader,
    asks=("date",),
    sums=_sums,
    repeats=False,
)
