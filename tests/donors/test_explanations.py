"""On what a pledge waits, and what its donor says of the delay."""

from datetime import date

import pytest
from django.urls import reverse

from donors.models import Condition, Explanation
from partnership.evidence.models import Grade
from tests.donors.factories import make_condition, make_pledge
from tests.donors.ledgers import make_explanation
from tests.donors.pages import day, text
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db
EDIT = {
    "version": 1,
    "opened_version": 1,
    "reason_code": "mistake",
    "reason": "Misread",
}


@pytest.fixture
def officer(login):
    return login("Policy officer")


def condition(**values):
    return {
        "text": "The debt agreement is signed",
        "owner": make_actor("Iraq").pk,
        **day("set_on", date(2005, 3, 1)),
        "marking": make_marking().pk,
        **values,
    }


def explanation(**values):
    return {
        "why": "security",
        "words": "Our engineers cannot travel",
        **day("stated_on", date(2006, 1, 10)),
        "grade": Grade.STATEMENT,
        "source": make_source().pk,
        "marking": make_marking().pk,
        **values,
    }


def test_a_condition_is_recorded_and_the_page_says_since_when_it_waits(officer):
    pledge = make_pledge("Spain", 220)
    address = reverse("donors:condition_add", args=[pledge.pk])

    assert officer.post(address, condition()).status_code == 302

    page = text(officer.get(pledge.get_absolute_url()))
    assert "Waits for: The debt agreement is signed (Iraq), since 1 March 2005." in page


def test_a_condition_that_is_met_is_waited_for_no_more(officer):
    pledge = make_pledge("Spain", 220)
    made = make_condition(pledge)
    address = reverse("donors:condition_edit", args=[made.pk])
    asked = condition(**EDIT, **day("met_on", date(2006, 1, 20)))

    assert officer.post(address, asked).status_code == 302

    made.refresh_from_db()
    assert (made.met_on, made.version) == (date(2006, 1, 20), 2)
    address = pledge.get_absolute_url()
    assert "Waits for" not in text(officer.get(address))
    assert "Waits for" in text(officer.get(address, {"as_at": "2006-01-19"}))


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"text": ""}, "text", "Enter what must happen"),
        ({"set_on_day": ""}, "set_on", "Enter a day for the condition"),
        (day("met_on", date(2005, 2, 28)), "met_on", "It was met before it was set"),
        (day("met_on", date(2006, 2, 2)), "met_on", "in the future"),
        (day("set_on", date(2006, 2, 2)), "set_on", "in the future"),
    ],
)
def test_a_condition_that_cannot_be_is_refused(officer, values, field, sentence):
    address = reverse("donors:condition_add", args=[make_pledge().pk])

    response = officer.post(address, condition(**values))

    assert sentence in response.context["form"].errors[field][0]
    assert not Condition.objects.exists()


def test_the_newest_explanation_stands_with_its_date_and_its_source(officer):
    pledge = make_pledge("Spain", 220)
    make_explanation(pledge, reason="spread", stated_on=date(2005, 1, 1), words="")
    address = reverse("donors:explanation_add", args=[pledge.pk])

    sent = officer.post(address, explanation(reason="As he told the envoy"))
    assert sent.status_code == 302

    page = text(officer.get(pledge.get_absolute_url()))
    stands, before = page.split("<h3>Said before</h3>")
    assert "<b>Security</b>, stated on" in stands
    assert "“Our engineers cannot travel”" in stands
    assert make_source().title in stands.split("<b>Security</b>")[1]
    assert "Spread over years" in before
    event = Explanation.pgh_event_model.objects.latest("pgh_id")
    assert (event.reason, event.pgh_context.metadata["reason"]) == (
        "security",
        "As he told the envoy",
    )


def test_an_explanation_is_corrected_with_the_reason_of_the_change(officer):
    made = make_explanation(make_pledge("Spain", 220))
    address = reverse("donors:explanation_correct", args=[made.pk])
    assert officer.get(address).context["form"]["why"].value() == "security"

    sent = officer.post(address, explanation(why="debt_agreement", **EDIT))

    assert sent.status_code == 302
    made.refresh_from_db()
    assert (made.reason, made.version) == ("debt_agreement", 2)


def test_the_second_of_two_corrections_chooses(officer):
    made = make_explanation(make_pledge("Spain", 220))
    address = reverse("donors:explanation_correct", args=[made.pk])
    officer.post(address, explanation(why="debt_agreement", **EDIT))

    second = officer.post(address, explanation(why="spread", **EDIT))

    assert second.status_code == 409
    page = text(second)
    assert "Loan waiting for a debt agreement" in page
    assert "Spread over years" in page


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"why": ""}, "why", "Choose the reason that the donor gives"),
        ({"why": "other", "words": ""}, "words", "Say what the reason is"),
        (day("stated_on", date(2006, 2, 2)), "stated_on", "in the future"),
        ({"source": ""}, "source", "Name the source of the statement"),
    ],
)
def test_an_explanation_that_cannot_be_is_refused(officer, values, field, sentence):
    address = reverse("donors:explanation_add", args=[make_pledge().pk])

    response = officer.post(address, explanation(**values))

    assert sentence in response.context["form"].errors[field][0]
    assert not Explanation.objects.exists()


def test_an_explanation_before_the_pledge_is_refused_at_its_day(officer):
    pledge = make_pledge("Spain", 220, pledged_on=date(2005, 1, 10))
    address = reverse("donors:explanation_add", args=[pledge.pk])
    early = explanation(**day("stated_on", date(2005, 1, 9)))

    refused = officer.post(address, early)

    assert dict(refused.context["form"].errors) == {
        "stated_on": [
            "The pledge was made on 10 January 2005. Enter that day or a later one"
        ]
    }
    assert not Explanation.objects.exists()
    on_the_day = explanation(**day("stated_on", date(2005, 1, 10)))
    assert officer.post(address, on_the_day).status_code == 302


def test_an_early_day_on_record_does_not_stop_another_correction(officer):
    pledge = make_pledge("Spain", 220, pledged_on=date(2005, 1, 10))
    early = date(2005, 1, 9)
    recorded = make_explanation(pledge, stated_on=early)
    address = reverse("donors:explanation_correct", args=[recorded.pk])
    asked = explanation(words="Other words", **EDIT, **day("stated_on", early))

    assert officer.post(address, asked).status_code == 302

    recorded.refresh_from_db()
    assert (recorded.words, recorded.stated_on) == ("Other words", early)
