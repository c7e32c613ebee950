"""Parliamentary arithmetic: dated counts, and what they say."""

from datetime import date

import pytest

from coalition.mandates.votes import count_words
from coalition.models import CountKind, VoteCount
from tests.coalition.answers import common, day, text_of
from tests.coalition.factories import make_mandate
from tests.coalition.mandate_factories import make_vote_count
from tests.coalition.pages import mandate_page, page
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            {"votes_for": 110, "votes_against": 31, "abstaining": 17, "needed": 83},
            "110 to 31 with 17 abstentions: 27 more than the 83 needed",
        ),
        ({"votes_for": 151, "votes_against": 15}, "151 to 15"),
        (
            {"votes_for": 80, "votes_against": 70, "needed": 90},
            "80 to 70: 10 short of the 90 needed",
        ),
        ({"votes_for": 90, "needed": 90}, None),
        (
            {"votes_for": 0, "votes_against": 1, "abstaining": 1},
            "0 to 1 with 1 abstention",
        ),
        ({"votes_against": 5}, "5 against, those for not counted"),
        ({"needed": 90}, "90 needed"),
        ({"abstaining": 20, "kind": CountKind.EXPECTED}, "20 undecided"),
        ({"words": "Nobody knows"}, ""),
    ],
)
def test_the_sentence_comes_from_what_is_recorded_and_nothing_else(facts, words):
    count = VoteCount(**{"kind": CountKind.RECORDED} | facts)

    if words is None:
        words = "90 for, those against not counted: exactly the 90 needed"
    assert count_words(count) == words


def answers(**values):
    return (
        common(kind="recorded", grade="press")
        | day("stated_on", date(2005, 12, 30))
        | values
    )


def test_an_officer_records_votes_and_corrects_them(officer):
    mandate = make_mandate("South Korea")
    address = mandate_page(mandate)

    typed = answers(votes_for="110", votes_against="31", abstaining="17")
    assert officer.post(f"{address}votes/", typed).status_code == 302
    assert "110 to 31 with 17 abstentions" in page(officer, address)
    assert "How many votes are needed is not recorded" in page(officer, address)

    count = VoteCount.objects.get()
    assert count.source == make_source()
    edit = {"version": 1, "opened_version": 1, "reason_code": "mistake", "reason": "x"}
    corrected = typed | edit | {"needed": "80"}
    address = f"/security/votes/{count.pk}/correct/"
    assert officer.post(address, corrected).status_code == 302
    count.refresh_from_db()
    assert (count.needed, count.version) == (80, 2)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "Enter at least one number"),
        (
            {"votes_for": "5", "votes_against": "4", "abstaining": "0", "needed": "10"},
            "All votes together are 9",
        ),
        (
            {"votes_for": "60", "votes_against": "50", "seats": "100"},
            "more than 100 seats",
        ),
        ({"needed": "101", "seats": "100"}, "No more can be needed than the 100 seats"),
        ({"votes_for": "-1"}, "Enter 0 or more"),
        ({"votes_for": "many"}, "whole number"),
        ({"votes_for": "0", "seats": "0"}, "A body has at least one seat"),
        ({"votes_for": "0", "needed": "0"}, "At least one vote is needed"),
        ({"votes_for": "0", "votes_against": "0"}, "These are no votes at all"),
        (
            {"votes_for": "0", "votes_against": "0", "abstaining": "0"},
            "These are no votes at all",
        ),
        (
            {"votes_for": "5"} | day("stated_on", date(2006, 2, 2)),
            "2 February 2006 is in the future",
        ),
    ],
)
def test_what_cannot_be_is_refused_at_its_question(officer, typed, words):
    address = mandate_page(make_mandate(), "votes/")

    response = officer.post(address, answers(**typed))

    assert response.status_code == 200
    assert words in text_of(response)
    assert not VoteCount.objects.exists()


def test_nothing_said_is_refused_in_words_alone(officer):
    mandate = make_mandate()

    response = officer.post(mandate_page(mandate, "votes/"), answers())

    assert "Enter at least one number" in text_of(response)
    assert "Constraint" not in text_of(response)


def test_more_votes_than_were_cast_may_be_needed_of_a_whole_house(officer):
    address = mandate_page(make_mandate(), "votes/")
    typed = answers(
        votes_for="110", votes_against="31", abstaining="0", needed="150", seats="299"
    )

    assert officer.post(address, typed).status_code == 302


def test_a_count_is_dated_and_hidden_like_any_fact(login):
    mandate = make_mandate()
    make_vote_count(mandate, stated_on=date(2006, 3, 1), words="After the date")
    make_vote_count(mandate, marking=make_marking("secret"), words="Whip’s own list")
    low, high = login("Minister"), login("Minister", ceiling="secret")

    assert "No votes are recorded" in page(low, mandate_page(mandate))
    later = page(low, mandate_page(mandate), as_at="2006-03-01")
    assert "After the date" in later
    assert "Whip’s own list" not in later
    assert "Whip’s own list" in page(high, mandate_page(mandate))
