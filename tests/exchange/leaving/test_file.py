"""The file: readable without the product, whole, and without a secret."""

import csv
import hashlib
import io
import json
import stat
import zipfile

import pytest

from partnership.exchange.leaving.staying import what_stays
from partnership.exchange.leaving.tables import leaving_tables, undecided_tables
from tests.exchange.leaving.lived_in import TITLES

# Digests of what is in the file itself, or of what somebody looked at.
KNOWN = {
    # Of what a brief says, so that whoever has one can hold it against the record.
    "dashboard_brief.digest",
    "dashboard_brief.paper_digest",
    "dashboard_briefevent.digest",
    "dashboard_briefevent.paper_digest",
    "evidence_seal.digest",
    "evidence_sealedrange.digest",
    "exchange_dataimport.seen_digest",
}


def rows(members, table):
    text = members[f"tables/{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_everything_in_it_is_told_by_its_manifest_and_its_sums(left, members):
    manifest = json.loads(members["manifest.json"])

    sums = dict(
        reversed(line.split("  "))
        for line in members["SHA256SUMS"].decode().split("\n")
        if line
    )
    assert list(sums) == list(members)[:-1]
    for name, digest in sums.items():
        assert hashlib.sha256(members[name]).hexdigest() == digest
    for table in manifest["tables"]:
        found = rows(members, table["name"])
        assert len(found) == table["rows"]
        assert sums[table["file"]] == table["sha256"]
        if found:
            assert list(found[0]) == [column["name"] for column in table["columns"]]
    assert manifest["marking"] == "Secret (UK scheme of 2006)"
    assert (
        members["README.txt"]
        .decode()
        .startswith("PROTECTIVE MARKING: SECRET (UK SCHEME OF 2006)\n")
    )
    assert manifest["left_out"] == what_stays()
    assert "donors.0001_initial" in manifest["migrations"]


def test_texts_are_kept_to_the_letter_with_their_whole_history(members):
    titles = [row["title"] for row in rows(members, "evidence_source")]
    events = rows(members, "evidence_sourceevent")

    assert set(TITLES) - {TITLES[1]} <= set(titles)
    assert {"Later"} <= set(titles)
    assert TITLES[1] in [event["title"] for event in events]
    reasons = [row["metadata"] for row in rows(members, "pghistory_context")]
    assert any("it is not for everybody" in words for words in reasons)
    assert [row["name"] for row in rows(members, "donors_savedreport")] == ["Mine"]


def test_no_secret_is_in_it(left, members):
    assert [one for one in left.secrets if one.encode() in left.content] == []
    assert "password" not in rows(members, "accounts_user")[0]
    with zipfile.ZipFile(left.place) as file:
        assert {one.compress_type for one in file.infolist()} == {zipfile.ZIP_STORED}
    assert stat.S_IMODE(left.place.stat().st_mode) == 0o600
    assert [one.name for one in left.place.parent.iterdir()] == ["everything.zip"]


def test_each_column_is_explained(members):
    lines = list(csv.DictReader(io.StringIO(members["dictionary.csv"].decode())))
    by_name = {(line["table"], line["column"]): line for line in lines}

    donor = by_name["donors_pledge", "donor_id"]
    assert (donor["points to"], donor["may be empty"]) == ("actors_actor.id", "no")
    assert "grant = Grant" in by_name["donors_pledge", "instrument"]["values"]
    assert "infinity" in by_name["donors_pledgeevent", "superseded_at"]["meaning"]
    assert by_name["donors_pledge", ""]["meaning"]
    assert [key for key, line in by_name.items() if not line["meaning"]] == []


@pytest.mark.django_db
def test_each_table_leaves_or_says_why_it_stays():
    # A model says `leaves = True`, or why it stays: `stays_here = "…"` (decision 43).
    assert undecided_tables() == []
    assert [one["what"] for one in what_stays() if not one["why"]] == []


@pytest.mark.django_db
def test_no_column_that_leaves_sounds_like_a_secret():
    leaving = {
        f"{table.name}.{column}"
        for table in leaving_tables()
        for column in table.columns
    }

    sounding = {
        name
        for name in leaving
        for word in ("password", "secret", "token", "digest", "session")
        if word in name.partition(".")[2]
    }
    assert sounding == KNOWN
