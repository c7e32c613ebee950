"""From the upload to what is in the record, as its user walks it."""

import html
import re
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from donors.models import Conference
from partnership.exchange.imports.kind import Read
from partnership.exchange.imports.registry import KINDS
from partnership.exchange.models import DataImport, ImportPart
from partnership.exchange.tables import Unreadable
from tests.exchange.imports.conftest import COLUMNS, HEADINGS
from tests.exchange.imports.gatherings import GATHERINGS

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"

TWO = "A1,Madrid,Madrid,Denmark,1.5\nA2,Tokyo,Tokyo,Sweden,2\n"


def test_a_file_is_looked_at_and_then_loaded_as_a_whole(officer):
    brought = officer.bring("Ref,Conference,City,Country,Pledged (EUR million)\n" + TWO)
    columns = officer.look(brought, "columns/")
    assert 'value="million" selected' in columns
    assert 'value="EUR" selected' in columns

    checked = officer.check(TWO)
    assert checked.state == "checked", officer.answer.content.decode()[:3000]
    page = officer.look(checked)
    assert "A load adds 2 and changes 0 of 2 rows read." in page
    assert "1,500,000" in page
    assert "Numbers are read as 1,234.56." in page
    assert "Amounts that name no unit are in millions." in page
    assert Conference.objects.count() == 0

    loaded = officer.load(checked)
    assert loaded.state == "loaded", loaded.message
    assert set(Conference.objects.values_list("name", "place")) == {
        ("Madrid", "Madrid"),
        ("Tokyo", "Tokyo"),
    }
    assert "2 of 2 rows read were loaded" in officer.look(loaded)
    assert DataImport.objects.count() == 2


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"column-2": "name"}, "“Conference” is the name already"),
        ({"column-3": ""}, "No column is “Host”. Choose one above, or say what"),
        ({"currency": ""}, "Which currency are the amounts in?"),
        ({"unit": ""}, "Choose the unit of the amounts"),
        ({"unit": "dozen"}, "dozen is not one of the available choices"),
        (
            {"date_day": "31", "date_month": "2", "date_year": "2006"},
            "Enter a real date for the figures",
        ),
        ({"column-2": "held_on"}, "checked"),
    ],
)
def test_what_is_wrong_with_the_columns_stands_at_them(officer, said, words):
    checked = officer.check(TWO, **said)
    if words == "checked":
        # A column of places is no column of dates: that is said of each row.
        assert checked.report["rows_in_error"] == 2
        return
    assert checked.state == "uploaded"
    page = officer.answer.content.decode()
    assert words in page.replace("&#x27;", "'")
    # Nothing of what was said is lost.
    assert '<option value="reference" selected>' in page


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"file": SimpleUploadedFile("a.csv", b"\x89PNG\r\n\x1a\n")}, "file"),
        ({"file": SimpleUploadedFile("a.xlsx", b"PK\x03\x04 broken")}, "file"),
        ({"file": ""}, "Choose a file"),
        ({"kind": "strange"}, "strange is not one of the available choices"),
        ({"sender": "x" * 121}, "at most 120 characters"),
        ({"source": "", "grade": "official"}, "Name the source"),
    ],
)
def test_what_is_wrong_with_a_file_stands_at_it(officer, said, words):
    officer.bring(HEADINGS + TWO, **said)
    assert officer.answer.status_code == 200
    page = officer.answer.content.decode()
    assert "There is a problem" in page
    assert words in page
    assert DataImport.objects.count() == 0
    assert ImportPart.objects.count() == 0


def test_the_list_costs_the_same_however_many_imports(officer, count_queries):
    officer.check(TWO)
    one = count_queries(lambda: officer.client.get("/imports/"))
    officer.check(TWO)
    assert count_queries(lambda: officer.client.get("/imports/")) == one


def test_long_files_are_looked_at_page_by_page(officer):
    rows = "".join(f"R{n},Name {n},Place,Denmark,1\n" for n in range(60))
    checked = officer.check(rows)
    first = officer.look(checked)
    assert "Name 49" in first
    assert "Name 50" not in first
    beyond = re.search(r'href="(\?[^"]*after[^"]*)"', first).group(1)
    second = officer.look(checked, html.unescape(beyond))
    assert "Name 50" in second
    for nonsense in ("?after=x~1", "?after=9999999999~1", "?before=~"):
        officer.look(checked, nonsense)
    assert officer.client.get(f"/imports/{checked.pk}/?outcome=odd").status_code == 400


def test_what_was_said_of_the_columns_outlives_the_session(officer):
    brought = officer.bring(HEADINGS + TWO)
    page = officer.look(brought, "columns/")
    token = re.search(r'name="signed_form" value="([^"]+)"', page).group(1)
    person = brought.made_by
    officer.client.logout()
    said = {**COLUMNS, "column-2": "", "unit": "billion", "signed_form": token}
    assert officer.go(brought, "columns/", **said).state == "uploaded"
    officer.client.force_login(person, backend=BACKEND)
    page = officer.look(brought, "columns/")
    assert "It is not saved yet" in page
    assert 'value="billion" selected' in page
    assert officer.go(brought, "columns/", **said).state == "checked"


def test_a_kind_with_a_format_of_its_own_is_asked_for_no_columns(officer, monkeypatch):
    def reads_file(path, context):
        if path.read_bytes() != b"<one/>":
            raise Unreadable("This is no such file.")
        yield Read(1, ("Madrid",), {"name": "Madrid"}, reference="one")

    own = replace(GATHERINGS, name="own", reads_file=reads_file, sums=lambda read: ())
    monkeypatch.setitem(KINDS, "own", own)
    brought = officer.bring("<one/>", kind="own")
    assert "Check what it would do" in officer.look(brought)
    checked = officer.go(brought, "again/")
    assert (checked.state, checked.report["rows_new"]) == ("checked", 1)
    assert officer.load(checked).state == "loaded"
    wrong = officer.go(officer.bring("<two/>", kind="own"), "again/")
    assert wrong.state == "failed"
    assert "This is no such file." in officer.look(wrong)


@pytest.mark.parametrize("name", sorted(k for k, v in KINDS.items() if v.has_columns))
def test_every_kind_asks_for_its_columns_and_checks_a_row_of_nonsense(officer, name):
    fields = KINDS[name].fields
    headings = ";".join(field.label for field in fields)
    brought = officer.bring(f"{headings}\n{';'.join('1' for _ in fields)}\n", kind=name)
    officer.look(brought, "columns/")
    places = {f"column-{place}": field.name for place, field in enumerate(fields)}
    asked = {"currency": "USD", "unit": "one", "dates": "iso"}
    checked = officer.go(brought, "columns/", **places, **asked)
    assert (checked.state, checked.report["rows_in_error"]) == ("checked", 1)
    officer.look(checked)
