"""Whose imports one sees, and what of a file that one may not see."""

import pytest

from donors.models import Conference
from partnership.accounts.models import AuditEntry, User
from partnership.exchange.imports import jobs
from partnership.exchange.models import DataImport
from tests.exchange.imports.conftest import COLUMNS, HEADINGS
from tests.factories import make_marking

TWO = "A1,Madrid,Madrid,Denmark,1.5\nA2,Tokyo,Tokyo,Sweden,x\n"
PAGES = ("", "columns/", "answers/", "load/", "undo/", "records/", "rows/csv/")


@pytest.mark.parametrize(
    ("person", "status", "in_list"),
    [
        ("Policy officer", 404, False),
        ("Administrator", 200, True),
        ("Analyst", 403, None),
    ],
)
def test_what_stands_in_a_file_is_its_maker_s_alone(
    officer, login, person, status, in_list
):
    checked = officer.check(TWO)
    other = login(person)
    answer = other.get(f"/imports/{checked.pk}/")
    assert answer.status_code == status
    words = answer.content.decode()
    for secret in ("Madrid", "Tokyo", "“x”"):
        assert secret not in words
    own = 403 if status == 403 else 404
    for page in PAGES[1:]:
        if page != "undo/" or status != 200:
            assert other.get(f"/imports/{checked.pk}/{page}").status_code == own, page
    listed = other.get("/imports/")
    if in_list is None:
        assert listed.status_code == 403
    else:
        assert ("list.csv" in listed.content.decode()) is in_list


def test_a_right_that_is_lost_midway_ends_the_import(officer):
    checked = officer.check(TWO.replace("x", "2"))
    person = User.objects.get(pk=checked.made_by_id)
    person.groups.clear()
    DataImport.objects.filter(pk=checked.pk).update(state="loading")
    jobs.run_load(checked.pk)
    checked.refresh_from_db()
    assert (checked.state, checked.message) == (
        "checked",
        "You may no longer import such a file.",
    )
    assert officer.client.get(f"/imports/{checked.pk}/").status_code == 403


def test_with_another_sight_the_file_is_checked_again(officer):
    make = {"name": "Madrid", "slug": "madrid", "place": "Segovia"}
    conference = Conference.objects.create(marking=make_marking("restricted"), **make)
    officer.load(officer.check("A1,Bonn,Bonn,Denmark,1\n"))
    checked = officer.check("A1,Bonn,Berlin,Denmark,1\n")
    assert "will be Berlin" in officer.look(checked)
    User.objects.filter(pk=checked.made_by_id).update(
        ceiling=make_marking("unclassified")
    )
    page = officer.client.get(f"/imports/{checked.pk}/").content.decode()
    assert "will be Berlin" not in page
    DataImport.objects.filter(pk=checked.pk).update(report={"rows_in_error": 1})
    assert officer.client.get(f"/imports/{checked.pk}/rows/csv/").status_code == 404
    assert conference.place not in page


def test_a_preview_bears_what_it_compares_with(officer):
    officer.load(officer.check("A1,Bonn,Bonn,Denmark,1\n"))
    plain = officer.look(officer.check("A2,Oslo,Oslo,Denmark,1\n"))
    Conference.objects.filter(name="Bonn").update(marking=make_marking("restricted"))
    compared = officer.check("A1,Bonn,Berlin,Denmark,1\n")
    assert compared.answers["marks"] == [make_marking("restricted").pk]
    assert "<b>Restricted</b>" not in plain
    assert "<b>Restricted</b>" in officer.look(compared)
    changed = "was Bonn; will be Berlin"
    assert changed in officer.look(compared, "?outcome=changed")
    # Marked above one's sight since the check.
    hidden = make_marking("secret-2006")
    Conference.objects.filter(name="Bonn").update(marking=hidden)
    assert changed not in officer.look(compared, "?outcome=changed")


def test_the_good_rows_are_loaded_and_the_others_are_a_file_to_mend(officer):
    formula = "A3,=1+1,Oslo,Sweden,y\n"
    checked = officer.check(TWO + formula)
    page = officer.look(checked, "?outcome=wrong")
    assert "“x” <span" in page
    assert officer.load(checked).state == "checked"
    assert "Choose what is loaded" in officer.answer.content.decode()

    loaded = officer.load(checked, rows="good")
    assert loaded.state == "loaded"
    assert list(Conference.objects.values_list("name", flat=True)) == ["Madrid"]
    answer = officer.client.get(f"/imports/{loaded.pk}/rows/csv/")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    lines = text.splitlines()
    assert lines[0] == HEADINGS.strip() + ",What is wrong"
    assert lines[1].startswith("A2,Tokyo,Tokyo,Sweden,x,")
    assert lines[2].startswith("A3,'=1+1,Oslo,Sweden,y,")
    ended = AuditEntry.objects.get(kind="export_ended")
    assert (ended.details["rows"], ended.details["how"]) == (2, "complete")

    mended = text.replace(",x,", ",3,").replace(",y,", ",4,")
    again = officer.go(officer.bring(mended), "columns/", **COLUMNS)
    assert again.report["rows_new"] == 2, again.message
    names = set(again.rows.values_list("label", flat=True))
    assert names == {"Tokyo", "=1+1"}
