"""Every business table keeps its history, and bulk changes stay cheap."""

import pghistory.models
import pytest
from django.apps import apps
from django.db import connection

from partnership.actors.models import Actor
from partnership.evidence.history import change_by
from partnership.evidence.models import Record
from tests.factories import make_actor, make_user

pytestmark = pytest.mark.django_db

UPDATE_FUNCTIONS = """
    SELECT trigger.tgname, coalesce(function.proconfig, '{}')
    FROM pg_trigger AS trigger
    JOIN pg_proc AS function ON function.oid = trigger.tgfoid
    WHERE trigger.tgname LIKE 'pgtrigger_update_%' AND NOT trigger.tgisinternal
"""


def test_every_business_table_has_its_events():
    business = [model for model in apps.get_models() if issubclass(model, Record)]
    assert len(business) > 25

    for model in business:
        assert hasattr(model, "pgh_event_model"), f"{model} lacks @recorded"
        columns = {field.column for field in model.pgh_event_model._meta.fields}
        own = {field.column for field in model._meta.concrete_fields}
        assert own <= columns, model


def test_no_update_trigger_may_keep_a_plan_made_for_one_row():
    """Otherwise 20,000 rows take minutes; a new model uses InstallTriggers."""
    with connection.cursor() as cursor:
        cursor.execute(UPDATE_FUNCTIONS)
        functions = dict(cursor.fetchall())

    assert len(functions) > 30
    slow = [n for n, config in functions.items() if "enable_nestloop=off" not in config]
    assert slow == []


def test_a_bulk_change_keeps_one_event_a_row_and_one_reason():
    names = ["Denmark", "Sweden", "Canada"]
    for name in names:
        make_actor(name)
    user = make_user()

    with change_by(user, reason="Renumbered."):
        Actor.objects.update(iati_identifier="XX")

    events = Actor.pgh_event_model.objects.filter(pgh_label="update")
    assert sorted(event.name for event in events) == sorted(names)
    (context,) = pghistory.models.Context.objects.filter(
        pk__in=events.values("pgh_context")
    )
    assert context.metadata["reason"] == "Renumbered."
