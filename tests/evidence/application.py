"""Connections of the application's own role to the test database."""

from contextlib import closing, contextmanager

import psycopg2
import pytest
from django.conf import settings
from django.db import connection

from partnership.evidence.protection.owner import ACCOUNT, application_account

needs_two_roles = pytest.mark.skipif(
    application_account() is None,
    reason="DATABASE_URL is given without an OWNER_DATABASE_URL of another role",
)


def application_connection():
    """A second, real connection, beside Django's own as the owner."""
    account = settings.APPLICATION_DATABASE
    return closing(
        psycopg2.connect(
            dbname=connection.settings_dict["NAME"],
            user=account["USER"],
            password=account["PASSWORD"],
            host=account["HOST"],
            port=account["PORT"] or None,
        )
    )


@contextmanager
def as_application():
    """Inside, Django itself is connected as the application's role."""
    before = {name: connection.settings_dict[name] for name in ACCOUNT}
    connection.close()
    account = settings.APPLICATION_DATABASE
    connection.settings_dict.update({name: account[name] for name in ACCOUNT})
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(before)
