"""Fixtures for every test: a signed-in client and a query counter."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import hypothesis_profiles  # noqa: F401
from tests.factories import make_programme, make_user


def pytest_configure() -> None:
    """Serve static files from where they are written, not from a collected copy."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {
            "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        },
    }


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
