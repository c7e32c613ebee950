"""The schema `as_known` holds every business table, whatever migrations bring."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from donors.models import SavedReport, StandingQuestion, StandingSum
from partnership.dashboard.models import Look, OverviewChoice, OverviewMail
from partnership.diplomacy.models import CounterpartMatch, DiaryEntry
from partnership.evidence.as_known.schema import SCHEMA, make_views, models_of_the_past
from partnership.evidence.models import (
    EquivalentCeiling,
    Marking,
    MarkingGroup,
    MarkingRelease,
    MarkingScheme,
    NeedToKnowGroup,
    Record,
    SentForm,
)

pytestmark = pytest.mark.django_db

COLUMNS = """
    SELECT table_name, array_agg(column_name::text)
    FROM information_schema.columns WHERE table_schema = %s GROUP BY table_name
"""
KEPT_SUMS = {StandingQuestion, StandingSum}
# What somebody has looked at and asked to be sent says nothing of the coalition.
OF_READERS = {Look, OverviewChoice, OverviewMail}
OURS = ("partnership", "coalition", "donors")
# Who may sign in and see what is always of today; it has a log of its own.
OF_TODAY = {"accounts"}
# Files on their way in and out, and which of their rows made what, are no records.
OF_FILES = {"exchange"}


def columns_of(schema: str) -> dict[str, set[str]]:
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [schema])
        return {table: set(columns) for table, columns in cursor.fetchall()}


def our_models() -> list:
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith(OURS)
        and not model.__module__.startswith("tests")
        and model._meta.app_label not in OF_TODAY | OF_FILES
        and not hasattr(model, "pgh_tracked_model")
        # What is never changed needs no history; tokens, questions that somebody saved,
        # what a diary's file said and sums that can be worked out again are no records.
        and not hasattr(model, "application_may")
        and model
        not in {
            SentForm,
            SavedReport,
            CounterpartMatch,
            DiaryEntry,
            *KEPT_SUMS,
            *OF_READERS,
        }
    ]


def test_every_business_table_has_its_view_with_exactly_its_columns():
    views = columns_of(SCHEMA)
    past = models_of_the_past()

    assert len(past) > 30
    assert set(views) == {model._meta.db_table for model in past}
    for model in past:
        own = {field.column for field in model._meta.concrete_fields}
        assert views[model._meta.db_table] == own, model


def test_every_model_of_ours_is_recorded_and_only_markings_are_of_today():
    for model in our_models():
        assert hasattr(model, "pgh_event_model"), f"{model} lacks @recorded"
    kept = set(our_models()) - set(models_of_the_past())
    assert kept == {
        *[Marking, MarkingScheme, EquivalentCeiling],
        *[MarkingGroup, MarkingRelease, NeedToKnowGroup],
    }
    assert not any(issubclass(model, Record) for model in kept)


def test_views_follow_a_changed_table():
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA {SCHEMA} CASCADE")
        assert columns_of(SCHEMA) == {}

    call_command("migrate", verbosity=0)

    assert len(columns_of(SCHEMA)) == len(models_of_the_past())


def test_making_the_views_again_changes_nothing():
    before = columns_of(SCHEMA)
    assert make_views() == len(before)
    assert columns_of(SCHEMA) == before
