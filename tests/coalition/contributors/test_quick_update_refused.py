"""What the quick update refuses, at which question, and to whom."""

from datetime import date

import pytest

from coalition.models import ContributorStatus, Strength
from tests.coalition.answers import day
from tests.coalition.contributors.answers import FEBRUARY, address_of, errors, send

pytestmark = pytest.mark.django_db


def test_nothing_filled_in_is_said_and_writes_nothing(officer, denmark):
    found = errors(send(officer, denmark, reason="only a note"))

    assert found["__all__"][0].startswith("Nothing is filled in.")
    assert Strength.objects.count() == 1


def test_one_wrong_answer_stops_the_whole_update(officer, denmark):
    found = errors(
        send(
            officer,
            denmark,
            status="leaving",
            personnel="48o",
            reason_code="told",
            decision_on_day="31",
            decision_on_month="6",
            decision_on_year="2006",
        )
    )

    assert found["personnel"] == [
        "Enter the number of personnel in figures, such as 530"
    ]
    assert found["decision_on"][0].startswith("June has 30 days")
    assert ContributorStatus.objects.count() == 1


def test_what_cannot_be_kept_is_said_and_nothing_is_written(officer, denmark):
    found = errors(
        send(
            officer,
            denmark,
            personnel="99999999999",
            status="gone",
            intent="<b>",
            likelihood="certain",
            steps=["x", "-1"],
            reason="n" * 301,
            citation="c" * 1001,
            seen="9" * 400,
            source="no number",
            marking="",
            stated_on_year="",
        )
    )

    assert set(found) == {
        "personnel",
        "status",
        "intent",
        "likelihood",
        "reason",
        "citation",
        "source",
        "marking",
        "stated_on",
    }
    assert found["reason"] == ["Enter at most 300 characters. These are 301"]
    assert Strength.objects.count() == 1


def test_the_same_status_day_and_figure_again_are_refused_at_their_questions(
    officer, denmark
):
    decision = day("decision_on", date(2006, 5, 30))
    send(officer, denmark, personnel="480", reason_code="told", **decision)

    found = errors(
        send(
            officer,
            denmark,
            status="contributing",
            personnel="470",
            reason_code="told",
            **decision,
        )
    )

    assert found["status"][0].startswith("Denmark is recorded as contributing already")
    assert found["stated_on"] == [
        "This source’s figure for that day is recorded already: 480"
    ]
    assert found["decision_on"] == ["That day is recorded already. Leave it blank"]


def test_a_day_in_the_future_is_refused_at_the_day(officer, denmark):
    found = errors(send(officer, denmark, personnel="480", on=date(2006, 2, 2)))

    assert found["stated_on"][0].startswith("2 February 2006 is in the future")


def test_who_may_record_nothing_is_refused(login, denmark):
    assert login("Minister").get(address_of(denmark)).status_code == 403


def test_a_contributor_that_is_not_there_is_not_found(officer):
    assert officer.get("/security/contributors/99/update/").status_code == 404


def test_the_next_decision_lies_not_before_the_day_of_the_update(officer, denmark):
    def said(day_of_it):
        typed = day("decision_on", day_of_it)
        return send(officer, denmark, reason_code="told", **typed)

    assert errors(said(date(2006, 1, 31))) == {
        "decision_on": [
            "The next decision is still to come on 1 February 2006. Enter that day or"
            " a later one"
        ]
    }
    assert said(FEBRUARY).status_code == 302
