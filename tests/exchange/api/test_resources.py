"""What the API reads is everything that is recorded, and nothing by oversight."""

from django.apps import apps

from partnership.accounts.roles import READ
from partnership.dashboard.records import OF_AN_ACTOR, OF_NOBODY
from partnership.evidence.told import recorded_models
from partnership.exchange.api.column import Kind
from partnership.exchange.api.registry import NOT_READ, RESOURCES, resource_of

# Columns that no resource answers with, and why.
LEFT_OUT = {
    "created_by": "who typed it is in the history, for those who read that",
    "updated_by": "the same",
    "entry_token": "keeps a form from being sent twice",
    "conference_key": "a key of another line",
    "about_model": "said as “about”",
    "about_id": "said as “about”",
    "subject_model": "said as “subject”",
    "subject_id": "said as “subject”",
    "further_marking_ids": "said as “further_markings”",
}


def test_every_recorded_model_is_read_or_says_why_not():
    recorded = {model._meta.label_lower for model in recorded_models()}
    read = {one.model._meta.label_lower for one in RESOURCES.values()}

    assert read & NOT_READ.keys() == set()
    assert read | NOT_READ.keys() == recorded


def test_every_record_of_a_country_page_is_read():
    assert [one for one in (*OF_AN_ACTOR, *OF_NOBODY) if resource_of(one) is None] == []


def test_no_column_is_forgotten():
    forgotten = [
        f"{resource.name}.{field.name}"
        for resource in RESOURCES.values()
        for field in resource.model._meta.concrete_fields
        if field.name not in resource.columns and field.name not in LEFT_OUT
    ]

    assert forgotten == []


def test_every_resource_asks_for_a_right_that_readers_have():
    assert {one.permission for one in RESOURCES.values()} <= set(READ)


def test_what_a_row_belongs_to_or_names_is_read_too():
    named = {
        column.model._meta.label
        for resource in RESOURCES.values()
        for column in resource.columns.values()
        if column.kind is Kind.RECORD and resource_of(column.model) is None
    }

    assert named == set()


def test_every_day_on_which_something_comes_true_is_a_field_of_its_own():
    for resource in RESOURCES.values():
        for name, day in resource.later.items():
            assert resource.columns[name].path == (
                resource.instead.get(name) or f"shown_{name}"
            ), (resource.name, name)
            assert apps.get_model(resource.model._meta.label)._meta.get_field(day)
