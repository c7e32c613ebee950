"""`manage.py up` as a person runs it: real servers, a real Ctrl-C."""

import json
import os
import re
import signal
import socket
import stat
from contextlib import closing, contextmanager
from urllib.request import urlopen

import pytest

from partnership.stack import locks, state
from tests.stack.connecting import connect
from tests.stack.running import (
    ONLY_PROCESSES,
    manage,
    processes_of,
    start,
    wait_until_none,
)

READY = re.compile(r"Ready at (http://\S+) .*accounts\.txt")


@pytest.fixture
def port():
    """A port that is free at this moment."""
    with closing(socket.socket()) as attempt:
        attempt.bind(("127.0.0.1", 0))
        return attempt.getsockname()[1]


@contextmanager
def up(folder, port, command=("manage.py", "up")):
    """Start the system; give its supervisor once it says that it is ready."""
    with start(folder, *command, "--port", str(port)) as supervisor:
        try:
            said = []
            for line in supervisor.stdout:
                said.append(line)
                if READY.match(line):
                    break
            else:
                raise AssertionError("".join(said) + supervisor.stderr.read())
            yield supervisor
        finally:
            supervisor.kill()


def roles_at_work(folder, port):
    """As whom the product's processes are connected, once the web server answered."""
    urlopen(f"http://127.0.0.1:{port}/", timeout=30).close()
    owner = json.loads((folder / "stack.json").read_text())["owner_database_url"]
    with connect(owner) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT usename FROM pg_stat_activity"
            " WHERE datname = current_database() AND usename IS NOT NULL"
            " AND pid <> pg_backend_pid()"
        )
        return {role for (role,) in cursor.fetchall()}


def number_of(folder, word):
    """The first process of the folder whose command has the word."""
    return min(n for n, command in processes_of(folder).items() if word in command)


@pytest.mark.long
def test_the_whole_system_starts_and_ends_with_all_its_processes(folder, port):
    # A fresh start takes long, so the three ends share one state folder.
    with up(folder, port) as supervisor:
        announced = folder / "stack.json"
        assert stat.S_IMODE(announced.stat().st_mode) == 0o600
        assert json.loads(announced.read_text())["pid"] == supervisor.pid

        assert roles_at_work(folder, port) == {"partnership_application"}
        status, _, errors = manage(folder, "verify_history")
        assert status == 0, errors

        status, output, _ = manage(folder, "migrate", "--check")
        assert status == 0, "another command talks to the same database"

        status, _, errors = manage(folder, "up")
        assert status == 1
        address = f"http://127.0.0.1:{port}"
        known_by = f"{address} (process {supervisor.pid})"
        assert errors == f"The system is already running at {known_by}.\n"

        supervisor.send_signal(signal.SIGINT)
        assert supervisor.wait(timeout=40) == 0
    assert processes_of(folder) == {}
    assert not announced.exists()

    with up(folder, port) as supervisor:
        os.kill(number_of(folder, "celery\0-A\0partnership\0worker"), signal.SIGKILL)

        assert supervisor.wait(timeout=40) == 1
        assert "The worker ended unexpectedly" in supervisor.stderr.read()
    assert processes_of(folder) == {}

    # What comes before the processes has been done again by the start before this one.
    with up(folder, port, ("-c", ONLY_PROCESSES)) as supervisor:
        supervisor.kill()
        assert wait_until_none(folder, seconds=30) == {}


def test_a_port_in_use_is_said_before_anything_starts(folder, port):
    with closing(socket.create_server(("127.0.0.1", port))):
        status, output, errors = manage(folder, "up", PORT=str(port))

    assert (status, output) == (1, "")
    assert errors.startswith(f"Port {port} is in use: choose another")
    assert errors.count("\n") == 1
    assert not list(folder.glob("postgres*"))


@pytest.mark.parametrize("port", ["0", "65536", "web", "-1"])
def test_what_is_no_port_is_said(folder, port):
    status, _, errors = manage(folder, "up", PORT=port)

    assert status == 1
    assert errors == f"PORT is a number from 1 to 65535, not '{port}'.\n"


def test_a_second_start_while_the_first_is_starting_is_refused(folder, port):
    folder.mkdir()
    assert locks.hold(folder / "lock", patience=0)

    status, _, errors = manage(folder, "up", PORT=str(port))

    assert (status, errors) == (1, "The system is already being started.\n")


def test_given_urls_start_no_servers_and_their_fault_is_said(folder, port):
    nowhere = {
        "DATABASE_URL": "postgres://x:y@127.0.0.1:1/z",
        "REDIS_URL": "redis://127.0.0.1:1/0",
    }

    status, output, errors = manage(folder, "up", PORT=str(port), **nowhere)

    assert status == 1
    assert "PostgreSQL" not in output
    assert "Bringing the database up to date failed" in errors
    assert not list(folder.glob("postgres*"))
    assert not list(folder.glob("valkey*"))


def test_a_command_without_the_database_says_how_to_start_it(folder):
    status, _, errors = manage(folder, "migrate", "--check")

    assert status == 1
    assert errors.strip() == state.how_to_start()
