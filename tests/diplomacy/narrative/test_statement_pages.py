"""The pages of statements: recorded, corrected, drawn by framing, and exported."""

import csv
import io
from datetime import date

import pytest

from partnership.diplomacy.models import Framing, Statement
from partnership.evidence import keyset
from partnership.evidence.models import Grade
from tests.diplomacy.narrative.pages import edited, plain, typed
from tests.diplomacy.narrative_factories import (
    make_framing,
    make_statement,
    make_term,
)
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

LIST = "/political/statements/"


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def minister(login):
    return login("Minister")


def said(**answers):
    return {
        "speaker": "Anders Fogh Rasmussen",
        "office": "Prime Minister",
        "actor": make_actor("Denmark").pk,
        "occasion": "Folketing",
        "text": "Our soldiers stay with the coalition.",
        "is_quote": "on",
        "framing": make_framing().pk,
        "source": make_source().pk,
        "marking": make_marking().pk,
        **typed("said_on", date(2006, 1, 20)),
        **answers,
    }


def test_a_statement_is_recorded_shown_and_corrected(officer):
    make_term("coalition")

    officer.post(f"{LIST}add/", said())
    statement = Statement.objects.get()
    assert statement.grade == Grade.OFFICIAL

    page = plain(officer.get(f"{LIST}{statement.pk}/"))
    assert "“Our soldiers stay with the coalition.”" in page
    assert "Framing: Security coalition. Folketing." in page
    assert "“coalition”: say “partnership” instead." in page

    answers = said(framing="", text="They stay.", is_quote="")
    officer.post(f"{LIST}{statement.pk}/edit/", edited(statement, **answers))
    page = plain(officer.get(f"{LIST}{statement.pk}/"))
    assert "None of the framings fits it." in page
    assert "In summary" in page


@pytest.mark.parametrize(
    ("answers", "messages"),
    [
        (
            {"speaker": "", "actor": "", "framing": "999999", "text": "x" * 5001}
            | {"source": "", "grade": "press"},
            [
                "Enter speaker",
                "Choose the actor they spoke for",
                "Select a valid choice",
                "Enter at most 5000 characters",
                "Name the press report",
            ],
        ),
        (
            {"text": "a\u202eb"} | typed("said_on", date(2006, 2, 2)),
            ["Take away the character that nobody sees", "is in the future"],
        ),
        (
            {"said_on_day": "31", "said_on_month": "2"},
            ["February 2006 has 28 days"],
        ),
    ],
)
def test_a_wrong_answer_is_said_at_its_question(officer, answers, messages):
    page = officer.post(f"{LIST}add/", said(**answers))

    assert [one for one in messages if one not in plain(page)] == []
    assert "Folketing" in page.content.decode()
    assert not Statement.objects.exists()


def test_framings_are_a_list_of_the_reader_s_own(officer):
    words = {"name": "Domestic agenda", "marking": make_marking().pk}
    officer.post("/political/framings/add/", words)
    again = plain(
        officer.post("/political/framings/add/", words | {"name": "DOMESTIC agenda"})
    )
    assert "“Domestic agenda” is a framing already" in again

    framing = Framing.objects.get()
    path = f"/political/framings/{framing.pk}/edit/"
    officer.post(path, edited(framing, name="Domestic political agenda"))

    assert "Domestic political agenda" in plain(officer.get(LIST))
    assert "Domestic political agenda" in plain(officer.get(f"{LIST}add/"))


def test_the_page_draws_shares_and_says_what_they_are_of(minister):
    for day in (5, 6, 7):
        make_statement(date(2006, 1, day))
    make_statement(date(2005, 11, 8), "International partnership")
    make_statement(grade=Grade.PRESS)

    words = plain(minister.get(LIST))
    assert (
        "Security coalition is the framing of 3 of 4 statements in March 2005 to"
        " February 2006 (75%)."
    ) in words
    assert (
        "Framing of statements, March 2005 to February 2006, share of the statements"
        " of each period, in percent."
    ) in words
    assert "November 2005 0% 0 of 1 100% 1 of 1 1" in words
    assert "December 2005 none recorded none recorded none recorded" in words
    assert "January 2006 100% 3 of 3 0% 0 of 3 3" in words
    assert "Leaves out 1 statement: press only (1)." in words
    everything = plain(minister.get(LIST, {"evidence": "all"}))
    assert "of 4 of 5 statements" in everything
    assert "Includes 1 statement that is press only (1)." in everything
    quarters = plain(minister.get(LIST, {"by": "quarter"}))
    assert "October to December 2005 0% 0 of 1 100% 1 of 1 1" in quarters
    assert "of 4 statements in April 2003 to March 2006" in quarters


