"""The page of what changed."""

from datetime import UTC, datetime

import pytest
import time_machine

from coalition.models import Mandate
from donors.models import Pledge
from partnership.dashboard.changes.filters import ChangeFilter
from partnership.evidence.history import recorded_at
from tests.coalition.factories import make_denmark_mandate, make_strength
from tests.donors.factories import make_pledge, make_statement
from tests.evidence.as_known.recording import FEBRUARY, MARCH
from tests.factories import make_marking, make_source, make_user

pytestmark = pytest.mark.django_db
EVERYTHING = {"period_from": ""}
PAGE = "/changes/"


def texts(client, **query):
    response = client.get(PAGE, query)
    assert response.status_code == 200
    return [change.text for change in response.context["page"].changes]


def test_it_says_what_changed_with_who_when_why_and_source(record, login):
    page = login("Minister").get(PAGE, EVERYTHING).content.decode()

    assert "Denmark: mandate expires on 1 July 2007, was 1 July 2006" in page
    assert "10:00 on 30 May 2006" in page
    assert "By Ada Byron" in page
    assert "Reason: Renewed." in page
    assert "Source: FCO/IPU paper, 1 February 2006" in page
    assert f'href="{record.get_absolute_url()}"' in page
    assert "US$133m still undelivered" in page
    past = login("Minister").get(PAGE, EVERYTHING | {"as_at": "2006-03-01"})
    assert f'href="{record.get_absolute_url()}?as_at=2006-03-01"' in (
        past.content.decode()
    )


@pytest.mark.parametrize(
    ("query", "begins"),
    [
        ({"line": "economic"}, {"Canada", "Madrid 2003"}),
        ({"actor": "denmark", "line": "security"}, {"Denmark"}),
        ({"actor": "DNK", "kind": "coalition.mandate"}, {"Denmark"}),
        ({"kind": "donors.pledge"}, {"Canada"}),
        ({"who": "ada", "line": "security"}, {"Denmark"}),
        ({"who": "ada byron", "line": "security"}, {"Denmark"}),
        ({"period_from": "2006-05-30", "line": "security"}, {"Denmark"}),
        ({"period_from": "2006-05-30 10:00", "line": "security"}, {"Denmark"}),
        ({"period_from": "2006-05-30 10:01", "line": "security"}, set()),
        ({"period_to": "2006-02-01", "line": "security"}, {"Denmark"}),
        ({"period_to": "2006-02-01 08:59"}, set()),
    ],
)
def test_filters_narrow_the_changes(record, login, query, begins):
    found = texts(login("Minister"), **EVERYTHING | query)

    subjects = {text.split(":")[0].split(",")[0] for text in found}
    assert subjects - {"FCO/IPU paper"} == begins


def test_one_record_alone_from_its_own_page(record, login):
    client = login("Minister")
    page = client.get(record.get_absolute_url(), {"as_at": "2006-02-02"})
    address = (
        page.content.decode()
        .split('<p class="action"><a href="/changes/')[1]
        .split('"')[0]
    )

    response = client.get(PAGE + address.replace("&amp;", "&"))

    found = [change.text for change in response.context["page"].changes]
    assert found == [
        "Denmark: mandate expires on 1 July 2007, was 1 July 2006",
        "Denmark: mandate “troop mandate” recorded: expires on 1 July 2006",
    ]
    assert "as_at=2006-02-02" in address


def test_without_a_beginning_it_shows_the_last_seven_days(login):
    at = [datetime(2006, 3, day, 12, tzinfo=UTC) for day in (1, 9, 10)]
    for instant, title in zip(at, ["old", "late", "later"], strict=True):
        with recorded_at(instant):
            make_denmark_mandate(title=title)
    client = login("Minister")

    with time_machine.travel(datetime(2006, 3, 9, 13, tzinfo=UTC), tick=False):
        response = client.get(PAGE, {"kind": "coalition.mandate"})

    assert [
        change.text.split("“")[1][:4] for change in response.context["page"].changes
    ] == ["late"]
    assert 'value="2006-03-02 13:00"' in response.content.decode()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"period_from": "2006-02-30"}, "Enter a date, or a date and a time, such as"),
        ({"period_to": "yesterday"}, "Enter a date, or a date and a time, such as"),
        ({"period_to": "2006-02-01 25:00"}, "Enter a date, or a date and a time"),
        ({"period_to": "0001-01-01T00:00+23:00"}, "Enter a date, or a date and"),
        (
            {"period_from": "2006-03-01", "period_to": "2006-02-01"},
            "The period ends before it begins.",
        ),
        ({"who": "nobody"}, "No person called “nobody” is known."),
        ({"actor": "nowhere"}, "No actor called “nowhere” is recorded."),
        ({"record": "auth.user:1"}, "“auth.user:1” names no record."),
        ({"kind": "auth.user"}, "Select a valid choice."),
    ],
)
def test_what_cannot_be_read_is_said_where_it_is_and_kept(login, query, sentence):
    client = login("Minister", "Analyst")

    for address in (PAGE, "/changes/csv/"):
        response = client.get(address, query | {"line": "security"})
        page = response.content.decode()

        assert response.status_code == 400
        assert sentence in page
        assert "<title>Error:" in page
        assert '<option value="security" selected>' in page
        for value in query.values():
            assert value in page or "kind" in query


