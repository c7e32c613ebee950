"""The slip ledger of an action, counted by hand."""

import json
from datetime import date, timedelta

import pytest

from partnership.strategy.models import ActionDate
from partnership.strategy.standing.ledger import ledger_of
from tests.diplomacy.test_pages import text
from tests.strategy.factories import make_action, make_date
from tests.strategy.places import LIST, own


def test_a_statement_after_a_gap_is_not_compared_with_the_first():
    days = [date(2006, 1, 1), date(2006, 3, 1), date(2006, 3, 11)]
    shown = [ActionDate(due_on=day, due_precision="day") for day in days]
    for one in shown:
        one.stated = 60

    found = ledger_of(shown)

    assert [line.record for line in found.lines] == [shown[0], shown[2]]
    assert found.lines[1].slip.moved_words == "10 days later"
    assert found.lines[1].slip.total_words == "69 days later"
    assert found.stated == 60


@pytest.mark.django_db
def test_an_action_that_never_had_a_date_has_none_to_take_back(officer):
    action = make_action()
    for number in range(2):
        said = date(2006, 1, 1) + timedelta(number)
        make_date(action, None, said, reason="Nobody knows yet.")

    page, listed = (text(officer.get(one)) for one in (own(action), f"{LIST}slips/"))

    assert "It has no date yet." in page
    assert "It has no date</h2>" in page
    assert page.count("<td>No date yet</td>") == 2
    assert "No action has a date by" in listed
    make_date(action, date(2006, 1, 9), date(2006, 1, 9))
    make_date(action, None, date(2006, 1, 10), reason="It fell through.")
    page = text(officer.get(own(action)))
    assert "It was planned for 9 Jan 2006, date taken back." in page
    assert page.count("<td>Date taken back</td>") == 1


@pytest.mark.django_db
def test_the_page_reads_as_many_actions_as_the_strategy_and_the_file_all(
    login, monkeypatch
):
    monkeypatch.setattr("partnership.strategy.standing.slips.LONGEST", 1)
    for title in ("One", "Two"):
        make_date(title)
    analyst = login("Analyst")

    page = text(analyst.get(f"{LIST}slips/"))
    file = analyst.get(f"{LIST}slips/json/")

    assert "of 1 action with a date" in page
    assert "The strategy has more actions than this page reads" in page
    assert len(json.loads(b"".join(file.streaming_content))["rows"]) == 2
