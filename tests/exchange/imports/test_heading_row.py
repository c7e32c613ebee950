"""Where the headings are is found, and can be said where it is found wrongly."""

import json

import pytest
from django.core.management import CommandError, call_command

from donors.models import Conference
from partnership.exchange.models import ColumnMapping, DataImport
from tests.exchange.imports.conftest import COLUMNS, HEADINGS
from tests.factories import make_marking, make_programme

# A line of codes as wide as the table is taken for the headings above it.
CODES = "REF,NAME,CITY,STATE,SUM\n"
TEXT = CODES + HEADINGS + "A1,Madrid,Madrid,Denmark,1.5\nA2,Tokyo,Tokyo,Sweden,2\n"


def test_the_row_of_the_headings_is_said_and_is_known_next_time(officer):
    brought = officer.bring(TEXT)
    found = officer.look(brought, "columns/")
    assert '<br><span class="note">Column A</span>' in found
    assert "</span>REF</label>" in found
    assert 'name="heading_row" value="1" min="1"' in found
    assert '2</th><td class="why">Ref | Conference | City' in found

    said = officer.look(brought, "columns/?heading_row=2")
    assert "The headings are in line 2, as you said." in said
    assert '<option value="reference" selected>' in said
    checked = officer.go(brought, "columns/", heading_row="2", **COLUMNS)
    assert (checked.state, checked.heading_row) == ("checked", 2)
    assert checked.report["rows_new"] == 2, checked.report
    assert "The headings are in line 2" in officer.look(checked, "columns/")
    assert ColumnMapping.objects.get().heading_row == 2
    assert officer.load(checked).state == "loaded"

    again = officer.bring(TEXT + "A3,Irbil,Irbil,Sweden,3\n")
    known = officer.look(again, "columns/")
    assert "The headings are in line 2, as last time." in known
    checked = officer.go(again, "columns/", heading_row="2", **COLUMNS)
    assert checked.report["rows_same"] == 2
    # Where other headings stand in that row, nobody said so of them.
    other = officer.bring(TEXT.replace("Ref,Conference", "Key,Meeting"))
    assert "as last time" not in officer.look(other, "columns/")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("x", "Enter the number of a row"),
        ("0", "Rows are counted from 1"),
        ("9", "Line 9 is blank or too far down for a heading."),
        ("9" * 30, "Line " + "9" * 30 + " is blank or too far down"),
    ],
)
def test_a_row_that_is_none_is_said_at_it_and_nothing_is_checked(officer, row, words):
    brought = officer.bring(TEXT)
    assert words in officer.look(brought, f"columns/?heading_row={row}")
    after = officer.go(brought, "columns/", heading_row=row, **COLUMNS)
    assert (after.state, after.heading_row) == ("uploaded", 0)
    page = officer.answer.content.decode()
    assert words in page
    assert 'id="id_heading_row_error"' in page


def test_rows_in_error_are_taken_from_below_the_row_that_was_said(officer):
    brought = officer.bring(TEXT.replace("Sweden", "Nobody"))
    checked = officer.go(brought, "columns/", heading_row="2", **COLUMNS)

    answer = officer.client.get(f"/imports/{checked.pk}/rows/csv/")
    file = b"".join(answer.streaming_content).decode("utf-8-sig")

    assert file.startswith("Ref,Conference,City,Country,Pledged (EUR million)")
    assert file.count("\n") == 2


@pytest.mark.django_db
def test_a_command_is_told_by_set(tmp_path):
    make_programme(default_marking=make_marking())
    path = tmp_path / "list.csv"
    path.write_text("a,b,c\nname,place,held_on\nMadrid,Madrid,2003-10-23\n")
    report = tmp_path / "report.json"
    call_command(
        "import_file",
        "conferences",
        str(path),
        "--set",
        "heading_row=2",
        "--report",
        str(report),
    )
    assert json.loads(report.read_text())["rows_new"] == 1
    assert Conference.objects.get().name == "Madrid"
    assert DataImport.objects.get().heading_row == 2
    for wrong in ("heading_row=x", "heading_row=0", "heading_row=77"):
        with pytest.raises(CommandError) as refused:
            call_command("import_file", "conferences", str(path), "--set", wrong)
        assert refused.value.returncode == 2
