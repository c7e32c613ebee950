import os
import stat
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg2
import pytest
import redis

from partnership.stack import locks, places
from partnership.stack.programs import find_postgres, postgres_major
from tests.stack.connecting import connect
from tests.stack.running import processes_of, servers, wait_until_none


def owner(urls):
    """The role that makes tables; the application's may not."""
    return urls["OWNER_DATABASE_URL"]


def passwords(urls):
    return [urlsplit(url).password for url in urls.values()]


def test_servers_are_private_to_their_owner(folder):
    with servers(folder) as (_, urls):
        files = [place for place in folder.iterdir() if place.is_file()]
        sockets = Path(unquote(urlsplit(urls["REDIS_URL"]).path)).parent

        assert {stat.S_IMODE(place.stat().st_mode) for place in files} == {0o600}
        for place in (folder, sockets, *folder.glob("postgres-*")):
            assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_no_password_is_in_an_argument_an_environment_or_a_log(folder):
    with servers(folder) as (supervisor, urls):
        running = processes_of(folder)
        assert len(running) > 2

        seen = [Path(f"/proc/{number}/environ").read_text() for number in running]
        seen += [*running.values()]
        seen += [log.read_text() for log in (folder / "log").iterdir()]

        for password in passwords(urls):
            assert not [text for text in seen if password in text]


def test_nobody_signs_in_without_the_password(folder):
    with servers(folder) as (_, urls):
        for wrong in ({"password": "wrong"}, {"user": "postgres"}):
            refused = pytest.raises(psycopg2.OperationalError)
            with refused, connect(urls["DATABASE_URL"], **wrong):
                pass
        password = urlsplit(urls["REDIS_URL"]).password
        broker = urls["REDIS_URL"].replace(password, "wrong")
        with (
            pytest.raises(redis.AuthenticationError),
            redis.Redis.from_url(broker) as client,
        ):
            client.ping()


def test_each_role_has_a_password_of_its_own(folder):
    with servers(folder) as (_, urls):
        assert len(set(passwords(urls))) == 3
        roles = [urlsplit(urls[name]).username for name in sorted(urls)]
        assert roles[:2] == ["partnership_application", "partnership"]
        with connect(urls["DATABASE_URL"]) as connection:
            cursor = connection.cursor()
            with pytest.raises(psycopg2.errors.InsufficientPrivilege):
                cursor.execute("CREATE TABLE more (word text)")


def test_data_of_a_version_with_one_role_gets_the_second(folder):
    with servers(folder) as (_, urls), connect(owner(urls)) as connection:
        connection.cursor().execute("CREATE TABLE kept (word text)")
        connection.commit()
    # As that version left it: one password, one rule. (The role itself may be there
    # too, after a start that broke off.)
    (folder / "application_password").unlink()
    (rules,) = folder.glob("postgres-*/pg_hba.conf")
    rules.write_text("local all partnership scram-sha-256\n")

    with servers(folder) as (_, again):
        assert again["OWNER_DATABASE_URL"] == urls["OWNER_DATABASE_URL"]
        assert again["DATABASE_URL"] != urls["DATABASE_URL"]
        with connect(again["DATABASE_URL"]), connect(owner(again)) as connection:
            cursor = connection.cursor()
            cursor.execute("SELECT * FROM kept")


def test_a_lost_password_is_said_and_no_other_is_made(folder):
    with servers(folder):
        pass
    (folder / "postgres_password").unlink()

    with pytest.raises(AssertionError, match="put it back"), servers(folder):
        pass


def test_servers_do_not_listen_on_the_network(folder):
    with servers(folder) as (_, urls), connect(urls["DATABASE_URL"]) as connection:
        cursor = connection.cursor()
        cursor.execute("SHOW listen_addresses")
        assert cursor.fetchone() == ("",)
        with redis.Redis.from_url(urls["REDIS_URL"]) as broker:
            assert broker.config_get("port") == {"port": "0"}


def test_servers_end_with_a_killed_supervisor_and_lose_nothing(folder):
    with servers(folder) as (supervisor, urls):
        with connect(owner(urls)) as connection, connection.cursor() as cursor:
            cursor.execute("CREATE TABLE kept (word text)")
            connection.commit()
        with redis.Redis.from_url(urls["REDIS_URL"]) as broker:
            broker.set("kept", "yes")
        supervisor.kill()
        assert wait_until_none(folder, seconds=10) == {}

    with servers(folder) as (_, urls):
        with connect(owner(urls)) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT * FROM kept")
        with redis.Redis.from_url(urls["REDIS_URL"]) as broker:
            assert broker.get("kept") == b"yes"
    assert processes_of(folder) == {}


def test_servers_killed_themselves_start_again(folder):
    with servers(folder):
        for number in processes_of(folder):
            if number != os.getpid():
                os.kill(number, 9)
        assert wait_until_none(folder, seconds=10) == {}
        assert list(folder.glob("postgres-*/postmaster.pid"))

    with servers(folder) as (_, urls), connect(urls["DATABASE_URL"]):
        pass


def test_sockets_move_when_their_path_is_too_long(folder):
    deep = folder.parent / ("a long name " * 12) / "var"
    try:
        with servers(deep) as (_, urls), connect(urls["DATABASE_URL"]):
            path = unquote(urlsplit(urls["REDIS_URL"]).path)
            assert path.startswith(str(places.folder_outside(deep)))
    finally:
        places.remove(deep)


def test_data_of_another_version_is_refused(folder):
    (folder / "postgres-14").mkdir(parents=True)

    with pytest.raises(AssertionError, match="is PostgreSQL 14's"), servers(folder):
        pass


def test_a_half_made_cluster_is_made_anew(folder):
    partial = folder / "postgres.partial"
    partial.mkdir(parents=True)
    (partial / "PG_VERSION").write_text("18")

    with servers(folder) as (_, urls), connect(urls["DATABASE_URL"]):
        assert not partial.exists()
        assert (folder / f"postgres-{postgres_major(find_postgres())}").is_dir()


def test_a_lock_ends_with_its_holder(tmp_path):
    descriptor = locks.hold(tmp_path / "lock", patience=0)
    assert locks.is_held(tmp_path / "lock")
    assert locks.hold(tmp_path / "lock", patience=0) is None

    os.close(descriptor)

    assert not locks.is_held(tmp_path / "lock")
