"""The planted world: a family of records for each marking, and rows across them."""

from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import F

from partnership.actors.models import Actor
from partnership.evidence.models import Marking, Record
from tests.access.families import FAMILIES, SECRET, UNMARKED, make_markings
from tests.access.planting import DAY, NEVER_EDITED, Plant, business_models
from tests.factories import make_actor, make_marking, make_programme

# Beside the main row of a family, this one would clash with it.
ONE_OF_ITS_KIND = {"Contributor", "Flag", "MandateDependency"}


@dataclass
class World:
    """Main rows by family and model's name, and rows that name a hidden record."""

    denmark: Actor
    marks: dict[str, Marking]
    families: dict[str, dict[str, Record]] = field(default_factory=dict)
    crossing: list[Record] = field(default_factory=list)

    def by_model(self) -> dict[str, list[tuple[str, Record]]]:
        """The main rows of each model, with their families."""
        names = self.families[UNMARKED]
        families = self.families.items()
        return {name: [(f, rows[name]) for f, rows in families] for name in names}


def build_world() -> World:
    denmark = make_actor("Denmark", marking=make_marking("unclassified"))
    home = make_actor("Home", marking=make_marking("unclassified"))
    make_programme(
        home_government=home,
        host_nation=denmark,
        default_marking=make_marking("unclassified"),
    )
    world = World(denmark, make_markings(denmark))
    for family in FAMILIES:
        world.families[family] = plant_family(world, family)
    hidden, shown = world.families[SECRET], world.families[UNMARKED]
    for model in business_models():
        world.crossing += plant_across(model, shown, hidden, world.marks[UNMARKED])
    for rows in world.families.values():
        for row in rows.values():
            raise_and_lower(row, world.marks)
    return world


def plant_family(
    world: World, family: str, *, is_main: bool = True
) -> dict[str, Record]:
    rows: dict[str, Record] = {}
    for model in business_models():
        plant = Plant(model, family, world.marks[family], rows, is_main=is_main)
        values = dict.fromkeys(names_of(model, itself=True))
        if model.__name__ == "MandateDependency":
            mandate = apps.get_model("coalition", "Mandate")
            upstream = Plant(mandate, family, plant.marking, rows)
            values["depends_on"] = upstream.create(renews=None)
        rows[model.__name__] = plant.create(**values)
    return rows


def names_of(model: type[Record], *, itself: bool) -> list[str]:
    """The fields that name a record of the same model, or those of other models."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if field.related_model
        and issubclass(field.related_model, Record)
        and (field.related_model is model) == itself
    ]


def plant_across(model, shown, hidden, marking) -> list[Record]:
    """Rows that anybody may see, but for the hidden records that they name."""
    if model.__name__ in ONE_OF_ITS_KIND:
        return []
    alone = dict.fromkeys(names_of(model, itself=True))
    others = names_of(model, itself=False)
    named = [model._meta.get_field(name) for name in others]
    rows = []
    for choice in ([f for f in named if f.null], [f for f in named if not f.null]):
        if choice:
            values = {f.name: hidden[f.related_model.__name__] for f in choice}
            if "rate_set" in values and hasattr(model, "rated_on"):
                values |= {"currency": "SEK", "rated_on": DAY}
            plant = Plant(model, UNMARKED, marking, shown, is_main=False)
            rows.append(plant.create(**alone | values))
    return rows


def raise_and_lower(row: Record, marks: dict[str, Marking]) -> None:
    """Give each row a past: a lower marking, and for the lowest a secret wording."""
    model = type(row)
    if model.__name__ in NEVER_EDITED:
        return
    rows, now = model.objects.filter(pk=row.pk), row.marking
    before, secret = {}, {}
    if now == marks[UNMARKED]:
        secret = Plant(model, SECRET, now, {}).words()
        before = {name: getattr(row, name) for name in secret}
    passing = marks[SECRET if secret else UNMARKED]
    rows.update(marking=passing, version=F("version") + 1, **secret)
    rows.update(marking=now, version=F("version") + 1, **before)
    row.refresh_from_db()
