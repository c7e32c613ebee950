"""The page of what changed in strength, its files, and what is wrong when asked."""

import csv
import io
import json
import re

import pytest

from coalition.models import Status
from tests.coalition.factories import LIST_DAY, make_mandate, make_status, make_strength
from tests.coalition.pages import page
from tests.coalition.strength.conftest import AFTER
from tests.coalition.strength.test_page import words
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

PAGE = "/security/strength/changes/"
ASKED = {"as_at": "2006-02-10", "period_from": "2005-12-02"}


def banner(client, **query):
    return client.get(PAGE, ASKED | query).context["marking_banner"].code


def test_the_page_says_each_change_its_reason_and_the_sum(login, coalition):
    text = words(page(login("Analyst"), PAGE, **ASKED))

    assert "From 910 personnel on 2 December 2005 to 531 on 10 February 2006" in text
    assert "Bulgaria MNF-I 380 not serving −380 Withdrawn from the status" in text
    assert "Denmark MNF-I, MND(SE) 530 520 −10 No reason recorded" in text
    assert "Moldova MNF-I no figure 11 +11 First figure" in text
    assert "In all, without the United States 910 531 −379 2 of 3 contributors" in text
    assert "the differences in the total add up to −379" in text


def test_a_reason_leads_to_its_record(login, coalition):
    make_strength("Poland", 1_500)
    make_strength("Poland", 900, AFTER)
    vote = make_mandate("Poland", decided_on=AFTER, personnel_ceiling=900)

    html = page(login("Analyst"), PAGE, **ASKED)

    assert f'href="/security/mandates/{vote.pk}/?as_at=2006-02-10"' in html


def test_without_days_it_begins_with_the_first_figure(login, coalition):
    text = words(page(login("Analyst"), PAGE, as_at="2006-02-10"))

    assert "From 910 personnel on 2 December 2005" in text


def test_where_nothing_changed_it_says_what_will_stand_there(login):
    assert "will stand here with the reason" in page(login("Analyst"), PAGE, **ASKED)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"period_from": "2006-02-10"}, "The second day must be after the first."),
        ({"period_to": "2005-12-01"}, "The second day must be after the first."),
        ({"period_to": "2006-02-11"}, "This day is after the date of the page."),
        ({"period_from": "9999-12-31"}, "This day is after the date of the page."),
        ({"period_from": "1000-01-01"}, "Enter a day since 1900."),
        ({"period_from": "yesterday"}, "such as 2005-12-02."),
        ({"sector": "MND(X)"}, "No sector called “MND(X)” is recorded."),
    ],
)
def test_what_cannot_be_answered_is_said_at_its_field(login, coalition, asked, message):
    client = login("Analyst")
    for address in (PAGE, f"{PAGE}json/"):
        response = client.get(address, ASKED | asked)

        assert response.status_code == 400
        assert message in response.content.decode()


def test_the_file_has_the_rows_of_the_page(login, coalition):
    client = login("Analyst")
    file = json.loads(b"".join(client.get(f"{PAGE}json/", ASKED).streaming_content))
    html = page(client, PAGE, **ASKED)

    shown = [
        [words(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
        for row in re.findall(r"<tr>(.*?)</tr>", html.split("<tbody>")[1], re.DOTALL)
    ]
    theirs = {
        (row["contributor"], row["difference"], row["reason"]) for row in file["rows"]
    }
    ours = {
        (cells[0].split(" MNF-I")[0], int(cells[3].replace("−", "-")), cells[4])
        for cells in shown
    }
    assert len(ours) == len(file["rows"]) == 3
    for name, difference, reason in theirs:
        assert any(
            name == one and difference == number and said.startswith(reason)
            for one, number, said in ours
        )
    assert file["totals"] == {"before": 910, "after": 531, "difference": -379}
    assert sum(row["difference"] for row in file["rows"] if row["in_total"]) == -379


@pytest.mark.parametrize("file_format", ["csv", "xlsx", "pdf"])
def test_every_format_is_to_be_had(login, coalition, file_format):
    response = login("Analyst").get(f"{PAGE}{file_format}/", ASKED)

    assert response.status_code == 200
    file = b"".join(response.streaming_content)
    if file_format == "csv":
        assert "# Total difference: -379" in file.decode("utf-8-sig")
        rows = csv.reader(io.StringIO(file.decode("utf-8-sig")))
        assert next(rows)[:3] == ["Contributor", "Force", "Sector"]


@pytest.mark.parametrize("what", ["status", "its source", "mandate", "holder"])
def test_what_a_reason_names_bears_its_marking(login, coalition, what):
    higher = make_marking("restricted")
    source = make_source("press", title="A report", marking=higher)
    make_strength("Poland", 1_500)
    make_strength("Poland", 900, AFTER)
    if what == "status":
        make_status("Poland", Status.REDUCING, AFTER, marking=higher)
    if what == "its source":
        make_status("Poland", Status.REDUCING, AFTER, source=source)
    if what == "mandate":
        make_mandate("Poland", decided_on=AFTER, personnel_ceiling=900, marking=higher)
    if what == "holder":
        make_actor("Council", marking=higher)
        contributor = make_status("Poland").contributor
        make_mandate(
            "Council",
            contributor=contributor,
            decided_on=AFTER,
            personnel_ceiling=900,
        )

    assert banner(login("Analyst")) == "restricted"
    # Before it was so, nothing that the page names bore that marking.
    assert banner(login("Analyst"), period_to="2006-02-09") == "declassified"


def test_the_page_costs_the_same_however_many_rows(login, coalition, count_queries):
    client = login("Analyst")
    make_status("Denmark", Status.REDUCING, AFTER)
    make_mandate("Bulgaria", decided_on=AFTER)
    before = count_queries(lambda: page(client, PAGE, **ASKED))
    for number in range(10):
        make_strength(f"Country {number}", 100, LIST_DAY)
        make_strength(f"Country {number}", 90, AFTER)
        make_status(f"Country {number}", Status.REDUCING, AFTER)

    assert count_queries(lambda: page(client, PAGE, **ASKED)) == before


def test_the_finding_of_changes_says_what_they_were_narrowed_to(login, coalition):
    text = words(page(login("Analyst"), PAGE, **ASKED, sector="MND(SE)"))

    assert "From 530 personnel in MND(SE) on 2 December 2005 to 520 on" in text
