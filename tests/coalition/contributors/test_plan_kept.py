"""A new step does not drop the rest of a plan unseen: the forms list its steps."""

from datetime import date

import pytest

from coalition.models import Intent
from partnership.evidence.models import Marking
from tests.coalition.answers import common, day
from tests.coalition.contributors.answers import FEBRUARY, errors, opened, send
from tests.coalition.factories import make_contributor, make_intent
from tests.factories import make_marking, make_source, make_user

pytestmark = pytest.mark.django_db

JANUARY = date(2006, 1, 19)
JUNE, DECEMBER = date(2006, 6, 30), date(2006, 12, 31)


@pytest.fixture
def italy():
    make_intent(
        "Italy",
        "reduce",
        JANUARY,
        takes_effect_on=JUNE,
        personnel_after=1600,
        likelihood="likely",
        note="About 1,600",
    )
    make_intent("Italy", "leave", JANUARY, takes_effect_on=DECEMBER, personnel_after=0)
    return make_contributor("Italy")


def plan(on=FEBRUARY):
    steps = Intent.objects.plan_at(on, make_user(ceiling="secret"))
    return [(one.intent, one.takes_effect_on, one.personnel_after) for one in steps]


STATED = [("reduce", JUNE, 1600), ("leave", DECEMBER, 0)]


def test_a_confirmation_records_every_step_again_with_the_new_source(officer, italy):
    done = send(
        officer,
        italy,
        intent="confirm",
        citation="Call of 1 February",
        source=make_source("call").pk,
    )

    assert done.status_code == 302
    assert plan() == STATED
    newest = Intent.objects.filter(stated_on=FEBRUARY)
    assert newest.count() == 2
    assert {one.source.code for one in newest} == {"call"}
    assert {one.citation for one in newest} == {"Call of 1 February"}
    first = newest.get(intent="reduce")
    assert (first.likelihood, first.note) == ("likely", "About 1,600")


def test_a_confirmation_is_not_offered_where_nothing_is_recorded(officer):
    fiji = make_contributor("Fiji")
    form = opened(officer, fiji)

    assert "confirm" not in dict(form.fields["intent"].choices)
    assert "steps" not in form.fields
    assert "intent" in errors(send(officer, fiji, intent="confirm"))


def test_a_confirmation_of_the_same_day_adds_nothing(officer, italy):
    found = errors(send(officer, italy, intent="confirm", on=JANUARY))

    assert found["intent"] == [
        "It is recorded as of 19 January 2006 already: nothing to add"
    ]
    assert Intent.objects.count() == 2


def test_the_ticked_steps_are_recorded_again_beside_the_new_one(officer, italy):
    leave = str(Intent.objects.get(intent="leave").pk)
    done = send(
        officer,
        italy,
        intent="reduce",
        personnel_after="1400",
        steps=[leave],
        **day("takes_effect_on", date(2006, 5, 31)),
    )

    assert done.status_code == 302
    assert plan() == [("reduce", date(2006, 5, 31), 1400), ("leave", DECEMBER, 0)]


def test_what_a_new_step_replaces_is_not_ticked_beforehand(officer):
    make_intent("Poland", "stay", JANUARY)
    poland = make_contributor("Poland")
    form = opened(officer, poland)

    assert form.fields["steps"].initial == []
    send(officer, poland, form, intent="leave")
    assert [kind for kind, *_ in plan()] == ["leave"]


def test_two_steps_that_cannot_both_hold_are_refused_at_the_ticks(officer, italy):
    found = errors(send(officer, italy, intent="stay"))

    assert found["steps"] == [
        "“Leave by 31 December 2006, none left” cannot hold beside “stay”. Untick it,"
        " or leave the intent as it is"
    ]
    assert Intent.objects.count() == 2


def test_a_step_of_the_same_day_cannot_be_dropped(officer, italy):
    found = errors(send(officer, italy, intent="reduce", steps=[], on=JANUARY))

    assert len(found["steps"]) == 2
    assert "recorded as of this very day" in found["steps"][0]


def test_a_second_step_of_the_same_day_joins_the_plan(officer, italy):
    done = send(officer, italy, intent="change_mission", on=JANUARY)

    assert done.status_code == 302
    assert [kind for kind, *_ in plan()] == ["change_mission", "reduce", "leave"]
    assert Intent.objects.count() == 3


def test_a_day_on_which_another_plan_stands_is_refused(officer, italy):
    found = errors(send(officer, italy, intent="confirm", on=date(2006, 1, 1)))

    assert found["stated_on"] == [
        "On 1 January 2006 another intent stands than the one shown here. Open the page"
        " as at that day"
    ]


def test_details_without_an_intent_are_not_lost_silently(officer, italy):
    found = errors(send(officer, italy, personnel_after="1500"))

    assert found["intent"] == [
        "Choose what they mean to do, or clear the three answers below"
    ]


def test_nobody_is_left_once_they_leave(officer, italy):
    found = errors(send(officer, italy, intent="leave", personnel_after="5", steps=[]))

    assert found["personnel_after"][0].startswith("Nobody is left once they leave")


def test_a_hidden_step_is_never_said_again_to_more_people(login, italy):
    secret = make_marking("secret")
    Intent.objects.filter(intent="leave").update(marking=secret)
    client = login("Policy officer", ceiling="secret")

    found = errors(send(client, italy, intent="confirm"))
    done = send(client, italy, intent="confirm", marking=secret.pk)

    assert found["marking"][0].startswith(
        "“Leave by 31 December 2006, none left” is marked Secret."
    )
    assert done.status_code == 302
    assert set(
        Marking.objects.filter(
            pk__in=Intent.objects.filter(stated_on=FEBRUARY).values("marking")
        )
    ) == {secret}


def test_who_may_not_see_a_step_is_not_shown_it_and_confirms_the_rest(officer, italy):
    Intent.objects.filter(intent="leave").update(marking=make_marking("secret"))

    form = opened(officer, italy)
    assert len(form.fields["steps"].choices) == 1
    assert send(officer, italy, form, intent="confirm").status_code == 302
    assert Intent.objects.filter(stated_on=FEBRUARY).count() == 1


def intent_form(client, italy, on=FEBRUARY, **values):
    return client.post(
        f"/security/contributors/{italy.pk}/intent/",
        common(intent="reduce", **values) | day("stated_on", on),
    )


def test_the_form_of_an_intent_keeps_the_steps_that_are_ticked(officer, italy):
    leave = Intent.objects.get(intent="leave")

    done = intent_form(officer, italy, personnel_after="1500", steps=[leave.pk])

    assert done.status_code == 302
    assert plan() == [("reduce", None, 1500), ("leave", DECEMBER, 0)]


def test_the_form_of_an_intent_records_an_older_one_as_history(officer, italy):
    done = intent_form(officer, italy, on=date(2005, 12, 1))

    assert done.status_code == 302
    assert plan() == STATED
    assert plan(date(2005, 12, 31)) == [("reduce", None, None)]


def test_the_form_of_an_intent_refuses_what_cannot_hold(officer, italy):
    found = errors(
        officer.post(
            f"/security/contributors/{italy.pk}/intent/",
            common(intent="leave", steps=[Intent.objects.get(intent="leave").pk])
            | day("stated_on", FEBRUARY),
        )
    )

    assert "cannot hold beside “leave”" in found["steps"][0]
