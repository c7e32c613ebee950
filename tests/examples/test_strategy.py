"""The paper's objectives and actions, with what the records say of them."""

from datetime import date

import pytest

from partnership.strategy.models import Action, Update
from partnership.strategy.standing.listing import build
from tests.factories import TODAY, make_user

SUMMER = date(2006, 6, 1)


@pytest.mark.usefixtures("iraq")
def test_the_papers_actions_stand_as_the_records_say_and_nobody_rated_them():
    reader = make_user("Minister")

    now, later, before = (
        build(on, reader) for on in (TODAY, SUMMER, date(2006, 1, 31))
    )

    rows = {row.action.title: row for row in now.rows}
    assert len(rows) == 19
    assert {row.action.paragraph for row in now.rows} == {"5", "6"}
    assert now.by_records == "3 red, 2 amber, 1 green and 13 not rated"
    danes = rows["Keep the Danes engaged"]
    assert (danes.owner_words, danes.ledger.planned_words) == (
        "United Kingdom",
        "summer 2006",
    )
    said = {one.name: one.figure.said for one in danes.evidence.measured}
    assert said == {"Mandates: Denmark": "150 days", "Asks: Denmark": ""}
    donors = rows["Press Donors"].evidence
    assert [one.about for one in donors.deciding] == ["Spain", "Sweden"]
    assert rows["Visits by Arab Ministers"].evidence.lacks == "No record linked"
    assert rows["Arab debt relief"].holds == 1
    assert not Update.objects.exists()
    assert (now.silent, later.silent, before.rows) == (0, 19, [])
    # In May the Danes renewed.
    found = {row.action.title: row.evidence for row in later.rows}
    mandate, _ = found["Keep the Danes engaged"].measured
    assert (mandate.figure.said, mandate.rating) == ("395 days", "green")
    assert Action.objects.filter(owner=None).count() == 19
