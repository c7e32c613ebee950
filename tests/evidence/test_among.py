"""Rows by many keys, as one value."""

import pytest

from partnership.actors.models import Actor
from partnership.evidence.among import among
from tests.factories import make_actor

pytestmark = pytest.mark.django_db


def test_it_finds_the_rows_of_the_keys_and_no_others():
    keys = [make_actor(name).pk for name in ("Denmark", "Spain", "Poland")]

    assert set(Actor.objects.filter(among("pk", keys[:2]))) == set(
        Actor.objects.filter(pk__in=keys[:2])
    )
    assert not Actor.objects.filter(among("pk", [])).exists()
    assert not Actor.objects.filter(among("pk", [0])).exists()


def test_keys_are_one_parameter_however_many():
    sql, params = Actor.objects.filter(among("pk", range(5000))).query.sql_with_params()

    assert sql.count("%s") == len(params) == 1
