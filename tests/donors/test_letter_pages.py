"""The pages and the files of the notes: whom to press, and the letters themselves."""

import io
from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from donors.letter import report
from partnership.accounts.models import AuditEntry, AuditKind
from partnership.evidence.history import recorded_at
from partnership.evidence.models import Programme
from tests.donors.factories import make_disbursement, make_pledge, make_three_donors
from tests.donors.letter_pages import file, letter
from tests.donors.letters import make_explanation, note_to
from tests.donors.pages import text
from tests.evidence.as_known.recording import FEBRUARY, MAY
from tests.factories import make_programme
from tests.paper import words_of

pytestmark = pytest.mark.django_db


def test_the_page_and_both_files_say_the_same_words(login, reader):
    make_three_donors()
    client = login("Analyst")
    note = note_to(reader)
    (told,) = note.paragraphs

    page = text(letter(client))
    plain = " ".join(file(client, "txt", donor="spain").decode().split())
    paper = words_of(file(client, "pdf", donor="spain"))

    for said in (note.opening, told.text, *told.questions, *told.footnotes):
        assert said in page
        assert said in plain
        assert said in paper


def test_plain_text_has_lines_of_72_and_says_where_it_ends(login):
    make_three_donors()

    lines = file(login("Analyst"), "txt").decode().splitlines()

    assert max(map(len, lines)) == 72
    assert lines[0] == "DECLASSIFIED (FORMERLY RESTRICTED (UK, 2006))"
    assert lines[-1] == "End: three notes."
    assert lines.count("=" * 72) == 3


def test_a_pack_has_a_sheet_for_each_donor_widest_first(login):
    make_three_donors()

    paper = words_of(file(login("Analyst"), "pdf"))

    places = [paper.index(f"To: {name}") for name in ("Spain", "Canada", "Sweden")]
    assert places == sorted(places)
    assert "Page 1 of 3" in paper
    assert paper.count("Declassified (formerly Restricted (UK, 2006))") == 6
    assert "Letters" not in paper.partition("Page 1 of 3")[0]


def test_a_pack_is_bounded_and_says_so(login, monkeypatch):
    make_three_donors()
    monkeypatch.setattr(report, "DONORS_IN_A_PACK", 2)

    plain = file(login("Analyst"), "txt").decode()

    assert "The pack holds the widest 2 of 3 donors." in plain
    assert plain.endswith("End: two notes.\n")


def test_a_note_tells_of_so_many_pledges_and_says_how_many_are_left(login):
    for number in range(23):
        make_pledge(millions_usd=number + 1, title=f"Pledge {number}")

    page = text(letter(login("Analyst")))

    assert "It tells of the 20 widest; 3 are left." in page
    assert page.count("<h3>") == 20
    assert "Pledge 22" in page


def test_the_same_record_gives_the_same_sheet(login):
    make_three_donors()
    client = login("Analyst")

    assert file(client, "pdf") == file(client, "pdf")


def test_every_file_of_notes_is_in_the_audit_log(login):
    make_three_donors()
    file(login("Analyst"), "pdf", donor="spain")

    begun = AuditEntry.objects.get(kind=AuditKind.EXPORT_BEGUN).details
    ended = AuditEntry.objects.get(kind=AuditKind.EXPORT_ENDED).details
    assert (begun["report"], begun["format"]) == ("donor-letters", "pdf")
    assert (ended["rows"], ended["how"]) == (1, "complete")


def test_the_command_writes_them_too(login, tmp_path):
    make_three_donors()
    login("Analyst")
    place = tmp_path / "letters.txt"

    call_command(
        "export",
        "donor-letters",
        format="txt",
        output=str(place),
        as_at="2006-02-01",
        filter_donor="sweden",
        stdout=io.StringIO(),
    )

    assert "To:      Sweden" in place.read_text()
    assert place.read_text().endswith("End: one note.\n")


def test_rows_of_a_table_hold_the_sentences(login):
    make_three_donors()

    table = file(login("Analyst"), "csv").decode()

    assert "Spain,ESP," in table
    assert "How will the remaining US$177m be disbursed" in table


def test_a_filter_of_a_note_that_cannot_be_read_is_said(login):
    make_pledge()

    response = letter(login("Analyst"), conference="nowhere")

    assert response.status_code == 400
    assert "No conference called “nowhere” is recorded." in text(response)


def test_who_may_not_export_reads_the_note_and_has_no_file(login):
    make_three_donors()
    client = login("Minister")

    page = text(letter(client))

    assert "US$71.58m is behind schedule" in page
    assert "/letters/pdf/" not in page
    refused = client.get(reverse("donors:letter_file", args=["pdf"]))
    assert refused.status_code == 403
    unknown = login("Analyst").get(reverse("donors:letter_file", args=["docx"]))
    assert unknown.status_code == 404


def test_a_note_and_the_list_cost_the_same_however_many_pledges(login, count_queries):
    client = login("Analyst")
    make_pledge()
    pages = {
        "note": lambda: letter(client),
        "list": lambda: client.get(reverse("donors:letter_list")),
        "pack": lambda: file(client, "txt"),
    }
    one = {name: count_queries(page) for name, page in pages.items()}

    for donor in ("Spain", "Canada", "Sweden"):
        for number in range(3):
            pledge = make_pledge(donor, title=f"Pledge {number}")
            make_disbursement(pledge, 1, transacted_on=date(2005, 1, 1))

    assert {name: count_queries(page) for name, page in pages.items()} == one


def test_looking_back_a_note_tells_what_was_known(login):
    Programme.objects.all().delete()
    with recorded_at(FEBRUARY):
        make_programme()
        spain, *_ = make_three_donors()
    with recorded_at(MAY):
        make_explanation(spain)
    client = login("Analyst")

    then, now = text(letter(client, as_known="2006-03-03")), text(letter(client))

    assert "US$71.58m is behind schedule." in then
    assert "The reason that Spain stated" not in then
    assert "The reason that Spain stated" in now
