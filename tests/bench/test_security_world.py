"""An invented world of the security line: its rows, its rules, and what is measured."""

import pytest
from django.db import connection, transaction
from django.test import Client, override_settings

from coalition.models import (
    Contributor,
    HandoverPlan,
    Intent,
    Mandate,
    MandateDependency,
    MissionOption,
    PostStatement,
    Recess,
    Strength,
)
from coalition.models.mandate_queries import MandateStatus
from coalition.queries.on_ladder import on_ladder
from coalition.steps import HORIZON_DAYS
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import RULES
from partnership.bench.api import probes_of_the_api
from partnership.bench.bare import queries
from partnership.bench.measure import BACKEND
from partnership.bench.security import probes_of_security
from partnership.bench.security_limits import (
    API_OF_SECURITY,
    FIGURES_OF_SECURITY,
    RULES_MEASURED,
)
from partnership.bench.world import LAST_DAY, WorldRefused, make_security_world
from partnership.evidence.models import Marking
from tests.factories import make_user

# A world is made past the history, which would take most of the time.
pytestmark = pytest.mark.tampers

CONTRIBUTORS = 100


def rows_of(seed):
    with transaction.atomic():
        make_security_world(CONTRIBUTORS, seed)
        found = list(Mandate.objects.values_list("pk", "expires_on", "marking"))
        transaction.set_rollback(True)
    return found


def test_the_same_seed_gives_the_same_mandates_and_another_one_does_not(markings):
    assert rows_of(7) == rows_of(7) != rows_of(8)


def test_a_world_has_some_of_everything(markings):
    world = make_security_world(CONTRIBUTORS, 7)

    assert (world.contributors, world.mandates) == (100, 333)
    assert Contributor.objects.count() == 100
    mandates = Mandate.objects.at(LAST_DAY, EVERY_MARKING)
    statuses = set(mandates.values_list("status", flat=True))
    assert statuses >= {
        MandateStatus.EXPIRING,
        MandateStatus.IN_FORCE,
        MandateStatus.LAPSED,
        MandateStatus.SUPERSEDED,
    }
    # A recess brings some decisions forward.
    assert any(one.decision_by < one.noticed_by for one in mandates if one.expires_on)
    for some in (MandateDependency, Strength, Intent, Recess, HandoverPlan):
        assert some.objects.count() > 10
    assert MissionOption.objects.exists()
    assert PostStatement.objects.exists()


def test_every_constraint_holds(markings):
    make_security_world(CONTRIBUTORS, 7)

    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_world_is_refused_beside_contributors_and_outside_local_mode(
    markings, settings
):
    make_security_world(CONTRIBUTORS, 7)

    with pytest.raises(WorldRefused, match="already holds contributors"):
        make_security_world(CONTRIBUTORS, 7)
    settings.LOCAL = False
    with pytest.raises(WorldRefused, match="local mode only"):
        make_security_world(CONTRIBUTORS, 7)


def test_the_ladder_is_that_of_the_bare_sql_entry_by_entry(markings):
    make_security_world(CONTRIBUTORS, 7)
    reader = make_user("Policy officer", ceiling="restricted")

    product = on_ladder(LAST_DAY, reader, HORIZON_DAYS)
    bare = queries.run("ladder", LAST_DAY, reader.visible_marking_ids)

    found = list(product.values_list("pk", "entry_kind", "entry_days"))
    assert len(found) > 50
    assert found == [row[:3] for row in bare]


def test_the_rule_finds_the_mandates_of_the_bare_sql(markings):
    make_security_world(CONTRIBUTORS, 7)
    everybody = list(Marking.objects.values_list("pk", flat=True))

    product = RULES["mandate_renewal"].facts(LAST_DAY)
    bare = queries.run("expiring", LAST_DAY, everybody)

    found = {(pk, decision_by) for pk, *_, decision_by, _, _ in product}
    assert found == {(row[0], row[2]) for row in bare}
    assert len(found) > 50


def test_everything_that_is_measured_has_an_answer(markings):
    make_security_world(CONTRIBUTORS, 7)
    reader, client = make_user("Policy officer", ceiling="restricted"), Client()
    client.force_login(reader, backend=BACKEND)
    pages = probes_of_the_api(client, reader, API_OF_SECURITY)
    every = [*probes_of_security(client, reader), *pages]
    measured = {probe.name: probe for probe in every}

    with override_settings(ROOT_URLCONF="partnership.bench.urls"):
        further = {
            f"{name}, {what}"
            for name, probe in measured.items()
            for what in (probe.before(), probe.run() or {})[1]
        }

    for figure in FIGURES_OF_SECURITY:
        assert {figure.name, *figure.beside} <= {*measured, *further}


def test_every_rule_of_the_security_line_is_measured():
    ours = {
        name
        for name, rule in RULES.items()
        if rule.facts.__module__.startswith("coalition.")
    }

    assert ours == set(RULES_MEASURED)
