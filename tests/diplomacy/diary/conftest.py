"""Who imports diaries, with the actors that the files name."""

import pytest

from tests.diplomacy.diary_factories import make_states
from tests.diplomacy.test_pages import OFFICER


@pytest.fixture
def officer(login):
    make_states()
    return login(OFFICER)
