"""An early end, a review held, and what a renewal does to the ceiling."""

from datetime import date

import pytest

from coalition.mandates.ceiling import ceiling_words
from coalition.models import Mandate
from tests.coalition.answers import day, text_of
from tests.coalition.factories import (
    make_denmark_mandate,
    make_mandate,
    make_renewal,
    make_un_mandate,
)
from tests.coalition.pages import mandate_page, page
from tests.factories import make_marking, make_programme, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    client = login("Policy officer")
    make_programme(pinned_as_at=date(2006, 7, 1))
    return client


def answers(**values):
    return {
        "marking": make_marking().pk,
        "reason_code": "decided",
        "reason": "Withdrawn",
        "version": 1,
        "opened_version": 1,
    } | values


def test_an_early_end_is_recorded_with_its_reason_and_keeps_the_own_source(officer):
    mandate = make_denmark_mandate(source=make_source("vote"))
    told = make_source("note")

    typed = answers(source=told.pk) | day("ended_on", date(2006, 4, 1))
    assert officer.post(mandate_page(mandate, "end/"), typed).status_code == 302

    mandate.refresh_from_db()
    assert mandate.ended_on == date(2006, 4, 1)
    assert mandate.source.code == "vote"
    event = Mandate.pgh_event_model.objects.get(pgh_label="update")
    assert event.pgh_context.metadata["source"] == told.pk
    text = page(officer, mandate_page(mandate))
    assert "Ended early, on 1 April 2006" in text
    assert "Withdrawn" in text


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (date(2006, 1, 31), "It does not run before 1 February 2006"),
        (date(2006, 6, 2), "It expires by 1 June 2006 in any case"),
        (date(2006, 7, 2), "2 July 2006 is in the future"),
    ],
)
@pytest.mark.parametrize("form", ["end", "edit"])
def test_an_end_lies_within_the_run_and_not_ahead(officer, form, ended, words):
    mandate = make_denmark_mandate(expires_on=date(2006, 6, 1))
    typed = (
        answers(
            title="vote",
            authority_type="parliament",
            decided_precision="month",
            runs_from_precision="month",
            expires_precision="day",
        )
        | day("runs_from", date(2006, 2, 1))
        | day("expires_on", date(2006, 6, 1))
        | day("ended_on", ended)
    )

    text = text_of(officer.post(mandate_page(mandate, f"{form}/"), typed))

    assert words in text
    mandate.refresh_from_db()
    assert mandate.ended_on is None


def test_an_end_needs_its_day(officer):
    mandate = make_denmark_mandate()

    text = text_of(officer.post(mandate_page(mandate, "end/"), answers()))

    assert "Enter a date for the early end" in text


def test_a_review_is_recorded_with_what_came_of_it_and_its_own_source(officer):
    un = make_un_mandate(source=make_source("1637", title="S/RES/1637"))
    press = make_source("8752", title="SC/8752")

    typed = answers(
        review_outcome="The Council agreed that it continues", review_source=press.pk
    ) | day("reviewed_on", date(2006, 6, 15))
    assert officer.post(mandate_page(un, "review/"), typed).status_code == 302

    un.refresh_from_db()
    assert (un.source.code, un.review_source.code) == ("1637", "8752")
    text = page(officer, mandate_page(un))
    assert "reviewed 15 June 2006: The Council agreed that it continues" in text
    assert "SC/8752" in text
    before = page(officer, mandate_page(un), as_at="2006-06-14")
    assert "The Council agreed" not in before.split("history")[0]


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (date(2005, 11, 7), "The mandate was decided later, on 8 November 2005"),
        (date(2006, 7, 2), "2 July 2006 is in the future"),
    ],
)
def test_a_review_follows_the_decision_and_lies_not_ahead(officer, held, words):
    un = make_un_mandate()
    typed = answers(review_outcome="x") | day("reviewed_on", held)

    text = text_of(officer.post(mandate_page(un, "review/"), typed))

    assert words in text


def test_two_officers_who_end_one_mandate_meet_each_others_version(officer):
    mandate = make_denmark_mandate()
    address = mandate_page(mandate, "end/")
    officer.post(address, answers() | day("ended_on", date(2006, 4, 1)))

    second = officer.post(address, answers() | day("ended_on", date(2006, 5, 1)))

    assert second.status_code == 409
    mandate.refresh_from_db()
    assert mandate.ended_on == date(2006, 4, 1)


def test_a_source_of_the_review_above_the_ceiling_is_not_named(login):
    hidden = make_source("8752", title="SC/8752", marking=make_marking("secret"))
    un = make_un_mandate(
        reviewed_on=date(2006, 1, 15), review_outcome="Continues", review_source=hidden
    )

    assert "SC/8752" not in page(login("Minister"), mandate_page(un))
    assert "SC/8752" in page(login("Minister", ceiling="secret"), mandate_page(un))


def test_a_lapsed_mandate_says_what_the_record_has(login):
    mandate = make_mandate("Spain", date(2005, 12, 31))

    text = page(login("Minister"), mandate_page(mandate))

    assert "No renewal is recorded by 1 February 2006" in text


@pytest.mark.parametrize(
    ("now", "was", "words"),
    [
        (2300, 3200, "ceiling 2,300, was 3,200"),
        (2300, 2300, "ceiling 2,300, as before"),
        (2300, None, "ceiling 2,300, not stated before"),
        (None, 3200, "ceiling not stated, was 3,200"),
        (None, None, "ceiling not stated, before or after"),
        (0, 5, "ceiling 0, was 5"),
    ],
)
def test_a_changed_ceiling_is_said_and_so_is_what_is_unknown(now, was, words):
    assert ceiling_words(now, was) == words


def test_both_mandates_of_a_renewal_say_how_the_ceiling_changed(login):
    old = make_denmark_mandate(personnel_ceiling=530)
    new = make_renewal(old)
    client = login("Minister")

    for mandate in (old, new):
        text = page(client, mandate_page(mandate), as_at="2006-05-31")
        assert "ceiling 480, was 530" in text
    assert "480" not in page(client, mandate_page(old), as_at="2006-05-29")
