"""Rules that exist for one test only, and a flag that one of them raised."""

from datetime import timedelta

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.alerts.rules import RULES, register_rule
from tests.alerts.factories import JOB, make_due, make_rule
from tests.factories import TODAY


@pytest.fixture
def register():
    """Register a rule of the test's own; the product's rules are away meanwhile."""
    kept = dict(RULES)
    RULES.clear()

    def add(**values):
        rule = make_rule(**values)
        register_rule(rule)
        return rule

    yield add
    RULES.clear()
    RULES.update(kept)


@pytest.fixture
def flag(register):
    """Denmark's flag, found and stored by a run for the product's own day."""
    register()
    make_due("Denmark", TODAY + timedelta(20))
    run_job(JOB, TODAY)
    return Flag.objects.get()


@pytest.fixture
def officer(login):
    return login("Policy officer")