def test_filters_narrow_the_shares_and_the_list(minister):
    make_statement(speaker="Tony Blair", actor="Home")
    make_statement(speaker="Tony Blair", actor="Home", framing=None)
    make_statement(speaker="Jan Petersen", actor="Norway", framing="Own")

    blair = plain(minister.get(LIST, {"speaker": "blair"}))
    assert "2 statements in" in blair
    assert "Jan Petersen" not in blair
    norway = plain(minister.get(LIST, {"actor": "norway"}))
    assert "1 statement in" in norway
    none = plain(minister.get(LIST, {"framing": "none"}))
    assert none.count("Tony Blair") == 1
    assert "3 statements" in none or "of 3 statements" in none
    wrong = minister.get(LIST, {"actor": "atlantis", "framing": "x", "by": "day"})
    assert wrong.status_code == 400
    assert "No actor called “atlantis” is recorded." in plain(wrong)


def test_few_statements_are_a_sentence_and_none_an_invitation(officer):
    empty = plain(officer.get(LIST))
    assert "No statement that counts is recorded" in empty
    assert "Record the first statement" in empty

    make_statement()
    page = officer.get(LIST)
    assert "1 statement in March 2005 to February 2006: fewer than 3" in plain(page)
    assert "<svg viewBox" not in page.content.decode().split("<main")[1]


def test_hidden_records_are_nowhere(login):
    secret = make_marking("secret")
    make_statement(speaker="Hidden speaker", marking=secret)
    make_statement(text="Hidden actor", actor="Atlantis")
    make_actor("Atlantis").__class__.objects.filter(name="Atlantis").update(
        marking=secret
    )
    shown = make_statement(
        framing=make_framing("Hidden framing", marking=secret),
        source=make_source("hidden", title="Hidden source", marking=secret),
    )
    reader = login("Analyst", ceiling="restricted")

    page = plain(reader.get(LIST)) + plain(reader.get(f"{LIST}{shown.pk}/"))
    file = b"".join(reader.get(f"{LIST}csv/").streaming_content).decode()

    for text in (page, file):
        assert "A framing that you may not see" in text or "one that you may" in text
        assert "Hidden" not in text
        assert "Atlantis" not in text


def test_a_statement_of_a_later_day_does_not_exist_yet(minister):
    later = make_statement(date(2006, 2, 2))

    assert minister.get(f"{LIST}{later.pk}/").status_code == 404
    assert minister.get(f"{LIST}{later.pk}/?as_at=2006-02-02").status_code == 200


def test_the_file_has_every_statement_with_its_evidence(login):
    analyst = login("Analyst")
    make_statement(speaker="=cmd()", grade=Grade.PRESS)
    make_statement(speaker="Other", framing=None, source=make_source())

    text = b"".join(analyst.get(f"{LIST}csv/").streaming_content)
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))

    assert [row[7] for row in rows[1:3]] == ["", "Security coalition"]
    assert [row[8] for row in rows[1:3]] == ["Official document", "Press report"]
    assert rows[2][1] == "'=cmd()"
    assert rows[1][9] == "FCO/IPU paper, 1 February 2006"
    assert analyst.get(f"{LIST}csv/", {"by": "day"}).status_code == 400


def test_a_page_bears_what_it_shows_and_names(login):
    reader = login("Minister", ceiling="secret")

    def banner(path):
        return reader.get(path).context["marking_banner"].name.lower()

    one = make_statement(framing=make_framing("F", marking=make_marking("secret")))
    assert banner(LIST) == banner(f"{LIST}{one.pk}/") == "secret"


def test_the_list_costs_the_same_however_many_statements(minister, count_queries):
    make_statement(source=make_source())
    one = count_queries(lambda: minister.get(LIST))

    for number in range(2, 9):
        make_statement(
            date(2006, 1, number),
            f"Framing {number}",
            actor=f"Actor {number}",
            source=make_source(f"source-{number}"),
        )

    assert count_queries(lambda: minister.get(LIST)) == one


def test_a_longer_list_has_pages(minister, monkeypatch):
    monkeypatch.setattr(keyset, "ROWS", 2)
    for number in range(3):
        make_statement(date(2006, 1, 1 + number))

    first = minister.get(LIST)
    second = minister.get(LIST + first.context["page"].statements.next_url)

    assert plain(first).count("Parliament") == 2
    assert plain(second).count("Parliament") == 1
