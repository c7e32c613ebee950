"""The Iraq example, loaded for a test."""

import pytest
from django.core.management import call_command

from tests.factories import make_all_markings


@pytest.fixture
def iraq(db):
    """The February 2006 example in the database."""
    make_all_markings()
    call_command("load_example", "iraq2006", verbosity=0)
