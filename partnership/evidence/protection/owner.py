"""Two roles of the database: the owner of the tables, and the application's."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import connection

from partnership.environment import database_from_url
from partnership.stack import state

ACCOUNT = ("USER", "PASSWORD", "HOST", "PORT", "OPTIONS")


def owner_url() -> str:
    """Where the owner of the tables signs in; empty if there is no second role."""
    if "DATABASE_URL" in os.environ:
        return os.environ.get("OWNER_DATABASE_URL", "")
    return state.owner_url() or ""


def application_account() -> dict[str, Any] | None:
    """Django's settings of the application's role; None if it owns the tables too."""
    url, application = owner_url(), settings.APPLICATION_DATABASE
    if not url or database_from_url(url)["USER"] == application.get("USER"):
        return None
    return application


@contextmanager
def as_owner() -> Iterator[None]:
    """Inside, the product is connected as the owner of the tables, if one is known.

    The name of the database stays: a test and a measurement have one of their own.
    """
    owner = database_from_url(owner_url()) if owner_url() else {}
    ours = connection.settings_dict
    if owner.get("USER", ours["USER"]) == ours["USER"]:
        yield
        return
    before = {name: ours[name] for name in ACCOUNT}
    connection.close()
    ours.update({name: owner.get(name, {}) for name in ACCOUNT})
    try:
        yield
    finally:
        connection.close()
        ours.update(before)
