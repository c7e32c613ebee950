import json
import os
import stat

import pytest
from kombu import Connection

from partnership.environment import database_from_url
from partnership.stack import locks, state


@pytest.fixture
def own_state(tmp_path, monkeypatch):
    monkeypatch.setenv("PARTNERSHIP_STATE", str(tmp_path / "var"))
    return tmp_path / "var"


def test_the_secret_key_is_made_once_and_readable_by_its_owner_only(own_state):
    key = state.secret_key()

    assert len(key) > 50
    assert state.secret_key() == key
    assert stat.S_IMODE((own_state / "secret_key").stat().st_mode) == 0o600


def test_the_connections_are_known_only_while_the_supervisor_lives(own_state):
    known = {"database_url": "postgres://d", "redis_url": "redis://r"}
    state.write_private(own_state / "stack.json", json.dumps(known))
    assert state.connection_urls() is None

    assert locks.hold(own_state / "lock", patience=0)

    assert state.connection_urls() == ("postgres://d", "redis://r")


def test_a_socket_folder_with_a_space_passes_through_the_settings():
    settings = database_from_url("postgres://me:a%40b@%2Fa%20Folder%2Frun/partnership")

    assert settings["HOST"] == "/a Folder/run"
    assert settings["PASSWORD"] == "a@b"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("redis://:word@host:6379/2", "redis://:word@host:6379/2"),
        (
            "unix://:word@/a%20folder/valkey.sock?db=3",
            "redis+socket://:word@/a%20folder/valkey.sock?virtual_host=3",
        ),
    ],
)
def test_celery_is_told_the_broker_in_its_own_way(given, wanted):
    assert state.celery_broker_url(given) == wanted


def test_celery_reaches_the_real_broker():
    broker = state.celery_broker_url(os.environ["REDIS_URL"])

    with Connection(broker) as connection, connection.SimpleQueue("here") as queue:
        queue.put("a word")
        assert queue.get(timeout=5).payload == "a word"
        queue.clear()
