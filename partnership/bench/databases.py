"""Databases for a measurement, made and dropped beside the one we are connected to."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection


@contextmanager
def migrated_database() -> Iterator[str]:
    """The name of a new, empty database with every table in it."""
    name = f"{connection.settings_dict['NAME']}_bench"
    with _database(name):
        with _connected_to(name):
            call_command("migrate", verbosity=0, interactive=False)
        yield name


@contextmanager
def fresh_copy(template: str) -> Iterator[None]:
    """Inside, the product works in a copy of this database, which is dropped after."""
    name = f"{template}_world"
    with _database(name, template), _connected_to(name):
        yield


@contextmanager
def _database(name: str, template: str = "template0") -> Iterator[None]:
    _execute(f"DROP DATABASE IF EXISTS {_quoted(name)} WITH (FORCE)")
    _execute(f"CREATE DATABASE {_quoted(name)} TEMPLATE {_quoted(template)}")
    try:
        yield
    finally:
        _execute(f"DROP DATABASE IF EXISTS {_quoted(name)} WITH (FORCE)")


@contextmanager
def _connected_to(name: str) -> Iterator[None]:
    before = connection.settings_dict["NAME"]
    _connect(name)
    try:
        yield
    finally:
        _connect(before)


def _connect(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()


def _execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
