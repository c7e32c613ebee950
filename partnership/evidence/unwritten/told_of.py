"""Which tables tell that they are written to: all but those that say why not."""

from pathlib import Path

from django.apps import apps
from django.db import connection, models

TELL = Path(__file__).with_name("tell_of_writing.sql").read_text()
TRIGGER = "tell_of_writing"
# Who may sign in, and what comes and goes with each request: no page is kept of them.
SILENT_APPS = {
    "account",
    "accounts",
    "admin",
    "auth",
    "contenttypes",
    "exchange",
    "mfa",
    "pghistory",
    "sessions",
    "socialaccount",
    "usersessions",
}
TELLING = """
    SELECT class.relname FROM pg_trigger AS trigger
    JOIN pg_class AS class ON class.oid = trigger.tgrelid
    WHERE trigger.tgname = %s AND class.relnamespace = 'public'::regnamespace
        AND trigger.tgenabled::text = ANY (%s)
"""
ENABLED, ANY_STATE = ["O", "A"], ["O", "A", "R", "D"]
# Also where it is there and was set aside, for a load.
BEGIN = """
    CREATE OR REPLACE TRIGGER {trigger} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
    ON public.{table} FOR EACH STATEMENT EXECUTE FUNCTION public.tell_of_writing()
"""
END = "DROP TRIGGER {trigger} ON public.{table}"


def tables_that_tell() -> set[str]:
    """The tables of records, and of whatever else a page may be made of.

    A model whose rows no kept answer is made of says so: `untold = "the reason"`. The
    events are never read by such an answer, and are written with their records.
    """
    return {model._meta.db_table for model in _models() if _tells(model)}


def let_tables_tell() -> None:
    """Make the triggers that are missing, and take those away that nobody needs."""
    wanted = tables_that_tell()
    with connection.cursor() as cursor:
        cursor.execute(TELL)
        missing = wanted - tables_with_trigger(ENABLED)
        needless = tables_with_trigger(ANY_STATE) - wanted
        for statement, tables in ((BEGIN, missing), (END, needless)):
            for table in sorted(tables):
                quoted = connection.ops.quote_name(table)
                cursor.execute(statement.format(trigger=TRIGGER, table=quoted))


def tables_with_trigger(states: list[str] = ENABLED) -> set[str]:
    """The tables of the database that have the trigger, in one of these states."""
    with connection.cursor() as cursor:
        cursor.execute(TELLING, [TRIGGER, states])
        return {table for (table,) in cursor.fetchall()}


def _models() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    ]


def _tells(model: type[models.Model]) -> bool:
    return (
        model._meta.app_label not in SILENT_APPS
        and not hasattr(model, "pgh_tracked_model")
        and not hasattr(model, "untold")
    )
