"""Who fills in the forms; Denmark's forms, and Denmark as the paper has it."""

import pytest

from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_intent,
    make_status,
    make_strength,
)
from tests.factories import make_source


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def address():
    make_status()
    make_strength(source=make_source())
    denmark = make_contributor()
    return lambda action: f"/security/contributors/{denmark.pk}/{action}/"


@pytest.fixture
def denmark():
    make_status()
    make_strength(source=make_source("list", title="AP, list of 2 December"))
    make_intent(likelihood="likely")
    make_denmark_mandate()
    return make_contributor()
