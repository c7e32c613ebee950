"""The planted world: a family of records for each marking, and rows across them."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import F, ProtectedError

from partnership.actors.models import Actor
from partnership.alerts.models import Flag
from partnership.alerts.rules import RULES
from partnership.evidence.history import recorded_at
from partnership.evidence.models import Marking, Record
from tests.access.families import (
    FAMILIES,
    NEVER_EDITED,
    PASSING_AT,
    PLANTED_AT,
    SECRET,
    SETTLED_AT,
    UNMARKED,
    make_markings,
    passing,
)
from tests.access.planting import DAY, Plant, business_models
from tests.factories import make_actor, make_marking, make_programme

# Beside the main row of a family, this one would clash with it; or it is about one
# record of two, and not about both.
ONE_OF_ITS_KIND = {
    "ActionLink",
    "Assumption",
    "BriefSection",
    "Contributor",
    "Flag",
    "InfluenceLink",
    "MandateDependency",
    "MissionOption",
    "RegionalGrouping",
}
# What leads from one record to another of its kind: the field, and how to plant that.
OTHER_ENDS = {
    "ActionLink": ("to_action", "strategy.Action", {}),
    "MandateDependency": ("depends_on", "coalition.Mandate", {"renews": None}),
}


@dataclass
class World:
    """Main rows by family and model's name, and rows that name a hidden record."""

    denmark: Actor
    marks: dict[str, Marking]
    families: dict[str, dict[str, Record]] = field(default_factory=dict)
    crossing: list[Record] = field(default_factory=list)
    # What is no business record, by the name that a route gives it.
    others: dict[str, Any] = field(default_factory=dict)

    def rows_of(self, name: str) -> list[tuple[str, Record]]:
        """The main rows of a model, with their families."""
        names = {known.lower(): known for known in self.families[UNMARKED]}
        model = names[name.lower()]
        return [(family, rows[model]) for family, rows in self.families.items()]


def build_world() -> World:
    with recorded_at(PLANTED_AT):
        world = plant_world()
        removed = plant_family(world, SECRET, marking=UNMARKED, is_main=False)
    everything = [row for rows in world.families.values() for row in rows.values()]
    with recorded_at(PASSING_AT):
        for family, rows in world.families.items():
            for row in rows.values():
                bear_for_a_while(row, passing(family), world.marks)
        for row in removed.values():
            edit(row, marking=world.marks[SECRET])
    with recorded_at(SETTLED_AT):
        for row in everything:
            bear_again(row)
        for row in reversed(removed.values()):
            remove(row)
    return world


def plant_world() -> World:
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
    world.crossing += plant_resting(world, shown)
    return world


def plant_resting(world: World, shown: dict[str, Record]) -> list[Record]:
    """For each family a flag that names nothing hidden, and rests on what is."""
    rules = [name for name in RULES if name != "late_pledge"]
    rows = []
    for family, rule in zip(sorted({*FAMILIES} - {UNMARKED}), rules, strict=False):
        subject_model = RULES[rule].subject_model
        model = apps.get_model(subject_model).__name__
        plant = Plant(Flag, family, world.marks[UNMARKED], shown)
        row = plant.create(
            rule=rule,
            subject_model=subject_model,
            subject_id=shown[model].pk,
            further_marking_ids=[world.marks[family].pk],
        )
        rows.append(row)
    return rows


def plant_family(
    world: World, family: str, *, marking: str = "", is_main: bool = True
) -> dict[str, Record]:
    """A row of every model; `marking` is another family's, where it is not its own."""
    rows: dict[str, Record] = {}
    for model in business_models():
        mark = world.marks[marking or family]
        plant = Plant(model, family, mark, rows, is_main=is_main)
        values = dict.fromkeys(names_of(model, itself=True))
        if model.__name__ in OTHER_ENDS:
            name, label, alone = OTHER_ENDS[model.__name__]
            other = Plant(apps.get_model(label), family, plant.marking, rows)
            values[name] = other.create(**alone)
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


def bear_for_a_while(row: Record, family: str, marks: dict[str, Marking]) -> None:
    """Give a row the marking of another family, and a secret row's wording with it."""
    wording = Plant(type(row), SECRET, row.marking, {}).words()
    # Its address stays.
    wording.pop("code" if type(row).__name__ == "RateSet" else "slug", None)
    edit(row, marking=marks[family], **(wording if family == SECRET else {}))


def bear_again(row: Record) -> None:
    """Give a row back what it bore at first, which its Python object still says."""
    names = Plant(type(row), SECRET, row.marking, {}).words()
    edit(row, marking=row.marking, **{name: getattr(row, name) for name in names})
    if can_be_edited(row):
        row.refresh_from_db()


def edit(row: Record, **values) -> None:
    if can_be_edited(row):
        rows = type(row).objects.filter(pk=row.pk)
        rows.update(version=F("version") + 1, **values)


def remove(row: Record) -> None:
    """What the ledger's entries name stays with them, secret by now."""
    if can_be_edited(row):
        with suppress(ProtectedError), transaction.atomic():
            type(row).objects.get(pk=row.pk).delete()


def can_be_edited(row: Record) -> bool:
    return type(row).__name__ not in NEVER_EDITED
