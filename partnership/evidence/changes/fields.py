"""Which columns of a record are said when it changes, and which go without saying."""

from functools import cache

from django.db import models

# Columns that every save writes, or that only the software needs.
HOUSEKEEPING = {
    "id",
    "version",
    "updated_at",
    "updated_by",
    "created_at",
    "created_by",
    "entry_token",
}
# Which other markings it bears is asked of its reader, and told to nobody; a key of
# another line says nothing to anybody; what a brief holds stands on its own page.
UNTOLD = {"conference_key", "content", "further_marking_ids", "paper_digest"}

Model = type[models.Model]


@cache
def said_columns(model: Model) -> frozenset[str]:
    """The columns of which a change is a change of the record."""
    return frozenset(field.column for field in _kept(model))


@cache
def said_fields(model: Model) -> tuple[models.Field, ...]:
    """The fields that are named; a precision or a currency is said with its figure."""
    companions = {precision_of(field) for field in _kept(model)} | UNTOLD
    if {"amount", "currency"} <= {field.name for field in _kept(model)}:
        companions.add("currency")
    return tuple(field for field in _kept(model) if field.name not in companions)


@cache
def field_named(model: Model, name: str) -> models.Field:
    """The model's field of this name."""
    return model._meta.get_field(name)


@cache
def precision_of(field: models.Field) -> str:
    """The field that says how exactly this date is known; empty if it is known."""
    name = f"{field.name.removesuffix('_on')}_precision"
    is_date = isinstance(field, models.DateField)
    own = {other.name for other in field.model._meta.concrete_fields}
    return name if is_date and name in own else ""


def _kept(model: Model) -> list[models.Field]:
    return [
        field
        for field in model._meta.concrete_fields
        if field.name not in HOUSEKEEPING
        and not isinstance(field, models.GeneratedField)
    ]
