"""Start a real database and broker before Django's settings load; stop them at the end.

With DATABASE_URL and REDIS_URL in the environment, those are used.
"""

import os
from collections.abc import Generator
from urllib.parse import urlsplit

import pytest

from partnership.stack.errors import StackError
from partnership.stack.throwaway import ThrowawayStack


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(
    early_config: pytest.Config,
) -> Generator[None, object, object]:
    """Go before pytest-django, which loads the settings in this very hook."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        _take_own_broker_database(worker)
    else:
        stack = ThrowawayStack()
        early_config.add_cleanup(stack.stop)
        try:
            os.environ.update(stack.start())
        except StackError as error:
            raise pytest.UsageError(str(error)) from error
    return (yield)


def _take_own_broker_database(worker: str) -> None:
    """Keep the queues of two workers apart: a broker has 16 databases."""
    number = int(worker.removeprefix("gw")) % 15 + 1
    url = urlsplit(os.environ["REDIS_URL"])
    if url.scheme == "unix":
        os.environ["REDIS_URL"] = url._replace(query=f"db={number}").geturl()
