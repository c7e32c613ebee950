"""Fixtures for every test: a signed-in client and a query counter."""

import gc
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from partnership.accounts.actions import sync_roles
from partnership.evidence.protection.owner import as_owner
from tests import (
    example_once,
    hypothesis_profiles,  # noqa: F401
)
from tests.agreement import disagreements, uses_database, written
from tests.factories import make_programme, make_user
from tests.migrated import end_other_sessions, migrated_once


def pytest_configure(config: pytest.Config) -> None:
    """Make the test database as its owner; serve static files as they are written.

    What the application's own role may do has tests of its own, and so has what it
    costs to guess a password.
    """
    as_whole = ExitStack()
    as_whole.enter_context(as_owner())
    config.add_cleanup(as_whole.close)
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {
            "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        },
    }
    settings.PASSWORD_HASHERS = ["tests.passwords.CheapArgon2"]
    config.pluginmanager.register(example_once)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker waits for another at the end.

    Then come those that share the example, which is loaded once for all in a row.
    """
    items.sort(key=lambda one: not example_once.wants(one))
    items.sort(key=lambda one: one.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request, django_db_modify_db_settings_parallel_suffix, django_db_blocker
):
    """Of several workers one migrates: that takes a minute, and a copy an instant."""
    run = getattr(request.config, "workerinput", {}).get("testrunuid")
    kept = ExitStack()
    if run:
        with django_db_blocker.unblock():
            template = kept.enter_context(migrated_once(run))
        connection.settings_dict["TEST"]["TEMPLATE"] = template
    yield
    with django_db_blocker.unblock():
        kept.close()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The roles are made with the database, as every start of the product does it.

    What stands in memory by now stays to the end. Otherwise the collector looks through
    it again and again: a tenth of the time of a test that asks for many pages.
    """
    with django_db_blocker.unblock():
        sync_roles()
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    yield
    with django_db_blocker.unblock():
        # The last test may have been one of those that share it.
        example_once.HELD.end()
        end_other_sessions()


@pytest.fixture(autouse=True)
def history_says_what_the_records_say(request):
    """Whatever a test did to the records, their history must say the same after it."""
    if uses_database(request):
        request.getfixturevalue("_django_db_helper")  # so that it ends after this one
        before = written()
        yield
        if not request.node.get_closest_marker("tampers"):
            assert disagreements(before) == []
    else:
        yield


@pytest.fixture
def login(db):
    """Sign a new person in: `login("Minister")` or `login("donors.view_pledge")`."""

    def sign_in(*rights: str, **values) -> Client:
        make_programme()
        client = Client()
        client.force_login(
            make_user(*rights, **values),
            backend="allauth.account.auth_backends.AuthenticationBackend",
        )
        return client

    return sign_in


@pytest.fixture
def count_queries():
    """How many queries a call costs, once everything that is kept is warm."""

    def count(call) -> int:
        call()
        with CaptureQueriesContext(connection) as queries:
            call()
        return len(queries)

    return count
