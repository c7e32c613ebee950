import json
import os
import sys

import pytest
from django.core.management import CommandError, call_command

from tests.donors.factories import make_pledge, make_three_donors
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db


def export(place, *options):
    call_command("export", "pledge-gap", "--output", str(place), *options)
    return place.read_bytes()


def test_the_three_donors_of_the_paper_as_json(tmp_path):
    make_three_donors()

    found = json.loads(
        export(tmp_path / "gap.json", "--format", "json", "--as-at", "2006-02-01")
    )

    rows = {row["iso3"]: row for row in found["rows"]}
    assert {code: row["reported_gap_usd"] for code, row in rows.items()} == {
        "ESP": "177000000.00",
        "CAN": "133000000.00",
        "SWE": "35000000.00",
    }
    assert found["totals"]["reported_gap_usd"] == "345000000.00"
    assert found["totals"]["overdue_usd"] == "0.00"
    assert found["totals"]["pledges_counted"] == 3
    sweden = rows["SWE"]
    assert sweden["donor"] == "Sweden"
    assert sweden["pledged_usd"] == "33000000.00"
    assert (sweden["delivered_usd"], sweden["gap_usd"]) == (None, None)
    assert sweden["basis"] == "reported"
    assert "US$2m more" in sweden["discrepancy"]
    assert sweden["above_pledge_usd"] == sweden["discrepancy_usd"] == "2000000.00"
    assert rows["ESP"]["discrepancy"] is None


def test_without_a_date_it_answers_for_the_programme_s(tmp_path):
    make_programme()
    make_three_donors()

    assert b"# As at: 2006-02-01" in export(tmp_path / "gap.csv")


def test_everything_in_range_is_exported_and_the_totals_say_what_they_leave_out(
    tmp_path,
):
    make_pledge("Spain", 220)
    make_pledge("Qatar", 100, grade="unverified")
    make_pledge("Germany", None)
    make_pledge("Iran", 10, marking=make_marking("secret"))

    found = json.loads(
        export(tmp_path / "gap.json", "--format", "json", "--as-at", "2006-02-01")
    )

    counted = {row["donor"]: row["counted"] for row in found["rows"]}
    assert counted == {"Spain": True, "Iran": True, "Qatar": False, "Germany": False}
    assert found["totals"]["pledged_usd"] == "230000000.00"
    assert found["totals"]["pledged_left_out_usd"] == "100000000.00"
    assert found["totals"]["pledges_without_amount"] == 1
    assert any("unverified (1, US$100.0m)" in note for note in found["notes"])
    assert found["marking"] == "Secret"


def test_filters_narrow_the_rows_and_are_named_in_the_file(tmp_path):
    make_three_donors()

    for option, value, donors in [
        ("--donor", "ESP", ["Spain"]),
        ("--donor", "sweden", ["Sweden"]),
        ("--instrument", "grant", ["Sweden"]),
        ("--conference", "madrid-2003", ["Spain", "Canada", "Sweden"]),
        ("--status", "overdue", []),
        ("--from", "2008-01-01", []),
        ("--to", "2004-01-01", ["Spain", "Canada", "Sweden"]),
    ]:
        options = ("--format", "json", "--as-at", "2006-02-01", option, value)
        found = json.loads(export(tmp_path / "gap.json", *options))
        assert [row["donor"] for row in found["rows"]] == donors, (option, value)
        assert [text for text in found["filters"].values() if text], option


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["nothing"], "There is no report called “nothing”. The reports are:"),
        (["pledge-gap", "--as-at", "2006-02-30"], "“2006-02-30” is not a date"),
        (["pledge-gap", "--format", "pages"], "There is no format “pages”."),
        (["pledge-gap", "--donor", "Nowhere"], "No donor called “Nowhere”"),
        (["pledge-gap", "--from", "2004"], "--from: Enter a year, month and day"),
        (
            ["pledge-gap", "--from", "2005-01-01", "--to", "2004-01-01"],
            "--to: The period ends before it begins.",
        ),
        (["pledge-gap", "--output", "/nowhere/gap.csv"], "cannot be written"),
    ],
)
def test_a_bad_request_is_one_clear_sentence(options, sentence):
    with pytest.raises(CommandError, match=".*") as refusal:
        call_command("export", *options)

    assert sentence in str(refusal.value)


def test_a_fault_leaves_the_file_that_was_there(tmp_path, monkeypatch):
    from dataclasses import replace

    from partnership.exchange import registry

    def read(question):
        raise OSError(28, "No space left on device")

    broken = replace(registry.REPORTS["pledge-gap"], read_lines=read)
    monkeypatch.setitem(registry.REPORTS, "pledge-gap", broken)
    place = tmp_path / "gap.csv"
    place.write_text("yesterday’s")

    with pytest.raises(CommandError, match="No space left"):
        call_command("export", "pledge-gap", "--output", str(place))

    assert place.read_text() == "yesterday’s"
    assert os.listdir(tmp_path) == ["gap.csv"]


def test_a_reader_that_leaves_early_is_no_error(tmp_path, monkeypatch):
    make_three_donors()

    with (tmp_path / "stdout").open("wb") as file:

        class Gone:
            def write(self, piece):
                raise BrokenPipeError

            def fileno(self):
                return file.fileno()

        Gone.buffer = Gone()
        monkeypatch.setattr(sys, "stdout", Gone())
        call_command("export", "pledge-gap")
        monkeypatch.undo()
