"""Scenarios are compared with a case, and exported with what they assume."""

import csv
import io
import json
from datetime import date

import pytest

from coalition.models import AssumptionKind
from tests.coalition.pages import page
from tests.coalition.projection.scenario_pages import COMPARE
from tests.coalition.projection.scenarios import assume, make_scenario, mandate_of
from tests.coalition.projection.world import make_south_east

pytestmark = pytest.mark.django_db


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
