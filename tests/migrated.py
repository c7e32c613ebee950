"""Migrate once in a run of the tests: each worker copies the database of the first."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection

from partnership.stack import locks, state

# Longer than the migrations take on a machine with much else to do.
PATIENCE_SECONDS = 600


@contextmanager
def migrated_once(run: str) -> Iterator[str]:
    """The name of a database of this run that has every table, and that no test uses.

    Who comes first makes it, and drops it in the end; the others wait for it.
    """
    name = f"migrated_{run}"
    lock = locks.hold(state.folder() / "migrated.lock", PATIENCE_SECONDS)
    assert lock is not None, "Another worker is still migrating."
    try:
        is_ours = not _exists(name)
        if is_ours:
            execute(f"CREATE DATABASE {connection.ops.quote_name(name)}")
            _migrate(name)
    finally:
        os.close(lock)
    yield name
    if is_ours:
        execute(f"DROP DATABASE {connection.ops.quote_name(name)}")


def _migrate(name: str) -> None:
    ours, before = connection.settings_dict, connection.settings_dict["NAME"]
    connection.close()
    ours["NAME"] = name
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        # Nobody may be connected to what is copied.
        connection.close()
        ours["NAME"] = before


def end_other_sessions() -> None:
    """A connection that a test or its thread left open must not keep the database."""
    # Our own may have been ended by then: a new one is opened.
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def _exists(name: str) -> bool:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def execute(statement: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)
