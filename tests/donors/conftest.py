"""A reader, and where a pledge stands for them."""

import pytest

from tests.donors.reference.record import Ground
from tests.factories import make_user


@pytest.fixture
def reader(db):
    return make_user()


@pytest.fixture
def ground(db):
    """What drawn ledgers stand on; their tests bear `tampers`."""
    return Ground()


@pytest.fixture
def readers(db):
    """By whether they see everything; for the other, secret records do not exist."""
    ceilings = {False: "restricted", True: "top-secret-2006"}
    return {all_: make_user(ceiling=ceiling) for all_, ceiling in ceilings.items()}
