"""A field of a resource: what it holds, where it is read, and what it means."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from django.conf import settings
from django.db import models

USD, PERCENT = "US dollars.", "Per cent."
# What a filter compares whole, and a page may be sorted by.
SHORT = 200


class Kind(Enum):
    """What a field holds; each has one way into JSON."""

    TEXT = "text"
    CHOICE = "choice"
    INTEGER = "integer"
    AMOUNT = "amount"
    DATE = "date"
    INSTANT = "instant"
    YES_NO = "yes or no"
    RECORD = "record"
    PERSON = "person"
    MARKING = "marking"
    MARKINGS = "markings"
    POINTER = "pointer"


ORDERED = {Kind.INTEGER, Kind.AMOUNT, Kind.DATE, Kind.INSTANT}
OF_MODEL_FIELDS = (
    (models.BooleanField, Kind.YES_NO),
    (models.DateTimeField, Kind.INSTANT),
    (models.DateField, Kind.DATE),
    (models.DecimalField, Kind.AMOUNT),
    (models.IntegerField, Kind.INTEGER),
)


@dataclass(frozen=True)
class Column:
    """A field by its name; `path` is where a query finds it."""

    name: str
    kind: Kind
    doc: str = ""
    path: str = ""
    choices: tuple[Any, ...] = ()
    model: type[models.Model] | None = None
    is_null: bool = True
    # Whether a query can compare it.
    is_compared: bool = True
    longest: int | None = None

    @property
    def is_sorted_by(self) -> bool:
        """Whether a page may be asked for in its order."""
        is_short = bool(self.longest and self.longest <= SHORT)
        named = self.kind is Kind.TEXT and is_short
        return self.is_compared and (self.kind in ORDERED or named)

    def at(self, path: str) -> "Column":
        """The same, read from elsewhere, where it may be unknown."""
        return replace(self, path=path, is_null=True)


def stored(field: models.Field, doc: str = "") -> Column:
    """A column of a table as a field of a resource."""
    return Column(
        name=field.name,
        kind=_kind_of(field),
        doc=doc or _doc_of(field),
        path=field.attname,
        choices=tuple(value for value, _ in field.flatchoices if value != ""),
        model=field.related_model,
        is_null=field.null or bool(field.choices and field.blank),
        is_compared=not isinstance(field, models.TextField),
        longest=getattr(field, "max_length", None),
    )


def derived(
    name: str,
    kind: Kind,
    doc: str,
    choices: type[models.TextChoices] | None = None,
    *,
    is_compared: bool = True,
) -> Column:
    """What a page works out at its date, and no table holds."""
    values = tuple(choices.values) if choices else ()
    return Column(name, kind, doc, name, values, is_compared=is_compared)


def _kind_of(field: models.Field) -> Kind:
    if field.is_relation:
        if field.related_model._meta.label == settings.AUTH_USER_MODEL:
            return Kind.PERSON
        is_marking = field.related_model._meta.label_lower == "evidence.marking"
        return Kind.MARKING if is_marking else Kind.RECORD
    if field.choices and not isinstance(field, models.IntegerField):
        return Kind.CHOICE
    for model_field, kind in OF_MODEL_FIELDS:
        if isinstance(field, model_field):
            return kind
    return Kind.TEXT


def _doc_of(field: models.Field) -> str:
    words = str(field.verbose_name)
    said = [f"{words[:1].upper()}{words[1:]}.", str(field.help_text)]
    if field.name.endswith("_usd"):
        said.append(USD)
    elif "percent" in field.name:
        said.append(PERCENT)
    elif isinstance(field, models.DecimalField) and _has_currency(field):
        said.append("In the currency beside it.")
    if field.choices:
        labels = (f"{value}: {label}" for value, label in field.flatchoices if value)
        said.append("; ".join(labels) + ".")
    return " ".join(filter(None, said))


def _has_currency(field: models.Field) -> bool:
    own = {other.name for other in field.model._meta.concrete_fields}
    return "currency" in own and field.name in ("amount", "quantity")
