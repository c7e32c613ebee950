"""What the application's role may do: keep the history, and never change it."""

from django.apps import apps
from django.db import connection, models, transaction

from partnership.evidence.as_known.schema import SCHEMA
from partnership.evidence.protection.kept_tables import event_models

# A model with other rights than all says so: `application_may = READ_AND_ADD`.
READ_ONLY = "SELECT"
READ_AND_ADD = "SELECT, INSERT"
ALL = "SELECT, INSERT, UPDATE, DELETE"
# Of packages: who and why are added by the database's own function.
OF_PACKAGES = {"pghistory_context": READ_ONLY, "django_migrations": READ_ONLY}

TABLES = """
    SELECT class.relname, EXISTS (
        SELECT FROM pg_attribute
        WHERE attrelid = class.oid AND attname = 'pgh_id' AND NOT attisdropped
    )
    FROM pg_class AS class
    WHERE class.relkind IN ('r', 'p') AND class.relnamespace = 'public'::regnamespace
    ORDER BY class.relname
"""
# In a temporary table, named as an event table is, a change would be kept in vain.
CLOSED = """
    REVOKE TEMPORARY, CREATE ON DATABASE {database} FROM PUBLIC, {role};
    GRANT CONNECT ON DATABASE {database} TO {role};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC, {role};
    GRANT USAGE ON SCHEMA public TO {role};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {role};
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {role};
"""
# A simple view could be written through, into the events.
PAST = """
    GRANT USAGE ON SCHEMA {past} TO {role};
    REVOKE ALL ON ALL TABLES IN SCHEMA {past} FROM PUBLIC, {role};
    GRANT SELECT ON ALL TABLES IN SCHEMA {past} TO {role};
"""


def rights_of_tables() -> dict[str, str]:
    """What the application may do with each table there is."""
    events, declared = _events(), _declared()
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        return {
            # Events of a model that is gone are still nobody's to change.
            table: events.get(table, READ_ONLY)
            if is_events
            else declared.get(table, ALL)
            for table, is_events in cursor.fetchall()
        }


def grant_rights(role: str) -> None:
    """Give the role what it needs and take all else, in one transaction."""
    quote = connection.ops.quote_name
    database = quote(connection.settings_dict["NAME"])
    grants = [
        f"GRANT {rights} ON public.{quote(table)} TO {quote(role)};"
        for table, rights in rights_of_tables().items()
    ]
    closed = CLOSED.format(database=database, role=quote(role))
    past = PAST.format(past=SCHEMA, role=quote(role))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(closed + "\n".join(grants) + past)


def _events() -> dict[str, str]:
    """An event is added without its number, which the database alone gives out."""
    return {
        model._meta.db_table: f"SELECT, INSERT ({_written_columns(model)})"
        for model in event_models()
    }


def _written_columns(model: type[models.Model]) -> str:
    quote = connection.ops.quote_name
    fields = model._meta.concrete_fields
    return ", ".join(quote(f.column) for f in fields if not f.primary_key)


def _declared() -> dict[str, str]:
    rights = {
        model._meta.db_table: model.application_may
        for model in apps.get_models()
        if hasattr(model, "application_may")
    }
    return OF_PACKAGES | rights
