"""The list of rules."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from partnership.alerts.rules import rules_of
from tests.alerts.factories import JOB, due_in_sql


def test_a_job_runs_the_rules_that_name_it(register):
    mine, _ = register(), register(name="other", job="another_job")

    assert rules_of(JOB) == [mine]


def test_a_rule_may_be_registered_again(register):
    register()
    register()

    assert len(rules_of(JOB)) == 1


def test_two_rules_may_not_share_a_name(register):
    register()

    with pytest.raises(ImproperlyConfigured, match="actor-due"):
        register(facts=due_in_sql)
