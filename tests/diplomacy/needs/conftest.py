"""Who records needs and offers."""

import pytest


@pytest.fixture
def officer(login):
    return login("Policy officer")
