"""Scenarios on pages: who sees them, what they bear, and what they leave out."""

from datetime import date
from functools import partial

import pytest
from django.utils import timezone

from coalition.models import AssumptionKind, Intent, IntentKind, Mandate, Scenario
from partnership.evidence.models import Grade
from tests.coalition.factories import make_intent, make_mandate, make_strength
from tests.coalition.pages import page
from tests.coalition.projection.scenario_pages import ADD, COMPARE
from tests.coalition.projection.scenarios import (
    SCENARIOS,
    assume,
    italys,
    lapses,
    make_scenario,
    mandate_of,
    typed,
)
from tests.coalition.projection.world import make_south_east
from tests.factories import make_marking, make_source, make_user

pytestmark = pytest.mark.django_db


def test_a_scenario_of_a_later_date_is_not_there_yet(login):
    scenario = make_scenario("Later", as_at=date(2006, 3, 1))
    client = login("Minister")

    assert client.get(f"{SCENARIOS}{scenario.pk}/").status_code == 404
    text = page(client, SCENARIOS)
    assert "Later" not in text
    assert "1 more begins after 1 February 2006" in text
    assert "Later" in page(client, SCENARIOS, as_at="2006-03-01")


def test_a_hidden_scenario_is_not_there_at_all(login):
    scenario = make_scenario("Quiet", marking=make_marking("secret"))
    client = login("Analyst")

    for action in ("", "edit/"):
        assert client.get(f"{SCENARIOS}{scenario.pk}/{action}").status_code == 404
    for address in (SCENARIOS, COMPARE):
        assert "Quiet" not in page(client, address)


@pytest.mark.parametrize("model", ["Scenario", "Assumption", "Intent", "Mandate"])
def test_the_page_of_a_scenario_bears_what_it_names(login, model):
    from django.apps import apps

    make_south_east()
    scenario = make_scenario()
    assume(scenario, AssumptionKind.DROPPED, italys())
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))
    one = apps.get_model("coalition", model).objects.first()
    type(one).objects.filter(pk=one.pk).update(marking=make_marking("secret"))
    client = login("Minister", ceiling="top-secret")

    answer = client.get(f"{SCENARIOS}{scenario.pk}/")

    assert answer.context["marking_banner"].code == "secret"


def test_a_minister_reads_scenarios_and_makes_none(login):
    make_south_east()
    scenario = make_scenario()
    client = login("Minister")

    assert "Change the scenario" not in page(client, f"{SCENARIOS}{scenario.pk}/")
    for address in (ADD, f"{SCENARIOS}{scenario.pk}/edit/"):
        assert client.get(address).status_code == 403
    assert client.post(f"{SCENARIOS}{scenario.pk}/delete/").status_code == 403
    assert client.get("/security/projection/csv/").status_code == 403


def test_nothing_is_written_in_the_past(login):
    make_south_east()
    client = login("Analyst")
    now = timezone.localtime().isoformat(timespec="microseconds")[:26]

    answer = client.post(f"{ADD}?as_known={now}", typed(**lapses("Denmark")))

    assert answer.status_code == 403
    assert not Scenario.objects.exists()


def test_the_pages_of_scenarios_cost_the_same_however_many(login, count_queries):
    make_south_east()
    make_strength("Latvia", 100, sector="MND-CS")
    make_intent("Latvia", "leave", takes_effect_on=date(2006, 8, 1))
    Intent.objects.update(source=make_source())
    Mandate.objects.update(source=make_source())
    scenario = make_scenario(owner=make_user(username="one"))
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))
    assume(scenario, AssumptionKind.DROPPED, italys())
    client = login("Analyst")
    addresses = [
        SCENARIOS,
        f"{SCENARIOS}{scenario.pk}/",
        ADD,
        f"{SCENARIOS}{scenario.pk}/edit/",
    ]
    addresses.append(f"{COMPARE}?one=worst&other={scenario.pk}")
    few = [count_queries(partial(client.get, one)) for one in addresses]

    for name in ("Poland", "Georgia"):
        make_strength(name, 100, sector="MND-CS")
        make_scenario(name, owner=make_user(username=name))
        mandate = make_mandate(name, date(2006, 9, 30), source=make_source(name))
        assume(scenario, AssumptionKind.LAPSES, mandate)
        step = make_intent(
            name, "leave", takes_effect_on=date(2006, 8, 1), source=make_source(name)
        )
        assume(scenario, AssumptionKind.DROPPED, step)

    assert [count_queries(partial(client.get, one)) for one in addresses] == few


def test_the_page_of_a_scenario_says_what_its_strengths_leave_out(login):
    make_south_east()
    make_strength("Georgia", 850, grade=Grade.PRESS)
    scenario = make_scenario()

    text = page(login("Minister"), f"{SCENARIOS}{scenario.pk}/")

    assert "Leaves out 1 figure of 850 personnel: press only" in text


def test_a_scenario_leaves_out_what_its_own_assumptions_leave_out(login):
    """A number that it gives is counted; one above the strength changes nothing."""
    make_south_east()
    make_strength("Australia", 900, sector="MND(SE)")
    australia = make_intent("Australia", "reduce", takes_effect_on=date(2006, 5, 31))
    scenario = make_scenario()
    assume(scenario, AssumptionKind.NUMBER, australia, personnel_after=450)
    assume(
        scenario, AssumptionKind.NUMBER, italys(IntentKind.REDUCE), personnel_after=5000
    )
    client = login("Analyst")

    text = page(client, f"{SCENARIOS}{scenario.pk}/")
    file = client.get("/security/projection/csv/", {"scenario": scenario.pk})

    assert "Announced without a number" not in text
    idle = text.split("In the strength already, or above it")[1].split("</p>")[0]
    assert "is reduced to 5,000 on 30 June 2006" in idle
    notes = b"".join(file.streaming_content).decode()
    assert "In the scenario: In the strength already; or above it: Italy" in notes


def test_what_falls_with_a_mandate_is_not_said_to_be_in_the_strength_already(login):
    make_south_east()
    scenario = make_scenario()
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Italy"))

    text = page(login("Analyst"), f"{SCENARIOS}{scenario.pk}/")

    assert "In the strength already" not in text
