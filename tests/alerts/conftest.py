"""Rules that exist for one test only."""

import pytest

from partnership.alerts.rules import RULES, register_rule
from tests.alerts.factories import make_rule


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
