"""What a diary's file would do is shown first: asked, left out, refused, paged."""

import pytest

from partnership.diplomacy.models import CounterpartMatch, Meeting
from tests.diplomacy.diary_factories import (
    IMPORT,
    again,
    agree,
    answers,
    calendar,
    counts,
    entry,
    imported,
    looked_at,
)
from tests.diplomacy.test_pages import text
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


def test_whom_an_entry_is_with_is_asked_once_and_remembered(officer):
    unknown = entry("u", who="Dana <dana@example.com>", SUMMARY=":Lunch")
    looked = looked_at(officer, calendar(unknown))
    assert counts(looked) == {"asked": 1}
    agree(officer, looked)
    assert not Meeting.objects.exists()

    looked = looked_at(officer, calendar(unknown), **again())
    (field,) = looked.context["form"].fields
    path = looked.redirect_chain[-1][0]
    chosen = {"do": "choose", field: make_actor("Sweden").pk}
    looked = officer.post(path, chosen, follow=True)
    assert counts(looked) == {"new": 1}
    assert not CounterpartMatch.objects.exists()
    agree(officer, looked)
    assert Meeting.objects.get().actor.name == "Sweden"

    other = entry("v", who="Dana <dana@example.com>", SUMMARY=":Dinner")
    assert counts(looked_at(officer, calendar(unknown, other), **again())) == {
        "new": 1,
        "same": 1,
    }


def test_what_was_chosen_as_no_meeting_of_ours_is_left_out_the_next_time(officer):
    dentist = entry("u", SUMMARY=":Dentist", ATTENDEE=None)
    looked = looked_at(officer, calendar(dentist, entry("v")))
    (field,) = looked.context["form"].fields
    looked = officer.post(
        looked.redirect_chain[-1][0], {"do": "choose", field: "0"}, follow=True
    )
    agree(officer, looked)

    assert Meeting.objects.count() == 1
    looked = looked_at(officer, calendar(dentist, entry("v")), **again())
    assert counts(looked) == {"left_out": 1, "same": 1}


def test_a_private_entry_is_left_out_and_its_title_is_not_shown(officer):
    looked = looked_at(
        officer, calendar(entry("u", "CLASS:PRIVATE", SUMMARY=":Clinic"))
    )

    assert counts(looked) == {"left_out": 1}
    assert "Clinic" not in text(looked)


def test_the_preview_is_paged_and_its_confirmation_covers_all(officer):
    entries = [entry(f"u{n}", SUMMARY=f":Talks {n}") for n in range(60)]
    looked = looked_at(officer, calendar(*entries))

    assert len(looked.context["preview"].rows) == 50
    assert "Import all of it: 60 new, 0 changed, 0 cancelled" in text(looked)
    path = looked.redirect_chain[-1][0]
    assert len(officer.get(f"{path}?page=2").context["preview"].rows) == 10
    assert officer.get(f"{path}?kind=nothing").status_code == 400
    agree(officer, looked)
    assert Meeting.objects.count() == 60


def test_what_a_reader_may_not_see_is_not_changed_nor_named(officer, login):
    imported(officer, calendar(entry("u", SUMMARY=":Old title")))
    Meeting.objects.update(marking=make_marking("secret"))

    looked = looked_at(
        officer, calendar(entry("u", "SEQUENCE:1", SUMMARY=":New")), **again()
    )

    assert counts(looked) == {"left_out": 1}
    assert "Old title" not in text(looked)
    # The same words as of one that another diary has, which the list shows.
    assert "An import does not change it." in text(looked)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"  ", "The file is empty"),
        (b"PK\x03\x04rubbish", "The file is no calendar"),
        (calendar(entry("u"))[:-30], "The file breaks off"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nEND:VEVENT\n" * 5001, "5,000 entries"),
        (calendar(entry("u", "RRULE:FREQ=DAILY"), *(
            entry(f"u{n}", "RRULE:FREQ=DAILY") for n in range(4)
        )), "more than 2,000 meetings"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_said_at_the_file(officer, content, said):
    response = officer.post(IMPORT, answers(content, last_year=2008))

    assert said in text(response)
    assert "<title>Error: " in text(response)


def test_a_file_of_ten_megabytes_is_refused_before_it_is_read(officer):
    response = officer.post(IMPORT, answers(b"x" * 10_000_000))

    assert response.status_code == 413


def test_a_forgotten_file_is_asked_for_again(officer):
    page = text(officer.get(f"{IMPORT}nothing/", follow=True))

    assert "The file is no longer kept. Choose it again." in page


def test_a_minister_imports_nothing(login):
    client = login("Minister")

    assert client.get(IMPORT).status_code == 403
    assert client.post(f"{IMPORT}x/").status_code == 403


def test_looking_at_a_file_costs_the_same_however_many_entries(officer, count_queries):
    def preview(number):
        entries = [entry(f"u{n}", SUMMARY=f":Talks {n}") for n in range(number)]
        looked = looked_at(officer, calendar(*entries), **again())
        path = looked.redirect_chain[-1][0]
        return count_queries(lambda: officer.get(path))

    imported(officer, calendar(entry("u0")))
    one = preview(1)
    assert preview(40) == one
