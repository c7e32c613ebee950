"""Edits: with a reason, and with nobody's edit lost."""

from datetime import date

import pytest

from tests.coalition.answers import day, edit, text_of
from tests.coalition.factories import make_contributor, make_denmark_mandate

pytestmark = pytest.mark.django_db


def test_an_edit_needs_a_reason_and_shows_in_the_history(officer, address):
    refused = text_of(officer.post(address("edit"), edit(1, reason_code="")))
    saved = text_of(officer.post(address("edit"), edit(1), follow=True))

    assert "Choose the reason for the change" in refused
    assert "contributor role" in saved
    assert "Reason: A mistake of ours is corrected: Corrected" in saved


def test_the_second_of_two_editors_sees_both_versions(officer, login, address):
    officer.post(address("edit"), edit(1, role="Infantry battalion"))

    response = login("Policy officer").post(address("edit"), edit(1, role="Trainers"))

    assert response.status_code == 409
    assert "Infantry battalion" in text_of(response)
    assert "Trainers" in text_of(response)
    assert make_contributor().role == "Infantry battalion"


def test_a_mandate_is_edited_with_a_reason(officer):
    mandate = make_denmark_mandate()
    typed = edit(
        1,
        title="Folketing vote",
        authority_type="parliament",
        decided_precision="day",
        runs_from_precision="day",
        expires_precision="day",
        grade="statement",
        notice_days="30",
    ) | day("expires_on", date(2006, 7, 1))

    assert (
        officer.post(f"/security/mandates/{mandate.pk}/edit/", typed).status_code == 302
    )

    mandate.refresh_from_db()
    assert (mandate.notice_days, mandate.version) == (30, 2)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (day("stated_plan_on", date(2006, 2, 2)), "2 February 2006 is in the future"),
        ({"domestic_pressure": "x" * 5001}, "Enter at most 5000 characters"),
        ({"humanitarian_case": "x" * 5001}, "Enter at most 5000 characters"),
        ({"role": "In\u202efantry"}, "U+202E"),
    ],
)
def test_a_plan_of_tomorrow_and_a_book_are_refused(officer, address, wrong, words):
    text = text_of(officer.post(address("edit"), edit(1, **wrong)))

    assert text.count(words) == 2
    assert make_contributor().version == 1
