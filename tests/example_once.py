"""The Iraq example, loaded once for all tests that need it: each load takes seconds.

Tests whose work is taken back run one after another inside one transaction that holds
the example; before any other test it ends. Tests with real transactions, as those in a
browser, get a copy of a database that holds it.
"""

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, transaction

from partnership.examples.loading.example import EXAMPLES, load
from tests.agreement import disagreements
from tests.factories import make_all_markings
from tests.migrated import end_other_sessions, execute

# The fixture of those that share one transaction.
NAME = "iraq"
# What pytest-django begins and takes back a test's own transaction with.
BEGINS = "_django_db_helper"


def wants(item: pytest.Item | None) -> bool:
    """Whether a test runs inside the transaction that holds the example."""
    return NAME in getattr(item, "fixturenames", ())


class Held:
    """The transaction that holds the example, while there is one."""

    around: transaction.Atomic | None = None
    report: Any = None

    def begin(self) -> None:
        """Load it, and leave the transaction open."""
        around = transaction.atomic()
        around.__enter__()
        try:
            make_all_markings()
            self.report = load(EXAMPLES / "iraq2006")
            # Else each test would check again what the example refers to, or not at
            # all whether its history says the same.
            connection.check_constraints()
            assert disagreements({}) == []
        except BaseException:
            self._take_back(around)
            raise
        self.around = around

    def end(self) -> None:
        """Take it back, if it is there."""
        around, self.around = self.around, None
        if around:
            self._take_back(around)

    def _take_back(self, around: transaction.Atomic) -> None:
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


HELD = Held()


@pytest.hookimpl(tryfirst=True)
def pytest_fixture_setup(fixturedef: Any, request: Any) -> None:
    """Before a test begins its own transaction, there is the one around it."""
    if fixturedef.argname == BEGINS and wants(request.node) and not HELD.around:
        with request.getfixturevalue("django_db_blocker").unblock():
            HELD.begin()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: Any, nextitem: pytest.Item | None) -> Any:
    """It ends before a test that has no part in it."""
    blocker = getattr(item, "funcargs", {}).get("django_db_blocker")
    done = yield
    if HELD.around and not wants(nextitem):
        with blocker.unblock():
            HELD.end()
    return done


@pytest.fixture
def iraq(db) -> Any:
    """The records of the example, and what `load` said of them."""
    assert HELD.around, f"pytest-django has no {BEGINS} any more."
    return HELD.report


@pytest.fixture(scope="session")
def kept_databases(django_db_setup, django_db_blocker) -> Any:
    """The names of databases that this worker made; they are dropped in the end."""
    kept: list[str] = []
    yield kept
    with django_db_blocker.unblock():
        for name in kept:
            execute(f"DROP DATABASE {connection.ops.quote_name(name)}")


@pytest.fixture
def kept_iraq(transactional_db, kept_databases) -> None:
    """The example with its flags, for a test with real transactions."""
    ours = connection.settings_dict["NAME"]
    kept = f"iraq_{ours}"
    if not kept_databases:
        make_all_markings()
        call_command("load_example", "iraq2006", verbosity=0)
        call_command("run_alerts", verbosity=0)
    # Nobody may be connected to what is copied.
    end_other_sessions()
    connection.close()
    if not kept_databases:
        # A run that was broken off may have left one.
        _copy(ours, kept)
        kept_databases.append(kept)
        return
    _copy(kept, ours)
    # The rows of the content types are others now.
    ContentType.objects.clear_cache()


def _copy(source: str, target: str) -> None:
    """Put a copy of one database in the place of another."""
    execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(target)}")
    names = [connection.ops.quote_name(name) for name in (target, source)]
    execute("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy".format(*names))
