"""Steps of migrations that are taken together leave what they leave one by one."""

import pytest
from django.apps import apps
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from partnership.evidence.at_once import AtOnce, at_once


def nothing(apps, schema_editor):
    """A step that asks for the models as they are right then."""


def make(name, **fields):
    key = models.BigAutoField(primary_key=True)
    return migrations.CreateModel(name, [("id", key), *fields.items()])


def steps() -> list:
    """Two tables, a key between them; a rule and a column that come, one that goes."""
    key = models.ForeignKey("sketches.Ask", models.CASCADE)
    number = models.IntegerField(default=1)
    counted = models.CheckConstraint(condition=models.Q(n__gt=0), name="n_counts")
    return [
        make("Ask"),
        make("Step", ask=key, old=number),
        migrations.RemoveField("step", "old"),
        migrations.AddField("step", "n", number),
        migrations.AddConstraint("step", counted),
        migrations.AlterModelOptions("step", {"ordering": ["n"]}),
    ]


def kinds(operations):
    return [len(one.steps) if isinstance(one, AtOnce) else 1 for one in operations]


def test_what_changes_a_new_model_begins_the_next_group():
    assert kinds(at_once(steps())) == [2, 4]


def test_a_step_that_asks_for_the_models_stands_alone():
    code = migrations.RunPython(nothing, nothing)
    asked = at_once([make("Ask"), make("Other"), code, make("Third"), make("Fourth")])
    assert kinds(asked) == [2, 1, 2]
    assert asked[1] is code


def test_the_steps_keep_their_order():
    given = steps()
    assert [one for group in at_once(given) for one in group.steps] == given


def test_a_group_can_be_taken_back_only_if_all_of_it_can():
    once = migrations.RunSQL("SELECT 1")
    assert not AtOnce([make("Ask"), once]).reversible
    assert AtOnce([make("Ask"), make("Other")]).reversible


@pytest.mark.django_db
def test_the_tables_are_made_and_taken_back():
    migration = migrations.Migration("0001_initial", "sketches")
    migration.operations = at_once(steps())
    before = ProjectState.from_apps(apps)
    with connection.schema_editor() as editor:
        migration.apply(before.clone(), editor)
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(
            cursor, "sketches_step"
        )
        rules = connection.introspection.get_constraints(cursor, "sketches_step")
    assert [one.name for one in columns] == ["id", "ask_id", "n"]
    assert rules["n_counts"]["check"]
    assert any(one["foreign_key"] == ("sketches_ask", "id") for one in rules.values())

    with connection.schema_editor() as editor:
        migration.unapply(before.clone(), editor)
    assert not {"sketches_ask", "sketches_step"} & set(
        connection.introspection.table_names()
    )


@pytest.mark.django_db
def test_the_models_are_drawn_when_they_are_asked_for():
    state = ProjectState.from_apps(apps)
    assert state.apps.get_model("evidence", "Marking")
    AtOnce([make("Ask"), make("Other")]).state_forwards("sketches", state)
    assert "apps" not in state.__dict__
    assert state.apps.get_model("sketches", "Other")
