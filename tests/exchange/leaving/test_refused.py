"""Files that are refused, each for what is wrong with it, and nothing stays."""

import io
import re
import struct
import zipfile
from contextlib import closing

import psycopg2
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from partnership.evidence.protection.owner import application_account
from partnership.exchange.leaving import arrival
from partnership.exchange.leaving.archive import MANIFEST, README, SUMS
from partnership.exchange.leaving.arrival import check, take_in
from partnership.exchange.leaving.container import NotReceived
from tests.evidence.application import as_application, needs_two_roles
from tests.exchange.leaving.conftest import state
from tests.exchange.leaving.spoiling import (
    first_cell,
    packed,
    replaced,
    with_manifest,
    with_table,
)
from tests.factories import make_source

pytestmark = pytest.mark.usefixtures("empty")


def compressed(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file


def twice(members):
    file = packed(members)
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(match="Duplicate name"):
        archive.writestr(README, "again")
    return file


def with_word(file, before, after):
    return io.BytesIO(file.getvalue().replace(before, after))


def manifested(**values):
    return lambda members: packed(
        with_manifest(members, lambda one: one.update(values))
    )


def of_table(**values):
    return lambda members: packed(
        with_manifest(members, lambda one: one["tables"][3].update(values))
    )


def without(*names):
    return lambda members: packed({k: v for k, v in members.items() if k not in names})


def migrated(change):
    return lambda members: packed(
        with_manifest(members, lambda one: change(one["migrations"]))
    )


def many_members(members):
    file = packed({README: b""})
    end = file.getvalue()[-22:]
    return io.BytesIO(
        file.getvalue()[:-22] + end[:10] + struct.pack("<H", 9999) + end[12:]
    )


DEEP = b"[" * 100_000
SPOILED = {
    "empty": (lambda _: io.BytesIO(), "cut off, or no archive"),
    "text": (lambda _: io.BytesIO(b"name,amount\n" * 50), "cut off, or no archive"),
    "cut": (lambda m: io.BytesIO(packed(m).getvalue()[:-5]), "cut off"),
    "half": (lambda m: io.BytesIO(packed(m).getvalue()[:90_000]), "cut off"),
    "many members": (many_members, "more members than"),
    "compressed": (compressed, "is compressed or encrypted"),
    "twice": (twice, "two members of one name"),
    "a path": (lambda m: packed(m | {"../../etc/x": b"1"}), "a member that no export"),
    "one less": (without("tables/donors_pledge.csv"), "lacks tables/donors_pledge"),
    "no manifest": (without(MANIFEST), "manifest.json is not in the file"),
    "no JSON": (lambda m: packed(m | {MANIFEST: b"{"}), "is not JSON"),
    "deep JSON": (lambda m: packed(m | {MANIFEST: DEEP}), "is not JSON"),
    "NaN": (lambda m: packed(m | {MANIFEST: b'{"format": NaN}'}), "is not JSON"),
    "a list": (lambda m: packed(m | {MANIFEST: b"[]"}), "not that of a whole export"),
    "another format": (manifested(format_version=2), "reads format 1"),
    "no migrations": (manifested(migrations=[1]), "names no migrations"),
    "no tables": (manifested(tables=None), "names no tables"),
    "older": (migrated(list.pop), "does not know migrations of here: "),
    "newer": (
        migrated(lambda names: names.append("donors.9999_x")),
        "not here: donors.9999_x.\nInstall version 0.1.0",
    ),
    "unknown table": (of_table(name="pg_authid"), "that is not here: 'pg_authid'"),
    "columns": (of_table(columns=[{"name": "id"}]), "the columns are not those of"),
    "rows": (of_table(rows="7"), "lacks its rows"),
    "fewer rows": (of_table(rows=10**6), "manifest.json says 1,000,000 rows"),
    "changed": (lambda m: with_word(packed(m), b"=1+1", b"=1+2"), "is damaged"),
    "its digest": (of_table(sha256="0" * 64), "its digest is not that of manifest"),
    "its header": (
        lambda m: packed(with_table(m, "donors_pledge", replaced(b"id,", b"ID,"))),
        "the first line does not name",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILED)
def test_a_file_that_is_not_what_left_is_refused_before_anything_is_written(
    members, name
):
    spoil, words = SPOILED[name]

    with pytest.raises(NotReceived, match=words):
        check(spoil(dict(members)))


def test_the_digest_of_each_member_counts(members):
    lines = members[SUMS].replace(members[SUMS][:8], b"00000000", 1)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in (members | {SUMS: lines}).items():
            archive.writestr(name, content)

    with pytest.raises(
        NotReceived, match="README.txt: its digest is not that of SHA256"
    ):
        check(file)


def refused(members):
    """Why a file that agrees with itself is refused; nothing of it stays."""
    before = state()
    with pytest.raises(NotReceived) as refusal:
        take_in(packed(members), sha256="")
    assert state() == before
    return str(refusal.value)


@pytest.mark.parametrize(
    ("table", "column", "value", "words"),
    [
        (
            "donors_pledge",
            "amount",
            b"lots",
            '"lots". COPY donors_pledge, line 2, col',
        ),
        ("donors_pledge", "donor_id", b"987654", "is not present in table"),
        ("donors_pledge", "instrument", b"gift", "violates check constraint"),
        ("donors_pledge", "id", b"1\n\\.\n1", "The database refuses the rows"),
        ("accounts_auditentry", "id", b"9223372036854775807", "refuses the rows"),
    ],
)
def test_rows_that_the_database_refuses(members, table, column, value, words):
    assert words in refused(with_table(members, table, first_cell(column, value)))


def test_values_that_only_the_database_takes(members):
    spoiled = with_table(
        members, "donors_publishedtotal", first_cell("amount_usd", b"NaN")
    )
    spoiled = with_table(
        spoiled, "donors_pledge", first_cell("pledged_on", b"20000-01-01")
    )

    said = refused(spoiled)

    assert said.count("is no number, or a day outside of the years 1 to 9999") == 2


def test_a_history_that_was_rewritten(members):
    def without_last(content):
        return content[: content.rstrip(b"\n").rfind(b"\n") + 1]

    spoiled = with_table(members, "donors_pledge", first_cell("version", b"7"))
    spoiled = with_table(
        spoiled, "donors_pledgeevent", first_cell("title", b"Rewritten")
    )
    spoiled = with_table(spoiled, "evidence_seal", first_cell("events", b"1"))
    spoiled = with_table(spoiled, "evidence_sourceevent", without_last)

    said = refused(spoiled)

    assert re.search("donors_pledge, row [0-9]+, differs from its newest event", said)
    assert "an event was edited" in said
    assert "Altered: seal 1" in said
    assert "evidence_source, row" in said


@pytest.mark.django_db
def test_a_database_in_which_people_work_is_refused(members):
    make_source()

    with pytest.raises(NotReceived, match="not empty: evidence_source, "):
        check(packed(members))


def test_while_somebody_works_there_nothing_is_taken_in(members, monkeypatch):
    monkeypatch.setattr(arrival, "LOCKED", arrival.LOCKED.replace("10s", "50ms"))
    with closing(psycopg2.connect(**connection.get_connection_params())) as other:
        with other.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM donors_pledge")
        assert "stop the product" in refused(members)


@needs_two_roles
def test_only_the_owner_of_the_tables_takes_it_in(members):
    assert application_account()
    with as_application(), pytest.raises(NotReceived, match="OWNER_DATABASE_URL"):
        take_in(packed(members), sha256="")


def test_the_whole_file_can_be_checked_first(left, capsys):
    before = state()
    call_command(
        "import_all",
        str(left.place),
        "--check",
        "--sha256",
        left.entries[1][1]["sha256"],
    )
    assert "can be loaded here" in capsys.readouterr().out
    with pytest.raises(CommandError, match="another one: its SHA-256 is"):
        call_command("import_all", str(left.place), "--sha256", "0" * 64)
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        call_command("import_all", "nowhere.zip")
    assert state() == before
