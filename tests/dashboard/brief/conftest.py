"""A policy officer, and a draft of their own."""

import pytest

from partnership.dashboard.models import Brief
from tests.dashboard.brief.factories import DAY, make_draft
from tests.diplomacy.factories import make_meeting
from tests.factories import make_user


@pytest.fixture
def client(login):
    return login("Policy officer")


@pytest.fixture
def draft(client) -> Brief:
    """Of an actor of which little is recorded: what is tried is the drafting."""
    return make_draft(make_meeting("Norway", held_on=DAY), make_user("Policy officer"))
