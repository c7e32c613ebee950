"""The changes as files, from the page and from the command."""

import csv
import io
import json

import pytest
from django.core.management import CommandError, call_command

from coalition.models import Mandate

pytestmark = pytest.mark.django_db
EVERYTHING = {"period_from": ""}


def test_a_file_has_one_row_for_each_field_that_changed(record, login):
    Mandate.objects.update(title="=1+1", personnel_ceiling=480, version=3)
    text = b"".join(login("Analyst").get("/changes/csv/", EVERYTHING)).decode(
        "utf-8-sig"
    )

    lines = [line for line in text.split("\r\n") if line and line[0] != "#"]
    rows = list(csv.DictReader(io.StringIO("\r\n".join(lines))))

    newest = [row for row in rows if row["Change"] == "changed"]
    assert [(r["Field"], r["Was"], r["Is"]) for r in newest] == [
        ("title", "troop mandate", "'=1+1"),
        ("personnel ceiling", "", "480"),
        ("expires on", "1 July 2006", "1 July 2007"),
    ]
    renewal = newest[-1]
    assert renewal["Recorded at"] == "2006-05-30T10:00:00+01:00"
    assert renewal["Record"] == "Denmark: mandate “troop mandate”"
    assert renewal["Record key"] == f"coalition.mandate:{record.pk}"
    assert (renewal["Line"], renewal["Actor"]) == ("Security", "Denmark")
    assert (renewal["Who"], renewal["Reason"]) == ("Ada Byron", "Renewed.")
    assert renewal["Source"] == "FCO/IPU paper, 1 February 2006"
    assert renewal["Marking"] == "Declassified"


def test_the_command_writes_the_same_report(record, tmp_path):
    place = tmp_path / "changes.json"
    options = ["--from", "2006-05-01", "--to", "2006-05-30", "--line", "security"]

    call_command(
        "export", "changes", "--format", "json", "--output", str(place), *options
    )

    found = json.loads(place.read_text())
    (row,) = found["rows"]
    assert (row["field"], row["was"], row["is"]) == (
        "expires on",
        "1 July 2006",
        "1 July 2007",
    )
    assert found["filters"]["line"] == "security"
    with pytest.raises(CommandError, match="--from: Enter a date"):
        call_command("export", "changes", "--from", "soon")


def test_a_file_of_many_changes_is_told_in_batches(record, login, monkeypatch):
    from partnership.dashboard.changes import report

    client = login("Analyst")
    whole = b"".join(client.get("/changes/csv/", EVERYTHING)).decode()
    monkeypatch.setattr(report, "TOLD_AT_ONCE", 2)

    again = b"".join(client.get("/changes/csv/", EVERYTHING)).decode()

    def rows(text):
        return [line for line in text.splitlines() if line[:1] != "#"]

    assert rows(again) == rows(whole)
    assert len(rows(whole)) > 20
