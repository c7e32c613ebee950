"""The product says so when its role could alter the history."""

import pytest

from partnership.evidence.protection.checks import history_is_protected
from partnership.evidence.protection.unprotected import (
    UNPROTECTED,
    warn_if_unprotected,
)
from tests.evidence.application import as_application, needs_two_roles


@needs_two_roles
@pytest.mark.django_db(transaction=True)
def test_two_roles_are_protected():
    with as_application():
        assert history_is_protected() == []


@pytest.mark.django_db
def test_the_owner_of_the_tables_is_warned_of():
    (warning,) = history_is_protected()

    assert warning.msg == UNPROTECTED


@pytest.mark.django_db
def test_a_start_in_production_with_one_role_is_in_the_log(settings, caplog):
    warn_if_unprotected()
    assert caplog.messages == []

    settings.LOCAL = False
    warn_if_unprotected()

    assert caplog.messages == [UNPROTECTED]
