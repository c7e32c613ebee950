"""Measure the product in a world of each size."""

import os
import platform
from collections.abc import Sequence

from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client, override_settings

from partnership.accounts.actions import sync_roles
from partnership.accounts.models import User
from partnership.bench.api import probes_of_the_api
from partnership.bench.clock import medians
from partnership.bench.databases import fresh_copy
from partnership.bench.limits import API, FIGURES, FIGURES_OF_THE_PAST
from partnership.bench.past import make_past, probes_of_the_past
from partnership.bench.probes import probes
from partnership.bench.security import probes_of_security
from partnership.bench.security_limits import API_OF_SECURITY, FIGURES_OF_SECURITY
from partnership.bench.table import Line, lines
from partnership.bench.world import make_security_world, make_world
from partnership.evidence.models import Marking

SEED = 2006
FEWER_ABOVE = 500_000
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def measure(sizes: Sequence[int], past: int, runs: int, template: str) -> list[Line]:
    """A table of medians; each world is built in its own copy of `template`.

    `past` is the size of the world that has a history; with 0 there is none.
    """
    table, first = [], None
    for size in sorted(sizes):
        with fresh_copy(template):
            found = measure_world(size, runs)
        table += lines(FIGURES, size, found, first)
        first = first or found
    if past:
        with fresh_copy(template):
            table += measure_past(past, runs)
    return table


def measure_security(sizes: Sequence[int], runs: int, template: str) -> list[Line]:
    """The same of the security line, in worlds of so many contributors."""
    table, first = [], None
    for size in sorted(sizes):
        with fresh_copy(template):
            found = measure_security_world(size, runs)
        table += lines(FIGURES_OF_SECURITY, size, found, first)
        first = first or found
    return table


@override_settings(ROOT_URLCONF="partnership.bench.urls")
def measure_security_world(size: int, runs: int) -> dict[str, float]:
    """Build a world of the security line in this database, and measure in it."""
    make_security_world(size, SEED)
    reader, client = _who_measures()
    pages = probes_of_the_api(client, reader, API_OF_SECURITY)
    return medians([*probes_of_security(client, reader), *pages], runs)


@override_settings(ROOT_URLCONF="partnership.bench.urls")
def measure_world(size: int, runs: int) -> dict[str, float]:
    """Build a world in this database, which must be empty, and measure in it."""
    reader, client = _build(size)
    return medians(
        [*probes(client, reader), *probes_of_the_api(client, reader, API)],
        rounds(size, runs),
    )


def rounds(size: int, runs: int) -> int:
    """Fewer of a large world, where a round takes minutes and differs little."""
    return max(1, min(runs, FEWER_ABOVE // size))


@override_settings(ROOT_URLCONF="partnership.bench.urls")
def measure_past(size: int, runs: int) -> list[Line]:
    """Build a world with a long history in this database, and measure its past."""
    _, client = _build(size)
    make_past()
    _vacuum()
    return lines(FIGURES_OF_THE_PAST, size, medians(probes_of_the_past(client), runs))


def _build(size: int) -> tuple[User, Client]:
    """A world of this size, and somebody who has signed in to it."""
    make_world(size, SEED)
    return _who_measures()


def _who_measures() -> tuple[User, Client]:
    """Somebody who has signed in to the world that was built."""
    _vacuum()
    reader = _policy_officer()
    client = Client()
    client.force_login(reader, backend=BACKEND)
    return reader, client


def _vacuum() -> None:
    """Otherwise the first measurements pay for the rows being new."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")


def machine() -> str:
    """Where the figures were taken, in one line."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
    return (
        f"{len(os.sched_getaffinity(0))} cores, PostgreSQL {version},"
        f" Python {platform.python_version()}"
    )


def _policy_officer() -> User:
    """Reads nine records of ten, so that markings are at work in every query."""
    sync_roles()
    ceiling = Marking.objects.get(code="restricted")
    officer, _ = User.objects.get_or_create(
        username="bench", defaults={"ceiling": ceiling}
    )
    officer.groups.set(Group.objects.filter(name="Policy officer"))
    return officer
