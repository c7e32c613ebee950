"""A scenario is removed once its owner has read what is lost, and has said why."""

import pytest

from coalition.models import Assumption, AssumptionKind, Mandate, Scenario
from tests.coalition.pages import page
from tests.coalition.projection.scenario_pages import person
from tests.coalition.projection.scenarios import (
    SCENARIOS,
    assume,
    make_scenario,
    mandate_of,
)
from tests.coalition.projection.world import make_south_east
from tests.factories import make_marking

pytestmark = pytest.mark.django_db

WHY = {"version": 1, "reason_code": "mistake", "reason": "Made twice"}


@pytest.fixture
def own():
    make_south_east()
    client, user = person("Analyst")
    scenario = make_scenario("own", owner=user)
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))
    return client, scenario


def test_it_asks_first_and_says_what_is_lost(own):
    client, scenario = own
    address = f"{SCENARIOS}{scenario.pk}/delete/"
    assert f'href="{address}"' in page(client, f"{SCENARIOS}{scenario.pk}/")

    text = page(client, address)

    assert "Why is it removed?" in text
    assert "1 assumption, with the name and the note" in text
    assert "No mandate, plan or strength changes" in text
    assert Scenario.objects.filter(pk=scenario.pk).exists()


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"version": 1}, "Choose the reason"),
        (WHY | {"reason_code": ""}, "Choose the reason"),
        (WHY | {"version": 7}, "A colleague has changed or removed this record"),
        (WHY | {"version": 10**19}, "A colleague has changed or removed this record"),
    ],
)
def test_without_a_reason_or_of_an_old_version_nothing_goes(own, answers, words):
    client, scenario = own

    response = client.post(f"{SCENARIOS}{scenario.pk}/delete/", answers)

    assert words in response.content.decode()
    assert Scenario.objects.filter(pk=scenario.pk).exists()


def test_it_goes_with_its_assumptions_and_the_record_stays(own):
    client, scenario = own
    mandates = Mandate.objects.count()

    response = client.post(f"{SCENARIOS}{scenario.pk}/delete/", WHY, follow=True)

    assert "own: removed. Its history stays." in response.content.decode()
    assert not Scenario.objects.exists()
    assert not Assumption.objects.exists()
    assert Mandate.objects.count() == mandates


def test_what_is_assumed_of_hidden_records_is_not_counted(own):
    client, scenario = own
    hidden = mandate_of("Italy")
    assume(scenario, AssumptionKind.LAPSES, hidden)
    Mandate.objects.filter(pk=hidden.pk).update(marking=make_marking("secret"))

    text = page(client, f"{SCENARIOS}{scenario.pk}/delete/")

    assert "1 assumption and others about records that you may not see" in text


def test_only_its_owner_may_remove_it(own):
    client, _ = own
    other = make_scenario("other")

    for ask in (client.get, lambda address: client.post(address, WHY)):
        assert ask(f"{SCENARIOS}{other.pk}/delete/").status_code == 404
    assert Scenario.objects.filter(pk=other.pk).exists()
