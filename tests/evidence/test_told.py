"""Every recorded model says its changes in words, of itself, and none is forgotten."""

import pytest
from django.db import models

from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.evidence.changes.events import Event, Key
from partnership.evidence.changes.fields import field_named, said_fields
from partnership.evidence.changes.names import Names
from partnership.evidence.changes.words import sentence
from partnership.evidence.models import Record
from partnership.evidence.told import Line, fields_in, name_of_own, recorded_models
from partnership.exchange.readers import WholeRecord
from tests.evidence.as_known.recording import MARCH

pytestmark = pytest.mark.django_db
MODELS = recorded_models()


def sample(field: models.Field):
    """A value such as the field may hold, as an event's JSON has it."""
    if field.is_relation:
        return 1
    if field.choices:
        return field.flatchoices[0][0]
    if isinstance(field, models.DateTimeField):
        return "2006-02-01T09:00:00+00:00"
    if isinstance(field, models.DateField):
        return "2006-02-01"
    if isinstance(field, models.BooleanField):
        return True
    if isinstance(field, models.CharField | models.TextField):
        return "EUR"
    return 7


def event(model, label, row, previous=None) -> Event:
    return Event(model, Key(MARCH, 0, 1), 1, label, row, previous, {})


def test_more_than_thirty_models_are_recorded():
    assert len(MODELS) > 30


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_recorded_model_declares_how_it_is_told(model):
    told = vars(model).get("told")

    assert told, f"{model.__name__} has no `told`"
    assert told.line in Line
    templates = [name_of_own(model), told.which, told.recorded]
    for name in [
        *told.subject,
        *told.facts,
        *map(str, sum(map(fields_in, templates), ())),
    ]:
        assert field_named(model, name)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_it_says_insert_update_and_delete_in_words(model):
    names = Names(WholeRecord())
    row = {field.attname: sample(field) for field in model._meta.concrete_fields}
    # Nobody of the person's number is there to be named.
    told = [f for f in said_fields(model) if f.related_model is not User]
    field = next(f for f in reversed(told) if f.name != "amount_usd")
    before = row | {field.attname: None}

    recorded = sentence(event(model, "insert", row), names)
    changed = sentence(event(model, "update", row, before), names)
    removed = sentence(event(model, "delete", row), names)

    for text in (recorded, changed, removed):
        assert text
        assert "_" not in text
        assert "{" not in text
    assert "was not recorded" in changed
    assert removed.endswith("removed")
    assert len({recorded, changed, removed}) == 3


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_what_names_an_actor_says_by_which_path_it_is_about_one(model):
    about = model.told.actor
    if about in ("", "pk"):
        names_actor = any(
            field.related_model is Actor and issubclass(model, Record)
            for field in model._meta.concrete_fields
            if field.is_relation
        )
        assert not names_actor or about, model
        return
    reached = model
    for name in about.split("__"):
        field = field_named(reached, name)
        # The name of each is read with those of the one before.
        assert reached is model or name in reached.told.subject
        reached = field.related_model
    assert reached is Actor


def test_a_subject_is_never_its_own():
    for model in MODELS:
        for name in model.told.subject:
            assert field_named(model, name).related_model is not model
