"""The file of what rests on what has every tree of every page."""

import csv
from datetime import date

import pytest
from icalendar import Calendar

from coalition.mandates import listing, tree_report
from tests.coalition.factories import (
    make_contributor,
    make_dependency,
    make_mandate,
    make_strength,
)
from tests.factories import make_marking

pytestmark = pytest.mark.django_db
FEBRUARY = "as_at=2006-02-01"
ENDS = date(2006, 12, 31)


def rows_of(client, address):
    file = b"".join(client.get(address).streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(one for one in file.splitlines() if one[0] != "#"))


@pytest.fixture
def trees(monkeypatch):
    """Three heads, one tree a page; what rests on two of them; one that is hidden."""
    monkeypatch.setattr(listing, "TREES", 1)
    monkeypatch.setattr(tree_report, "TREES", 1)
    heads = [make_mandate(name, ENDS) for name in ("Alpha", "Bravo", "Charlie")]
    contributor = make_contributor("Denmark")
    make_strength(contributor, 530, grade="press")
    both = make_mandate("Denmark", date(2007, 6, 1), contributor=contributor)
    beneath = make_mandate("Norway", date(2006, 11, 1))
    hidden = make_mandate("Hidden", ENDS, marking=make_marking("secret"))
    for mandate, upon in (
        (both, heads[0]),
        (both, heads[1]),
        (beneath, heads[2]),
        (hidden, heads[2]),
    ):
        make_dependency(mandate, upon)
    return heads


def test_it_goes_from_each_head_downwards(trees, login):
    client = login("Analyst")
    shown = client.get(f"/security/mandates/?{FEBRUARY}&evidence=all").context
    files = {one["label"]: one["url"] for one in shown["tree_exports"]}

    rows = rows_of(client, files["CSV"])

    assert [(row["Level"], row["Holder"], row["Named above"]) for row in rows] == [
        ("1", "Alpha", "no"),
        ("2", "Denmark", "no"),
        ("1", "Bravo", "no"),
        ("2", "Denmark", "yes"),
        ("1", "Charlie", "no"),
        ("2", "Norway", "no"),
    ]
    assert rows[1]["Rests on"] == str(trees[0])
    assert rows[1]["If the head lapses"] == "would stand otherwise, to 1 June 2007"
    assert rows[5]["If the head lapses"] == "ends before it, 1 November 2006"
    assert rows[1]["Personnel"] == "530"
    firm = rows_of(client, f"/security/mandates/tree/csv/?{FEBRUARY}")
    assert firm[1]["Personnel"] == ""


def test_the_filter_of_the_page_reaches_it_and_a_calendar_has_each_day_once(
    trees, login
):
    client = login("Analyst")
    page = client.get(f"/security/mandates/?{FEBRUARY}&q=bravo").context
    asked = {one["label"]: one["url"] for one in page["tree_exports"]}

    assert [row["Holder"] for row in rows_of(client, asked["CSV"])] == [
        "Bravo",
        "Denmark",
    ]
    every = client.get(f"/security/mandates/tree/ics/?{FEBRUARY}")
    calendar = Calendar.from_ical(b"".join(every.streaming_content))
    uids = [str(one["uid"]) for one in calendar.walk("VEVENT")]
    assert len(uids) == len(set(uids)) == 5