def test_an_empty_time_says_what_will_appear(login):
    page = login("Minister").get(PAGE, {"period_to": "1990-01-01", **EVERYTHING})

    assert "No change was recorded in this time" in page.content.decode()


def test_pages_follow_each_other_at_any_depth_for_the_same_cost(login, count_queries):
    for number in range(120):
        with recorded_at(FEBRUARY):
            make_denmark_mandate(title=f"mandate {number}")
    client, query = login("Minister"), {"kind": "coalition.mandate", **EVERYTHING}

    first = client.get(PAGE, query).context["page"]
    second = client.get(PAGE + first.next_url).context["page"]
    third = client.get(PAGE + second.next_url).context["page"]
    again = client.get(PAGE + second.previous_url).context["page"]

    assert [len(p.changes) for p in (first, second, third)] == [50, 50, 20]
    assert (first.previous_url, third.next_url) == ("", "")
    assert again.changes == first.changes
    assert len({c.text for p in (first, second, third) for c in p.changes}) == 120
    addresses = [
        "?kind=coalition.mandate&period_from=",
        first.next_url,
        second.next_url,
    ]
    costs = {count_queries(lambda a=a: client.get(PAGE + a)) for a in addresses}
    assert len(costs) == 1


def test_the_page_costs_the_same_however_many_changes(login, count_queries):
    client = login("Minister")
    make_strength("Denmark", source=make_source())
    make_statement(make_pledge("Canada"), 133)
    few = count_queries(lambda: client.get(PAGE))

    for name in ["Spain", "Italy", "Norway"]:
        make_strength(name, source=make_source(name))
        make_statement(make_pledge(name), 100)
    Pledge.objects.update(title="Changed", version=2)

    assert count_queries(lambda: client.get(PAGE)) == few


def test_a_page_of_every_kind_of_record_has_a_bounded_cost(iraq, login, count_queries):
    client = login("Minister")

    assert count_queries(lambda: client.get(PAGE)) < 45


def test_what_is_above_the_ceiling_is_on_no_page_and_in_no_file(record, login):
    secret = make_marking("secret")
    Mandate.objects.update(marking=secret)
    Pledge.objects.update(title="OPERATION X", marking=secret)
    low, high = (
        login("Analyst", ceiling="restricted"),
        login("Analyst", ceiling="top-secret"),
    )

    for address in (PAGE, "/changes/csv/", "/changes/json/"):
        seen = b"".join(low.get(address, EVERYTHING))
        assert b"OPERATION X" not in seen
        assert b"troop mandate" not in seen
        assert b"OPERATION X" in b"".join(high.get(address, EVERYTHING))


def test_the_page_and_the_file_bear_the_highest_marking_of_what_they_name(
    record, login
):
    client = login("Analyst", ceiling="top-secret")
    cable = make_source("cable", marking=make_marking("restricted"))
    low = client.get(PAGE, {"line": "security", **EVERYTHING})
    assert low.context["marking_banner"].code == "declassified"

    Mandate.objects.update(source=cable)

    high = client.get(PAGE, {"line": "security", **EVERYTHING})
    assert high.context["marking_banner"].code == "restricted"
    file = b"".join(client.get("/changes/csv/", EVERYTHING)).decode()
    assert "# Marking: Restricted" in file


def test_under_as_known_nothing_later_is_asked_for():
    asked = {"period_to": "2006-12-31", "period_from": ""}
    form = ChangeFilter(asked, reader=make_user(), now=MARCH)

    assert form.is_valid()
    assert form.asked.until == MARCH
    asked["period_to"] = "2006-02-01 09:00"
    form = ChangeFilter(asked, reader=make_user(), now=MARCH)
    assert form.is_valid()
    assert form.asked.until == FEBRUARY


def test_who_has_no_right_is_refused(record, login):
    assert login("donors.view_pledge").get(PAGE).status_code == 403
    assert login("Minister").get("/changes/csv/").status_code == 403
    assert login("Minister").get("/changes/pdf/").status_code == 403
    assert login("Analyst").get("/changes/doc/").status_code == 404
    assert "/changes/csv/" not in login("Minister").get(PAGE).content.decode()
    assert "/changes/csv/" in login("Analyst").get(PAGE).content.decode()
