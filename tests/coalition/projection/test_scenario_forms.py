"""Scenarios are made and changed, and what cannot be is said at its field."""

from datetime import date

import pytest

from coalition.models import AssumptionKind, Scenario
from partnership.evidence.history import change_by
from tests.coalition.factories import make_mandate
from tests.coalition.pages import page
from tests.coalition.projection.scenario_pages import ADD, person
from tests.coalition.projection.scenarios import (
    SCENARIOS,
    assume,
    day_parts,
    day_typed,
    italys,
    lapses,
    make_scenario,
    mandate_of,
    renews,
    typed,
)
from tests.coalition.projection.world import make_south_east
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db


def said(client, answers, address=ADD):
    answer = client.post(address, answers)
    assert answer.status_code == 200
    assert Scenario.objects.filter(name="Denmark goes").count() == 0
    return answer.content.decode()


def test_a_scenario_is_made_from_the_form_and_shown():
    make_south_east()
    client, user = person("Analyst")
    form = page(client, ADD)
    assert "Denmark: troop mandate, to 1 July 2006" in form
    assert "Italy: leaves on 31 December 2006" in form

    leave = italys()
    answers = lapses("Denmark") | day_typed(leave, date(2006, 10, 31))
    answer = client.post(ADD, typed(note="If the vote fails", **answers), follow=True)

    text = answer.content.decode()
    scenario = Scenario.objects.get()
    assert (scenario.owner, scenario.as_at) == (user, date(2006, 2, 1))
    kinds = {one.kind for one in scenario.assumptions.all()}
    assert kinds == {AssumptionKind.LAPSES, AssumptionKind.MOVED}
    assert "falls from 11,430 to 8,000 by October 2006 in the scenario" in text
    assert "Denmark: troop mandate: lapses on its last day" in text
    assert "happens on 31 October 2006 instead" in text
    assert "If the vote fails" in text


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (lambda: {}, "Assume something of at least one mandate or step"),
        (lambda: lapses("Denmark") | {"name": ""}, "Enter a name for the scenario"),
        (
            lambda: day_typed(italys(), date(2006, 1, 31)),
            "Enter a day from 1 February 2006 to 31 January 2008",
        ),
        (
            lambda: day_typed(italys(), date(2008, 2, 1)),
            "Enter a day from 1 February 2006 to 31 January 2008",
        ),
        (
            lambda: day_typed(italys(), date(2006, 12, 31)),
            "something else than the plan",
        ),
        (
            lambda: day_parts(italys(), 31, 2, 2006),
            "February 2006 has 28 days",
        ),
        (
            lambda: (
                {f"drop_{italys().pk}": "on"} | day_typed(italys(), date(2006, 9, 1))
            ),
            "A step that does not happen has neither a day nor a number",
        ),
        (
            lambda: {f"left_{italys('reduce').pk}": "1600"},
            "Choose something else than the plan says",
        ),
        (
            lambda: {f"left_{italys('reduce').pk}": "-1"},
            "Enter a whole number of personnel",
        ),
        (
            lambda: {f"left_{italys('reduce').pk}": "x"},
            "Enter a whole number of personnel",
        ),
        (
            lambda: {f"left_{italys('reduce').pk}": "99999999999"},
            "Enter at most 1,000,000 personnel",
        ),
        (
            lambda: {f"mandate_{mandate_of('Denmark').pk}": "vanishes"},
            "Select a valid choice",
        ),
        (lambda: lapses("Denmark") | {"starts_from": "best"}, "Select a valid choice"),
        (lambda: lapses("Denmark") | {"name": "x" * 81}, "Enter at most 80 characters"),
    ],
)
def test_what_cannot_be_is_said_at_the_field_and_nothing_is_saved(answers, words):
    make_south_east()
    client, _ = person("Analyst")

    text = said(client, typed(**answers()))

    assert words in text
    assert "There is a problem" in text
    assert "<title>Error: Make a scenario" in text
    assert not Scenario.objects.exists()


def test_a_name_is_used_once_by_one_person_and_may_be_by_another():
    make_south_east()
    client, user = person("Analyst")
    make_scenario("denmark GOES", owner=make_user(username="other"))
    client.post(ADD, typed(**lapses("Denmark")))
    assert Scenario.objects.count() == 2

    answer = client.post(ADD, typed(name="DENMARK goes", **renews("Denmark")))

    assert "You have a scenario of this name already" in answer.content.decode()
    assert Scenario.objects.count() == 2


def edited(scenario, **answers):
    scenario.refresh_from_db()
    read = ",".join(f"{a.pk}.{a.version}" for a in scenario.assumptions.order_by("pk"))
    return (
        typed(name=scenario.name, reason_code="mistake", reason="Corrected", read=read)
        | {"version": scenario.version, "opened_version": scenario.version}
        | answers
    )


def test_a_scenario_is_changed_and_keeps_what_is_the_same():
    make_south_east()
    client, user = person("Analyst")
    scenario = make_scenario(owner=user)
    kept = assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))
    assume(scenario, AssumptionKind.DROPPED, italys())

    answers = lapses("Denmark") | lapses("Italy")
    address = f"{SCENARIOS}{scenario.pk}/edit/"
    answer = client.post(address, edited(scenario, **answers))

    assert answer.status_code == 302, answer.content.decode()
    found = scenario.assumptions.order_by("pk")
    assert [str(one.mandate.holder) for one in found] == ["Denmark", "Italy"]
    assert found[0].pk == kept.pk


def test_two_who_change_one_scenario_lose_nothing():
    make_south_east()
    client, user = person("Analyst")
    scenario = make_scenario(owner=user)
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))
    address = f"{SCENARIOS}{scenario.pk}/edit/"
    mine = edited(scenario, **renews("Denmark"), name="Mine")
    client.post(address, edited(scenario, **lapses("Italy"), note="Theirs"))

    first = client.post(address, mine)
    text = first.content.decode()

    assert "A colleague changed what this scenario assumes" in text
    assert "Italy: troop mandate: lapses" in text
    scenario.refresh_from_db()
    assert (scenario.name, scenario.note) == ("Denmark stays", "Theirs")
    again = mine | {"read": first.context["form"].digest}
    second = client.post(address, again)
    assert second.status_code == 409
    assert "while you were typing" in second.content.decode()


def test_what_the_editor_may_not_see_stays():
    make_south_east()
    client, user = person("Analyst")
    scenario = make_scenario(owner=user)
    quiet = make_mandate("Denmark", title="Quiet vote", marking=make_marking("secret"))
    hidden = assume(scenario, AssumptionKind.LAPSES, quiet)
    address = f"{SCENARIOS}{scenario.pk}/edit/"
    assert "Quiet vote" not in page(client, address)
    denmark = {f"mandate_{mandate_of('Italy').pk}": "lapses"}

    client.post(address, edited(scenario, **denmark, read=""))

    assert scenario.assumptions.filter(pk=hidden.pk).exists()
    assert scenario.assumptions.count() == 2


def test_its_history_says_who_changed_it():
    make_south_east()
    client, user = person("Analyst")
    client.post(ADD, typed(**lapses("Denmark")))
    scenario = Scenario.objects.get()

    event = Scenario.pgh_event_model.objects.get(pgh_obj=scenario.pk)

    assert event.created_by_id == user.pk
    with change_by(user, reason="tidy"):
        scenario.assumptions.all().delete()
