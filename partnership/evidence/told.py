"""How a recorded model says its changes: each model declares a `told` of its own."""

from dataclasses import dataclass
from functools import cache
from string import Formatter

from django.apps import apps
from django.db import models


class Line(models.TextChoices):
    """Which line of operation a record belongs to; the ground is common to all."""

    SECURITY = "security", "Security"
    POLITICAL = "political", "Political"
    ECONOMIC = "economic", "Economic"
    GROUND = "ground", "Common to all lines"


@dataclass(frozen=True)
class Drafts:
    """Which records are drafts, and the right that it takes to read of them."""

    field: str
    value: str
    right: str


@dataclass(frozen=True)
class Told:
    """How the changes of a model are said; what is left open follows from its fields.

    `actor` is the path to the actor whom a record is about. `subject` are the foreign
    keys whose names begin a sentence. `name`, `which` and `recorded` are written with
    the record's own fields in braces: its name, which of several it is, and what is
    said when it is recorded; `facts` are the fields that are said then instead. A
    model that is not listed is machinery and stands on no page of changes. Of one whose
    new records are not listed, which come by the thousand, the corrections are. Of
    `drafts` only those read who have the right to work on them.
    """

    line: Line
    actor: str = ""
    subject: tuple[str, ...] = ()
    name: str = ""
    which: str = ""
    recorded: str = ""
    facts: tuple[str, ...] = ()
    is_listed: bool = True
    lists_new: bool = True
    drafts: Drafts | None = None


UNTOLD = Told(Line.GROUND, is_listed=False)
# What names a record that does not say so itself.
NAMING = ("name", "title", "creditor_name", "code", "text")


def told_of(model: type[models.Model]) -> Told:
    """The model's own declaration; one that has none is not listed."""
    return getattr(model, "told", UNTOLD)


def name_of_own(model: type[models.Model]) -> str:
    """The template of the model's own name; empty if only its subject names it."""
    own = {field.name for field in model._meta.concrete_fields}
    known = next((f"{{{name}}}" for name in NAMING if name in own), "")
    return told_of(model).name or known


@cache
def recorded_models() -> tuple[type[models.Model], ...]:
    """Every model whose changes are kept, in a fixed order."""
    found = [model for model in apps.get_models() if hasattr(model, "pgh_event_model")]
    return tuple(sorted(found, key=lambda model: model._meta.label_lower))


def listed_models() -> list[type[models.Model]]:
    """Every model whose changes are read."""
    return [model for model in recorded_models() if told_of(model).is_listed]


@cache
def fields_in(template: str) -> tuple[str, ...]:
    """The fields that a template names in braces, in their order."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)
