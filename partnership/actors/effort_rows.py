"""The records behind a share of the effort as rows of one shape (decision 52)."""

from typing import Any

from django.db.models import (
    Case,
    CharField,
    DateField,
    DecimalField,
    Expression,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Cast

from partnership.actors.models import Actor
from partnership.evidence.models import Source

FIGURE = DecimalField(max_digits=20, decimal_places=2)


def rows_of(
    records: QuerySet,
    reader: Any,
    *,
    actor: str,
    what: Expression,
    dated_on: str,
    figure: Expression,
    page: tuple[str, str],
    precision: str = "",
) -> QuerySet:
    """These records by actor, each with its figure, as values of Row.

    `actor` is the column of the actor's key; `page` names the address of a record's
    page and the column of that page's key; `precision` is the column that says how
    exactly the day is known, where it may be inexact. What the reader may not see, as
    an actor's name or a source, is null.
    """
    actors = Actor.objects.visible_to(reader).order_by().filter(pk=OuterRef(actor))
    sources = Source.objects.visible_to(reader).order_by()
    said = sources.filter(pk=OuterRef("source_id"))
    columns = {
        "bearer_id": F(actor),
        "actor_name": Subquery(actors.values("name")[:1]),
        "what": Cast(what, CharField()),
        "dated_on": Cast(F(dated_on), DateField()),
        "precision": Cast(F(precision) if precision else Value("day"), CharField()),
        "figure": Cast(figure, FIGURE),
        "evidence": F("grade"),
        "source_title": Subquery(said.values("title")[:1]),
        "record_id": F("pk"),
        "page": Value(page[0]),
        "page_id": F(page[1]),
    }
    # Columns of the records may have the same names.
    named = {f"row_{name}": column for name, column in columns.items()}
    return records.order_by().annotate(**named).values_list(*named)


def label_of(field: str, choices: type[TextChoices]) -> Case:
    """A choice as pages say it."""
    return Case(
        *(When(**{field: one.value}, then=Value(one.label)) for one in choices),
        default=Value(""),
        output_field=CharField(),
    )


def sorted_rows(rows: QuerySet) -> QuerySet:
    """By actor, newest first; also of several kinds of records put together."""
    return rows.order_by("row_actor_name", "-row_dated_on", "row_page", "row_record_id")
