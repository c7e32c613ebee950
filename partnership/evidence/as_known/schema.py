"""The schema `as_known`: for each recorded table a view of what it held at an instant.

`manage.py migrate` takes the views away before it changes a table, and makes them
again afterwards: a new model or column is in the past as soon as in the present.
"""

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Field, Model

SCHEMA = "as_known"

# What only the database knows. A column: when the next event of the same record came.
# Indexes: a record's newest event, those that hold at an instant, the newest of all.
PREPARE = """
    ALTER TABLE public.{events}
        ADD COLUMN IF NOT EXISTS superseded_at timestamptz NOT NULL DEFAULT 'infinity';
    CREATE INDEX IF NOT EXISTS {latest} ON public.{events} (pgh_obj_id)
        WHERE superseded_at = 'infinity';
    CREATE INDEX IF NOT EXISTS {true_at} ON public.{events}
        (superseded_at, pgh_created_at);
    CREATE INDEX IF NOT EXISTS {newest} ON public.{events}
        (pgh_created_at DESC, pgh_id DESC);
    CREATE OR REPLACE TRIGGER supersede AFTER INSERT ON public.{events}
        REFERENCING NEW TABLE AS arrived
        FOR EACH STATEMENT EXECUTE FUNCTION supersede_events({marked});
"""
# And where the record is marked otherwise since: that marking, and the stricter of both
# under which the past shows the event. It is stored, since the planner must know how
# many rows each marking has.
PREPARE_MARKED = """
    ALTER TABLE public.{events}
        ADD COLUMN IF NOT EXISTS marked_since_id bigint,
        ADD COLUMN IF NOT EXISTS raised_marking_id bigint,
        ADD COLUMN IF NOT EXISTS governing_marking_id bigint
            GENERATED ALWAYS AS (coalesce(raised_marking_id, marking_id)) STORED;
"""
# Events from before these columns.
CATCH_UP = """
    UPDATE public.{events} AS event SET superseded_at = later.at
    FROM (
        SELECT pgh_id, lead(pgh_created_at) OVER (
            PARTITION BY pgh_obj_id ORDER BY pgh_id
        ) AS at
        FROM public.{events}
    ) AS later
    WHERE later.pgh_id = event.pgh_id AND later.at IS NOT NULL
"""
VIEW = """
    CREATE VIEW {schema}.{table} AS SELECT {columns} FROM public.{events} AS event
    WHERE event.pgh_created_at <= known_at() AND event.superseded_at > known_at()
        AND event.pgh_label <> 'delete' {both_markings} {every_marking}
"""
# Rank is not all: another caveat may keep out who saw the earlier marking.
BOTH_MARKINGS = """
    AND (event.marked_since_id IS NULL OR (
        event.marking_id = ANY (visible_markings())
        AND event.marked_since_id = ANY (visible_markings())
    ))
"""
# Of what bears several: those that it bore then, and those that it bears today.
EVERY_MARKING = """
    AND event.further_marking_ids <@ visible_markings() AND NOT EXISTS (
        SELECT FROM public.{table} AS today WHERE today.id = event.pgh_obj_id
            AND NOT today.further_marking_ids <@ visible_markings()
    )
"""
PREPARED = """
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'superseded_at'
"""


def models_of_the_past() -> list[type[Model]]:
    """Every recorded model, but for what decides who may see what: that is today's."""
    return [
        model
        for model in apps.get_models()
        if hasattr(model, "pgh_event_model")
        and not getattr(model, "is_always_of_today", False)
    ]


def drop_views() -> None:
    """Take the views away, since no column can change under a view."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")


@transaction.atomic
def make_views() -> int:
    """Make the event tables ready and the views anew; return how many views there are.

    A table that migrations have not made yet, or have taken away, has no view.
    """
    drop_views()
    tables = set(connection.introspection.table_names())
    models = [
        model
        for model in models_of_the_past()
        if {model._meta.db_table, model.pgh_event_model._meta.db_table} <= tables
    ]
    with connection.cursor() as cursor:
        cursor.execute(PREPARED)
        prepared = {name for (name,) in cursor.fetchall()}
        cursor.execute(f"CREATE SCHEMA {SCHEMA}")
        for model in models:
            names = _names(model)
            cursor.execute(PREPARE.format(**names))
            if is_marked(model):
                cursor.execute(PREPARE_MARKED.format(**names))
            if model.pgh_event_model._meta.db_table not in prepared:
                cursor.execute(CATCH_UP.format(**names))
            cursor.execute(VIEW.format(**names))
    return len(models)


def _names(model: type[Model]) -> dict[str, str]:
    quote = connection.ops.quote_name
    events = model.pgh_event_model._meta.db_table
    columns = [_column(model, field) for field in model._meta.concrete_fields]
    table = quote(model._meta.db_table)
    bears_several = any(
        field.name == "further_marking_ids" for field in model._meta.concrete_fields
    )
    return {
        "schema": SCHEMA,
        "table": table,
        "events": quote(events),
        "latest": quote(f"{events}_latest"),
        "true_at": quote(f"{events}_true_at"),
        "newest": quote(f"{events}_newest"),
        "marked": "'marked'" if is_marked(model) else "'not marked'",
        "both_markings": BOTH_MARKINGS if is_marked(model) else "",
        "every_marking": EVERY_MARKING.format(table=table) if bears_several else "",
        "columns": ", ".join(columns),
    }


def is_marked(model: type[Model]) -> bool:
    """Whether records of this model bear a marking of their own."""
    return any(field.name == "marking" for field in model._meta.concrete_fields)


def _column(model: type[Model], field: Field) -> str:
    """A column of the view, out of the event; the key is asked for by its index."""
    quote = connection.ops.quote_name
    if field.primary_key:
        return f"event.pgh_obj_id AS {quote(field.column)}"
    if field.name == "marking":
        return f"event.governing_marking_id AS {quote(field.column)}"
    return f"event.{quote(field.column)}"
