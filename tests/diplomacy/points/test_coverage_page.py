"""The page of coverage, the red list on it, its files, and what the overview says."""

import json
from datetime import date

import pytest

from tests.diplomacy.factories import make_date, make_event, make_meeting, make_point
from tests.diplomacy.points.world import FOREIGN, make_twenty_three_meetings
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_actor, make_marking

pytestmark = pytest.mark.django_db
PATH = "/political/coverage/"


def read(response):
    return json.loads(b"".join(response.streaming_content))


@pytest.fixture
def officer(login):
    return login(OFFICER)


def test_the_page_says_what_is_counted_by_hand(officer):
    make_twenty_three_meetings()

    page = text(officer.get(PATH))

    assert (
        "5 of 11 meetings ahead have a cleared point (45%). Of 7 held, 3 had one (43%)."
        " 1 cancelled meeting is not counted."
    ) in page
    assert "The red list: 6 meetings without a point" in page
    assert page.count("No longer covered</span>") == 2
    assert page.count("Draft a point") == 4
    assert page.count("See what it lost") == 2
    assert "Secret service" not in page


def test_filters_narrow_the_page_and_stay_in_its_addresses(officer):
    make_twenty_three_meetings()

    page = text(officer.get(f"{PATH}?principal={FOREIGN}&month=2006-02&within=30"))

    assert "3 of 7 meetings ahead have a cleared point (43%)." in page
    assert "principal=Foreign+Secretary&amp;month=2006-02&amp;within=30" in page


@pytest.mark.parametrize("wrong", ["month=soon", "within=9", "principal=Nobody"])
def test_a_wrong_filter_is_answered_with_400(officer, wrong):
    for path in (PATH, f"{PATH}csv/", f"{PATH}red-list/csv/"):
        response = officer.get(f"{path}?{wrong}")
        assert response.status_code == 400
        assert "<title>Error: " in text(response)


def test_the_files_have_the_rows_of_the_page(officer):
    make_twenty_three_meetings()

    table = read(officer.get(f"{PATH}json/"))
    reds = read(officer.get(f"{PATH}red-list/json/?within=30"))

    assert table["totals"]["ahead_with_point"] == 5
    assert [row["month"] for row in table["rows"]] == [
        "2006-01",
        "2006-03",
        "2005-12",
        "2006-01",
        "2006-02",
        "2006-03",
    ]
    assert table["rows"][4]["ahead_percent"] == 43
    assert len(reds["rows"]) == reds["totals"]["meetings_without_a_point"] == 5
    assert reds["rows"][0]["state"] == "No point"


def test_the_red_list_goes_on_overleaf(officer):
    for number in range(51):
        make_meeting(f"State {number}", date(2006, 3, 1))

    page = text(officer.get(f"{PATH}?within=30"))
    assert "Showing 1 to 50 of 51" in page
    assert "?within=30&amp;page=2" in page
    assert "Showing 51 to 51 of 51" in text(officer.get(f"{PATH}?page=2"))


def test_it_costs_the_same_however_many_meetings(officer, count_queries):
    make_meeting()
    one = count_queries(lambda: officer.get(PATH))

    for number in range(4):
        meeting = make_meeting(f"State {number}", principal=f"Minister {number}")
        make_point(meeting, cleared_on=TODAY)
        make_meeting(f"State {number}", principal=f"Minister {number}")

    assert count_queries(lambda: officer.get(PATH)) == one


def test_empty_and_full_coverage_say_what_will_come(officer):
    page = text(officer.get(PATH))
    assert "No meeting ahead of 1 February 2006 is recorded." in page
    assert "No meeting ahead is recorded for this" in page

    make_point(make_meeting(), cleared_on=TODAY)
    page = text(officer.get(PATH))
    assert "1 of 1 meeting ahead has a cleared point (100%)." in page
    assert "Every meeting ahead has a cleared point" in page


def test_coverage_and_the_overview_bear_whom_and_what_they_name(officer):
    restricted = make_marking("restricted")
    make_meeting("Sweden")
    for path in (PATH, "/political/"):
        assert "<b>Restricted</b>" not in text(officer.get(path))

    make_actor("Norway", marking=restricted)
    make_meeting("Norway")

    for path in (PATH, "/political/"):
        assert "<b>Restricted</b>" in text(officer.get(path))


@pytest.mark.parametrize("hidden", ["event", "date", "date before"])
def test_the_overview_bears_the_events_that_it_names(officer, hidden):
    marks = {hidden: {"marking": make_marking("restricted")}}
    event = make_event(**marks.get("event", {}))
    make_date(
        event, date(2006, 2, 20), date(2006, 1, 1), **marks.get("date before", {})
    )
    make_date(event, **marks.get("date", {}))

    assert "<b>Restricted</b>" in text(officer.get("/political/"))


def test_the_overview_leads_to_the_red_list(officer):
    make_meeting()

    page = text(officer.get("/political/"))

    assert (
        '<a href="/political/coverage/#red">The red list: 1 without a point</a>' in page
    )


def test_a_minister_reads_coverage_and_takes_no_file(login):
    minister = login("Minister")

    assert "Export" not in text(minister.get(PATH))
    assert minister.get(f"{PATH}csv/").status_code == 403
