"""The application's role adds to the history and can do nothing else there."""

import pgtrigger
import psycopg2
import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connection
from psycopg2.errors import InsufficientPrivilege

from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.evidence.history import change_by
from partnership.evidence.models import Seal
from partnership.evidence.protection.kept_tables import event_models
from partnership.evidence.protection.rights import grant_rights, rights_of_tables
from tests.evidence.application import (
    application_connection,
    as_application,
    needs_two_roles,
)
from tests.factories import make_actor, make_user

pytestmark = [pytest.mark.django_db, needs_two_roles]

HISTORY = ["actors_actorevent", "pghistory_context", "evidence_seal"]
REFUSED_OF_EACH = [
    "DELETE FROM {table}",
    "TRUNCATE {table}",
    "ALTER TABLE {table} ADD COLUMN more text",
    "ALTER TABLE {table} DISABLE TRIGGER ALL",
    "ALTER TABLE {table} OWNER TO CURRENT_USER",
    "DROP TABLE {table}",
    "CREATE TRIGGER more BEFORE INSERT ON {table}"
    " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "CREATE RULE more AS ON INSERT TO {table} DO INSTEAD NOTHING",
]
REFUSED = [
    "UPDATE actors_actorevent SET name = 'x'",
    "UPDATE pghistory_context SET metadata = '{}'",
    "UPDATE evidence_seal SET digest = ''",
    "UPDATE evidence_sealedrange SET digest = ''",
    "DELETE FROM evidence_sealedrange",
    "INSERT INTO evidence_seal DEFAULT VALUES",
    "INSERT INTO pghistory_context (id) VALUES (gen_random_uuid())",
    "INSERT INTO actors_actorevent (pgh_id) VALUES (1)",
    "SELECT setval(pg_get_serial_sequence('actors_actorevent', 'pgh_id'), 1)",
    "TRUNCATE actors_actor",
    "ALTER TABLE actors_actor DISABLE TRIGGER ALL",
    "SET session_replication_role = replica",
    "SET ROLE partnership",
    "CREATE TEMPORARY TABLE actors_actorevent (id int)",
    "CREATE TABLE public.more (id int)",
    "CREATE SCHEMA more",
    "CREATE OR REPLACE FUNCTION recorded_at() RETURNS timestamptz"
    " LANGUAGE sql AS 'SELECT now()'",
    "CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name name)"
    " RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    "ALTER FUNCTION seal_history(date) SET lock_timeout = 0",
    "DROP FUNCTION history_digest(text, text[], bigint, bigint)",
    "DELETE FROM django_migrations",
]


@pytest.fixture(scope="module")
def application(django_db_setup):
    """A cursor of the application's role, beside Django's connection as the owner."""
    with application_connection() as connected, connected.cursor() as cursor:
        connected.autocommit = True
        yield cursor


def refuse(cursor, statement):
    """Fail unless the statement is refused for want of a right."""
    with pytest.raises(InsufficientPrivilege):
        cursor.execute(statement)


@pytest.mark.parametrize("statement", REFUSED_OF_EACH)
def test_no_table_of_the_history_can_be_changed(statement, application):
    for table in HISTORY:
        refuse(application, statement.format(table=table))


@pytest.mark.parametrize("statement", REFUSED)
def test_no_way_round_the_history_is_open(statement, application):
    refuse(application, statement)


def test_every_table_of_events_has_these_rights_without_being_named(application):
    """`has_any_column_privilege` finds what is granted for one column only, too."""
    tables = [model._meta.db_table for model in event_models()]
    assert len(tables) > 30

    for right, wanted in [("INSERT", set(tables)), ("UPDATE", set())]:
        application.execute(
            "SELECT name FROM unnest(%s) AS name"
            " WHERE has_any_column_privilege(name, %s)",
            [tables, right],
        )
        assert {name for (name,) in application.fetchall()} == wanted
    application.execute(
        "SELECT name FROM unnest(%s) AS name"
        " WHERE has_table_privilege(name, 'DELETE, TRUNCATE, TRIGGER, REFERENCES')",
        [tables],
    )
    assert application.fetchall() == []


def test_a_new_table_of_events_gets_its_rights_by_itself():
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE newcomer_event (pgh_id int, word text)")
        cursor.execute("CREATE TABLE newcomer (word text)")

    rights = rights_of_tables()

    assert rights["newcomer_event"] == "SELECT"
    assert rights["newcomer"] == "SELECT, INSERT, UPDATE, DELETE"


def test_a_right_given_by_mistake_is_taken_back():
    with connection.cursor() as cursor:
        cursor.execute("GRANT ALL ON actors_actorevent TO partnership_application")
        cursor.execute(
            "GRANT UPDATE (name) ON actors_actorevent TO partnership_application"
        )

        grant_rights("partnership_application")

        cursor.execute(
            "SELECT has_any_column_privilege("
            "'partnership_application', 'actors_actorevent', 'UPDATE')"
        )
        assert cursor.fetchone() == (False,)


@pytest.mark.django_db(transaction=True)
def test_the_application_does_all_its_work():
    user = make_user()
    with as_application():
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            assert cursor.fetchone() == ("partnership_application",)
        with change_by(user, reason="Recorded."):
            actor = make_actor("Denmark")
            Actor.objects.update(iati_identifier="XX")
            gone = make_actor("Sweden")
            gone.delete()
        User.objects.filter(pk=user.pk).update(first_name="Ada")
        call_command("seal_history", verbosity=0)
        call_command("verify_history", verbosity=0)

    events = Actor.pgh_event_model.objects
    assert events.filter(pgh_obj=actor.pk).count() == 2
    assert events.get(pgh_label="delete").pgh_context.metadata["reason"] == "Recorded."
    assert Seal.objects.get().events >= 4


@pytest.mark.django_db(transaction=True)
def test_the_application_cannot_set_the_triggers_aside():
    with as_application(), pgtrigger.ignore():
        actor = make_actor("Denmark")

    assert Actor.pgh_event_model.objects.filter(pgh_obj=actor.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_a_migration_needs_the_owner():
    with as_application(), pytest.raises(ProgrammingError), connection.cursor() as own:
        own.execute("ALTER TABLE actors_actor ADD COLUMN more text")


def test_the_password_of_one_role_does_not_open_the_other():
    account = connection.settings_dict
    with pytest.raises(psycopg2.OperationalError, match="authentication failed"):
        psycopg2.connect(
            dbname=account["NAME"],
            user="partnership_application",
            password=account["PASSWORD"],
            host=account["HOST"],
            port=account["PORT"] or None,
        )
