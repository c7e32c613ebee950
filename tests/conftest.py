"""Fixtures for every test: a signed-in client and a query counter."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import make_programme, make_user


@pytest.fixture
def login(db):
    """Sign a new person in: `login("Minister")` or `login("donors.view_pledge")`."""

    def sign_in(*rights: str, **values) -> Client:
        make_programme()
        client = Client()
        client.force_login(make_user(*rights, **values))
        return client

    return sign_in


@pytest.fixture
def count_queries():
    """How many queries a call costs, with the database warmed up first."""

    def count(call) -> int:
        call()
        with CaptureQueriesContext(connection) as queries:
            call()
        return len(queries)

    return count
