"""A reader, and where a pledge stands for them."""

import pytest

from tests.factories import make_user


@pytest.fixture
def reader(db):
    return make_user()
