"""Every table that a kept answer may be made of tells that it is written to."""

import pytest
from django.apps import apps
from django.db import connection

from partnership.evidence.models import Record
from partnership.evidence.unwritten.told_of import (
    let_tables_tell,
    tables_that_tell,
    tables_with_trigger,
)

pytestmark = pytest.mark.django_db
DROP = "DROP TRIGGER tell_of_writing ON actors_actor"
SET_ASIDE = "ALTER TABLE actors_alias DISABLE TRIGGER tell_of_writing"
NOBODY_NEEDS = """
    CREATE TRIGGER tell_of_writing AFTER INSERT ON dashboard_look
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_writing()
"""


def test_the_database_holds_exactly_the_triggers_that_the_models_ask_for():
    assert tables_with_trigger() == tables_that_tell()


def test_a_trigger_that_is_missing_or_too_many_is_mended_by_the_next_migrate():
    with connection.cursor() as cursor:
        cursor.execute(DROP)
        cursor.execute(NOBODY_NEEDS)
        cursor.execute(SET_ASIDE)
    assert not {"actors_actor", "actors_alias"} & tables_with_trigger()
    let_tables_tell()
    assert tables_with_trigger() == tables_that_tell()


def test_every_record_tells_wherever_it_is():
    records = {
        model._meta.db_table
        for model in apps.get_models()
        if issubclass(model, Record) and not model.__module__.startswith("tests")
    }
    assert records <= tables_that_tell()


def test_a_table_that_does_not_tell_says_why():
    silent = [model for model in apps.get_models() if hasattr(model, "untold")]
    assert silent
    assert all(len(model.untold) > len("because") for model in silent)
