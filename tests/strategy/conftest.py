"""Who reads and edits the strategy in these tests."""

import pytest

from tests.diplomacy.test_pages import OFFICER


@pytest.fixture
def officer(login):
    return login(OFFICER)
