"""The list of whom to press, its filters and its files."""

import pytest
from django.urls import reverse

from tests.donors.factories import (
    make_condition,
    make_conference,
    make_disbursement,
    make_pledge,
    make_three_donors,
)
from tests.donors.letter_pages import letter
from tests.donors.pages import text

pytestmark = pytest.mark.django_db


def test_the_list_names_whom_to_press_widest_first(login):
    make_three_donors()
    make_pledge("Italy", delivery_is_tracked=False)
    make_disbursement(make_pledge("Japan", 10), 10)

    page = text(login("Analyst").get(reverse("donors:letter_list")))

    assert "Three donors have something late." in page
    late, _, unknown = page.partition("Nobody has reported")
    places = [late.index(f'letter/">{name}<') for name in ("Spain", "Canada", "Sweden")]
    assert places == sorted(places)
    assert "US$17.19m in grants is behind schedule." in late
    assert 'href="/economic/donors/italy/letter/">Italy' in unknown
    assert "japan/letter" not in page


def test_what_only_waits_on_a_condition_is_not_called_late(login):
    make_three_donors()
    make_condition(make_pledge("Japan", 10))

    page = text(login("Analyst").get(reverse("donors:letter_list")))

    assert (
        "Three donors have something late; for one more, money only waits on a"
        " condition." in page
    )
    assert "Late, or waiting on a condition" in page


def test_a_filter_is_kept_by_the_notes_and_the_files(login):
    madrid = make_conference()
    make_three_donors()
    make_pledge("Spain", 1, conference=None, title="Another pledge")

    asked = {"conference": madrid.slug, "as_at": "2006-03-01"}
    page = text(login("Analyst").get(reverse("donors:letter_list"), asked))

    kept = "conference=madrid-2003&amp;as_at=2006-03-01"
    assert f'href="/economic/donors/spain/letter/?{kept}"' in page
    assert f"/economic/letters/pdf/?{kept}" in page
    note = text(letter(login("Analyst"), **asked))
    assert "one pledge by Spain, as our record has it at 1 March 2006" in note


def test_a_filter_that_cannot_be_read_is_said_at_its_field(login):
    client = login("Analyst")

    for address in (
        reverse("donors:letter_list"),
        reverse("donors:letter_file", args=["pdf"]),
    ):
        response = client.get(address, {"donor": "atlantis"})
        assert response.status_code == 400
        assert "No donor called “atlantis” is recorded." in text(response)


def test_a_donor_without_a_pledge_gets_no_letter(login):
    make_pledge()
    client = login("Analyst")

    early = letter(client, as_at="2003-01-01")

    assert early.status_code == 200
    assert "No pledge by Spain is recorded by 1 January 2003." in text(early)
    assert letter(client, "atlantis").status_code == 404


def test_the_gap_report_leads_to_the_notes(login):
    make_three_donors()

    page = text(
        login("Analyst").get(reverse("donors:pledge_gap"), {"as_at": "2006-03-01"})
    )

    assert 'href="/economic/letters/?as_at=2006-03-01"' in page
    assert 'href="/economic/donors/spain/letter/?as_at=2006-03-01"' in page
