"""The teams as files: every figure that stands at the date, and made again."""

import csv
import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from tests.coalition.factories import make_team
from tests.coalition.pages import TEAMS
from tests.coalition.team.factories import (
    make_assessment,
    make_funding,
    make_participation,
    make_post,
)
from tests.factories import make_marking, make_province

pytestmark = pytest.mark.django_db


def rows(client, **asked):
    response = client.get(f"{TEAMS}json/", asked)
    assert response.status_code == 200
    return json.loads(b"".join(response.streaming_content))


def test_a_file_has_one_row_for_each_figure(login):
    make_post("Denmark", filled=1, authorised=3, stated_on=date(2005, 12, 1))
    make_funding(None, 5_000_000)
    make_funding("Denmark", "1000.5", "DKK")
    make_participation("United Nations", kind="organisation")
    make_assessment(2)

    found = rows(login("Analyst"))

    said = [(row["what"], row["actor"], row["detail"]) for row in found["rows"]]
    assert said == [
        ("Status", None, "since 26 January 2006"),
        ("Posts", "Denmark", "Engineering"),
        ("Money secured", "Denmark", None),
        ("Money needed", "", None),
        ("Takes part", "United Nations", "Sends staff"),
        ("Assessment", None, "Governance"),
    ]
    post, secured = found["rows"][1:3]
    assert (post["vacancies"], post["vacant_since"]) == (2, "2005-12-01")
    assert post["vacant_days"] == 62
    assert (str(secured["amount"]), secured["currency"]) == ("1000.50", "DKK")


def test_a_file_narrows_as_its_page_does_and_bears_what_is_in_it(login):
    make_post()
    make_team("Babil PRT", "open", province=make_province("Babil", "IQ-BB"))
    client = login("Analyst")

    found = rows(client, status="open")

    assert {row["team"] for row in found["rows"]} == {"Babil PRT"}
    assert client.get(f"{TEAMS}json/", {"lead": "narnia"}).status_code == 400
    assert client.get(f"{TEAMS}doc/").status_code == 404


def test_the_command_writes_the_same_rows(login, capfdbinary):
    login("Analyst")
    make_post()
    call_command("export", "provincial-teams", "--as-at", "2006-02-01")

    text = capfdbinary.readouterr().out.decode("utf-8-sig")

    found = [row for row in csv.reader(StringIO(text)) if row and row[0] == "Basra PRT"]
    assert [row[4] for row in found] == ["Status", "Posts"]


def test_a_hidden_row_is_in_no_file(login):
    make_post("Denmark", marking=make_marking("secret"))

    found = rows(login("Analyst"))

    assert [row["what"] for row in found["rows"]] == ["Status"]
