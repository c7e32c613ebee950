"""A whole plan of instalments is typed at once, and adds up to the pledge."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from donors.models import Instalment
from tests.donors.factories import (
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    millions,
)
from tests.donors.pages import day, text
from tests.factories import make_marking

pytestmark = pytest.mark.django_db
ROWS = [("20,000,000", date(2006, 6, 30)), ("13,000,000", date(2007, 6, 30))]


@pytest.fixture
def officer(login):
    return login("Policy officer")


def address(pledge):
    return reverse("donors:plan_edit", args=[pledge.pk])


def typed(officer, pledge, rows, **values):
    """What the page sends: the rows as they are typed, and which plan was read."""
    read = officer.get(address(pledge)).context["form"].initial["read"]
    asked = {"marking": make_marking().pk, "read": read, **values}
    for number, (amount, due_on) in enumerate(rows, start=1):
        asked |= {f"amount_{number}": amount, **day(f"due_on_{number}", due_on)}
    return asked


def plan():
    return list(Instalment.objects.values_list("amount", "due_on"))


def test_a_plan_is_written_at_once(officer):
    pledge = make_pledge("Sweden", 33)

    sent = officer.post(address(pledge), typed(officer, pledge, ROWS), follow=True)

    assert "the plan of instalments is recorded" in text(sent)
    assert plan() == [(millions(20), ROWS[0][1]), (millions(13), ROWS[1][1])]
    assert Instalment.objects.first().amount_usd == millions(20)


@pytest.mark.parametrize(
    ("second", "sentence"),
    [
        (
            "12,999,999.99",
            "The instalments add up to USD 32,999,999.99: USD 0.01 below the USD"
            " 33,000,000.00 to plan",
        ),
        ("13,000,000.01", "USD 0.01 above the USD 33,000,000.00 to plan"),
    ],
)
def test_a_plan_that_does_not_add_up_says_by_how_much_and_keeps_what_was_typed(
    officer, second, sentence
):
    pledge = make_pledge("Sweden", 33)
    rows = [ROWS[0], (second, ROWS[1][1])]

    response = officer.post(address(pledge), typed(officer, pledge, rows))

    assert sentence in response.context["form"].errors["amount_2"][0]
    assert f'value="{second}"' in text(response)
    assert 'value="20,000,000"' in text(response)
    assert not Instalment.objects.exists()


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"amount_1": ""}, "amount_1", "Enter the amount of this instalment"),
        ({"amount_1": "-3"}, "amount_1", "The amount must be above zero"),
        ({"amount_1": "0"}, "amount_1", "The amount must be above zero"),
        ({"amount_1": "ten"}, "amount_1", "Enter the amount in figures"),
        ({"amount_1": "1.234"}, "amount_1", "at most 2 decimals"),
        ({"due_on_1_day": ""}, "due_on_1", "Enter a day for instalment 1"),
        ({"amount_3": "1"}, "due_on_3", "Enter when this instalment is due"),
        (day("due_on_1", date(2003, 1, 1)), "due_on_1", "due before the pledge"),
        (day("agreed_on", date(2006, 2, 2)), "agreed_on", "in the future"),
    ],
)
def test_a_row_that_cannot_be_is_refused_at_its_field(officer, values, field, sentence):
    pledge = make_pledge("Sweden", 33)

    response = officer.post(address(pledge), typed(officer, pledge, ROWS) | values)

    assert sentence in response.context["form"].errors[field][0]
    assert not Instalment.objects.exists()


def test_an_empty_plan_is_no_plan(officer):
    pledge = make_pledge("Sweden", 33)

    response = officer.post(address(pledge), typed(officer, pledge, []))

    assert response.context["form"].errors["amount_1"] == [
        "Enter at least one instalment"
    ]


def test_a_standing_plan_is_changed_with_a_reason_and_keeps_its_history(officer):
    pledge = make_pledge("Sweden", 33)
    first = make_instalment(pledge, 20, date(2006, 6, 30))
    second = make_instalment(pledge, 10, date(2007, 6, 30))
    third = make_instalment(pledge, 3, date(2007, 12, 31))
    why = {"reason_code": "told", "reason": "New schedule"}

    silent = officer.post(address(pledge), typed(officer, pledge, ROWS))
    assert "Choose the reason for the change" in text(silent)
    sent = officer.post(address(pledge), typed(officer, pledge, ROWS, **why))

    assert sent.status_code == 302
    assert plan() == [(millions(20), ROWS[0][1]), (millions(13), ROWS[1][1])]
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.version, second.version) == (1, 2)
    events = Instalment.pgh_event_model.objects
    removed = events.get(pgh_obj_id=third.pk, pgh_label="delete")
    changed = events.get(pgh_obj_id=second.pk, pgh_label="update")
    for event in (removed, changed):
        assert event.pgh_context.metadata["reason"] == "New schedule"


def test_the_second_of_two_planners_is_told_and_loses_nothing(officer):
    pledge = make_pledge("Sweden", 33)
    asked = typed(officer, pledge, ROWS)
    make_instalment(pledge, 33, date(2006, 12, 31))
    asked |= {"reason_code": "told", "reason": "Mine"}

    response = officer.post(address(pledge), asked)

    page = text(response)
    assert "A colleague changed the plan after you opened this page" in page
    assert 'value="20,000,000"' in page
    assert "31 Dec 2006" in page
    assert Instalment.objects.count() == 1

    again = asked | {"read": response.context["form"].plan.digest}
    assert officer.post(address(pledge), again).status_code == 302
    assert Instalment.objects.count() == 2


def test_what_is_shown_again_carries_the_plan_that_it_shows(officer):
    pledge = make_pledge("Sweden", 33)
    asked = typed(officer, pledge, ROWS)
    late = make_instalment(pledge, 33, date(2006, 12, 31))
    why = {"reason_code": "told", "reason": "Mine"}

    page = text(officer.post(address(pledge), asked | why))

    assert f'name="read" value="{late.pk}.1"' in page


def test_a_plan_sent_twice_is_one_plan(officer):
    pledge = make_pledge("Sweden", 33)
    asked = typed(officer, pledge, ROWS, entry_token=str(uuid4()))

    assert officer.post(address(pledge), asked).status_code == 302
    assert "the form was sent twice" in text(officer.post(address(pledge), asked))
    assert Instalment.objects.count() == 2


def test_a_plan_with_hidden_rows_is_not_changed_here(login):
    pledge = make_pledge("Sweden", 33)
    make_instalment(pledge, 33, date(2007, 1, 1), marking=make_marking("secret"))
    officer = login("Policy officer", ceiling="declassified")

    page = text(officer.get(address(pledge)))

    assert "Some instalments of this plan are ones that you may not see" in page
    assert "33,000,000.00" not in page.split("What the record says now")[0]


def test_the_plan_follows_what_was_revised_and_what_its_parts_plan(officer):
    pledge = make_pledge("Sweden", 33)
    make_disbursement(pledge, -3, kind="12")
    part = make_part(pledge, "grant", 10)
    make_instalment(part, 10, date(2007, 1, 1))

    refused = officer.post(address(pledge), typed(officer, pledge, ROWS))

    assert "USD 13,000,000.00 above the USD 20,000,000.00 to plan" in text(refused)


def test_the_page_of_the_pledge_says_how_it_is_expected(officer):
    pledge = make_pledge("Sweden", 33)
    before = text(officer.get(pledge.get_absolute_url()))
    assert "Straight line: 25 of 48 months have passed" in before

    make_instalment(pledge, 20, date(2006, 6, 30))
    after = text(officer.get(pledge.get_absolute_url()))
    assert "Straight line" not in after
    assert (
        "It adds up to USD 20,000,000.00: USD 13,000,000.00 below the USD"
        " 33,000,000.00 that is pledged."
    ) in after

    make_instalment(pledge, 13, date(2007, 6, 30))
    whole = text(officer.get(pledge.get_absolute_url()))
    assert "does not add up" not in whole


def test_the_plan_does_not_tell_what_a_hidden_entry_made_of_the_pledge(login):
    pledge = make_pledge("Sweden", 33)
    make_disbursement(pledge, 17, kind="12", marking=make_marking("secret"))
    officer = login("Policy officer", ceiling="declassified")

    page = text(officer.get(address(pledge)))

    assert "rests on records that you may not see" in page
    assert "50,000,000" not in page


def test_what_is_left_to_plan_does_not_tell_it_either(login):
    pledge = make_pledge("Sweden", 33)
    make_disbursement(pledge, -3, kind="12", marking=make_marking("secret"))
    officer = login("Policy officer", ceiling="declassified")
    add = reverse("donors:instalment_add", args=[pledge.pk])
    asked = {"marking": make_marking().pk, **day("due_on", date(2007, 1, 1))}

    within = text(officer.post(add, asked | {"amount": "31,000,000"}))
    beyond = text(officer.post(add, asked | {"amount": "34,000,000"}))

    assert "others exist that you may not see" in within
    assert "USD 33,000,000.00 of USD 33,000,000.00 are left to plan" in beyond
