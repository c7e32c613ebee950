"""The next file of the same sender: its columns, its rows again, and what is gone."""

from donors.models import Conference
from tests.exchange.imports.conftest import COLUMNS
from tests.factories import make_marking

TWO = "A1,Madrid,Madrid,Denmark,1.5\nA2,Tokyo,Tokyo,Sweden,2\n"
NEWER = """City,Pledged (EUR million),Conference,Country,Ref
Rome,1.5,Madrid,Denmark,A1
Oslo,3,Oslo,Sweden,A3
"""


def test_a_newer_edition_changes_adds_and_counts_what_is_gone(officer):
    officer.load(officer.check(TWO))
    newer = officer.bring(NEWER)
    page = officer.look(newer, "columns/")
    assert "As last time" in page
    assert '<option value="reference" selected>' in page

    places = {f"column-{n}": name for n, name in enumerate(ORDER)}
    asked = {"currency": "EUR", "unit": "million"}
    checked = officer.go(newer, "columns/", **places, **asked)
    report = checked.report
    counts = [report[f"rows_{name}"] for name in ("new", "changed", "same", "gone")]
    assert counts == [1, 1, 0, 1]
    page = officer.look(checked, "?outcome=changed")
    assert "<b>Place</b>: was Madrid; will be Rome" in page
    assert "Oslo" not in page
    assert "Row 3 of import" in page
    assert ": A2<" in page

    without = officer.load(checked, reason_code="")
    assert without.state == "checked"
    assert "Choose the reason" in officer.answer.content.decode()
    loaded = officer.load(checked)
    assert loaded.report["rows_loaded"] == 2
    assert Conference.objects.get(name="Madrid").place == "Rome"
    assert Conference.objects.filter(name="Tokyo").exists()

    again = officer.go(officer.bring(NEWER), "columns/", **places, **asked)
    assert "was loaded on" in officer.look(again)
    assert again.report["rows_same"] == 2
    assert "Go on to load" not in officer.look(again)
    assert officer.load(again).state == "checked"


ORDER = ("place", "amount", "name", "host", "reference")


def test_a_row_in_error_is_not_gone(officer):
    officer.load(officer.check(TWO))
    checked = officer.check(TWO.replace("Sweden,2", "Sweden,two"))
    assert checked.report["rows_in_error"] == 1
    assert checked.report["rows_gone"] == 0


def test_a_row_whose_record_was_marked_above_ones_sight_is_not_told(officer):
    officer.load(officer.check(TWO))
    hidden = make_marking("secret-2006")
    Conference.objects.filter(name="Tokyo").update(marking=hidden)
    checked = officer.check(TWO.partition("A2")[0])
    assert (checked.report["rows_gone"], checked.report["gone"]) == (0, [])


def test_an_import_is_undone_as_a_whole_newest_first(officer):
    first = officer.load(officer.check(TWO))
    second = officer.load(officer.check(TWO.replace("Tokyo,Tokyo", "Tokyo,Kyoto")))
    assert second.report["rows_changed"] == 1

    undone = officer.go(first, "undo/", reason_code="mistake")
    assert undone.state == "loaded"
    assert "was edited since" in officer.look(first)
    assert officer.go(second, "undo/").state == "loaded"
    assert officer.go(second, "undo/", reason_code="mistake").state == "undone"
    assert Conference.objects.get(name="Tokyo").place == "Tokyo"
    assert officer.go(second, "undo/", reason_code="mistake").state == "undone"
    page = officer.look(second)
    assert "A mistake of ours is corrected" in page


def test_what_an_import_added_goes_when_it_is_undone(officer):
    loaded = officer.load(officer.check(TWO))
    records = officer.look(loaded, "records/")
    assert "/economic/conferences/madrid/" in records
    assert officer.go(loaded, "undo/", reason_code="mistake").state == "undone"
    assert Conference.objects.count() == 0
    assert "Not on record now" in officer.look(loaded, "records/")
    # The rows are new once more: what was undone is forgotten as a former edition.
    again = officer.check(TWO)
    assert again.report["rows_new"] == 2
    assert "rows_gone" not in again.report


def test_of_another_sender_or_of_none_no_row_is_missed(officer):
    officer.load(officer.check(TWO))
    brought = officer.bring(
        "Ref,Conference,City,Country,Pledged (EUR million)\nB1,Bonn,Bonn,Denmark,1\n",
        sender="",
    )
    checked = officer.go(brought, "columns/", **COLUMNS)
    assert "rows_gone" not in checked.report
