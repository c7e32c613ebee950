"""The forms of dated facts: what they ask, refuse, and keep."""

from datetime import date

import pytest

from coalition.models import ContributorStatus, Intent, Strength
from tests.coalition.answers import common, day, text_of
from tests.coalition.factories import LIST_DAY, make_force
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


def strength(**values):
    return (
        common(force=make_force().pk, personnel="480", source=make_source().pk)
        | day("stated_on", date(2006, 2, 1))
        | values
    )


def test_the_form_says_what_the_record_says_now(officer, address):
    text = text_of(officer.get(address("strength")))

    assert "Now: 530, stated 2 December 2005" in text
    assert "What the record says now" in text


def test_a_strength_is_recorded_and_the_officer_told(officer, address):
    response = officer.post(address("strength"), strength(), follow=True)

    assert "Denmark’s strength is recorded." in text_of(response)
    assert "480" in text_of(response)
    recorded = Strength.objects.latest("pk")
    assert (recorded.personnel, recorded.stated_on) == (480, date(2006, 2, 1))


def test_the_reader_returns_to_where_they_came_from_if_it_is_ours(officer, address):
    ours = officer.post(
        f"{address('strength')}?as_at=2006-02-03", strength(next="/security/?q=Den")
    )
    theirs = officer.post(
        f"{address('strength')}?as_at=2006-02-03",
        strength(next="https://example.org/", personnel="481")
        | day("stated_on", date(2006, 1, 30)),
    )

    assert ours.url == "/security/?q=Den"
    assert theirs.url.startswith("/security/contributors/")
    assert theirs.url.endswith("?as_at=2006-02-03")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"stated_on_day": "31", "stated_on_month": "6"}, "June has 30 days"),
        ({"stated_on_day": ""}, "Enter a day for the statement"),
        ({"personnel": "lots"}, "in figures, such as 530"),
        ({"personnel": "-4"}, "cannot be below zero"),
        ({"personnel": "99999999999"}, "Enter 2,147,483,647 or less"),
        ({"force": ""}, "Choose the force in which they serve"),
        (day("stated_on", date(2005, 12, 2)), "for that day is recorded already: 530"),
    ],
)
def test_a_wrong_answer_is_named_at_its_field_and_kept(
    officer, address, typed, message
):
    response = officer.post(address("strength"), strength(note="as typed") | typed)
    text = text_of(response)

    assert response.status_code == 200
    assert text.count(message) == 2  # at the field and in the summary
    assert "as typed" in text
    assert all(f'value="{value}"' in text for key, value in typed.items() if value)
    assert Strength.objects.count() == 1


def test_an_intent_and_a_status_are_recorded(officer, address):
    intent = common(intent="stay", likelihood="likely")
    status = common(status="reducing", reason_code="told")
    on = date(2006, 2, 1)

    officer.post(address("intent"), intent | day("stated_on", on))
    officer.post(address("status"), status | day("since", on))

    assert Intent.objects.get().likelihood == "likely"
    assert ContributorStatus.objects.latest("since").status == "reducing"


@pytest.mark.parametrize(
    ("form", "dated", "typed"),
    [
        ("strength", "stated_on", {"personnel": "480"}),
        ("intent", "stated_on", {"intent": "stay"}),
        ("status", "since", {"status": "reducing"}),
    ],
)
def test_a_day_ahead_is_refused_at_its_field(officer, address, form, dated, typed):
    ahead = common(force=make_force().pk, **typed) | day(dated, date(2006, 2, 2))

    text = text_of(officer.post(address(form), ahead))

    assert text.count("2 February 2006 is in the future") == 2
    assert "Enter 1 February 2006 or a day before it" in text


@pytest.mark.parametrize(
    ("form", "dated", "model", "typed"),
    [
        ("strength", "stated_on", Strength, {"personnel": "480"}),
        ("intent", "stated_on", Intent, {"intent": "stay"}),
        (
            "status",
            "since",
            ContributorStatus,
            {"status": "reducing", "reason_code": "told"},
        ),
    ],
)
def test_a_form_sent_twice_writes_once(officer, address, form, dated, model, typed):
    token = officer.get(address(form)).context["form"]["entry_token"].value()
    asked = common(force=make_force().pk, entry_token=str(token), **typed)
    asked |= day(dated, date(2006, 1, 31))
    before = model.objects.count()

    assert officer.post(address(form), asked).status_code == 302
    second = officer.post(address(form), asked)

    assert "This is recorded already: the form was sent twice" in text_of(second)
    assert model.objects.count() == before + 1


def test_a_figure_that_the_reader_may_not_see_is_not_told(officer, address):
    Strength.objects.update(personnel=777, marking=make_marking("secret"))

    text = text_of(
        officer.post(address("strength"), strength(**day("stated_on", LIST_DAY)))
    )

    assert text.count("is recorded already; you may not see it") == 2
    assert "777" not in text
