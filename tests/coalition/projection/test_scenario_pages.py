"""Scenarios on pages: made, changed, compared, exported and removed."""

import csv
import io
import json
from datetime import date
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone

from coalition.models import AssumptionKind, Intent, IntentKind, Mandate, Scenario
from partnership.evidence.history import change_by
from partnership.evidence.models import Grade
from tests.coalition.factories import make_intent, make_mandate, make_strength
from tests.coalition.pages import page
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
from tests.factories import make_marking, make_programme, make_source, make_user

pytestmark = pytest.mark.django_db
ADD, COMPARE = f"{SCENARIOS}add/", "/security/projection/compare/"


def person(*rights, **values):
    make_programme()
    client, user = Client(), make_user(*rights, **values)
    client.force_login(
        user, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client, user


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


def test_a_scenario_is_compared_with_a_case_by_sector_and_month(login):
    make_south_east()
    scenario = make_scenario()
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))

    text = page(login("Minister"), COMPARE, one="stated", other=scenario.pk, months=6)

    assert "has up to 530 fewer than the stated case, reached in July 2006" in text
    assert text.count("\N{MINUS SIGN}530</td>") == 2
    turned = page(login("Minister"), COMPARE, one=scenario.pk, other="stated")
    assert "The stated case has up to 530 more than “Denmark stays”" in turned


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"one": "stated", "other": "stated"}, "Choose two that are not the same"),
        ({"one": "stated", "other": "999999"}, "You may see no such case or scenario"),
        ({"one": "stated"}, "Choose a case or a scenario"),
    ],
)
def test_what_cannot_be_compared_is_said_at_the_field(login, asked, words):
    make_south_east()

    answer = login("Minister").get(COMPARE, asked)

    assert answer.status_code == 400
    assert words in answer.content.decode()


def test_two_that_share_no_month_say_so(login):
    make_south_east()
    early, late = make_scenario("a"), make_scenario("b", as_at=date(2006, 6, 1))

    asked = {"one": early.pk, "other": late.pk, "months": 2, "as_at": "2006-06-01"}

    assert "no month in common" in page(login("Minister"), COMPARE, **asked)


def fetch(client, file_format, **asked):
    answer = client.get(f"/security/projection/{file_format}/", asked)
    assert answer.status_code == 200, answer.content
    return b"".join(answer.streaming_content)


def test_the_files_have_the_cases_the_scenario_and_its_assumptions(login):
    make_south_east()
    scenario = make_scenario()
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))
    client = login("Analyst")

    text = fetch(client, "csv", scenario=scenario.pk, months=6).decode("utf-8-sig")
    lines = [line for line in text.split("\r\n") if line and line[0] != "#"]
    rows = list(csv.reader(io.StringIO("\n".join(lines))))

    assert rows[0][2:6] == [
        "Worst (personnel)",
        "Stated (personnel)",
        "Best (personnel)",
        "Scenario: Denmark stays (personnel)",
    ]
    assert rows[-1] == [
        "MND(SE)",
        "2006-07-31",
        "8000",
        "10130",
        "11430",
        "9600",
        "yes",
    ]
    assert "Assumed: Denmark: troop mandate: lapses on its last day." in text
    assert "Reproduce by command" in text
    found = json.loads(fetch(client, "json", scenario=scenario.pk))
    assert found["totals"]["scenario"] == 8000
    for file_format in ("xlsx", "pdf"):
        assert len(fetch(client, file_format, scenario=scenario.pk)) > 1000


def test_a_file_of_a_scenario_at_another_date_is_refused(login):
    make_south_east()
    scenario = make_scenario()

    answer = login("Analyst").get(
        "/security/projection/csv/", {"scenario": scenario.pk, "as_at": "2006-03-01"}
    )

    assert answer.status_code == 400
    assert "This scenario begins at 1 February 2006" in answer.content.decode()


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


def test_its_history_says_who_changed_it():
    make_south_east()
    client, user = person("Analyst")
    client.post(ADD, typed(**lapses("Denmark")))
    scenario = Scenario.objects.get()

    event = Scenario.pgh_event_model.objects.get(pgh_obj=scenario.pk)

    assert event.created_by_id == user.pk
    with change_by(user, reason="tidy"):
        scenario.assumptions.all().delete()


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
