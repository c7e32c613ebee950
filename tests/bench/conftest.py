"""A world bears every marking that ships with the product."""

import pytest

from partnership.evidence.reference import MARKINGS
from tests.factories import make_marking


@pytest.fixture
def markings(db):
    """All of them, also where a test before has flushed the database."""
    for _, code, *_ in MARKINGS:
        make_marking(code)
