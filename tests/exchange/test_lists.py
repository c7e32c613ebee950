"""The file of a list has the rows of its page, all of them, in the same order."""

import csv
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from partnership.exchange.report import Kind
from partnership.exchange.writers.calendar import Day, all_day
from partnership.exchange.writers.comma_separated import STARTS_A_FORMULA, safe_cell
from partnership.exchange.writers.csv_cells import cell
from tests.coalition.factories import make_contributor
from tests.donors.factories import make_conference, make_instalment, make_pledge
from tests.factories import make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db
FEBRUARY = "as_at=2006-02-01"
EVERY = ["Land A", "Land B", "Land AB", "Land C", "Land D"]


def contributors():
    for name in EVERY:
        make_contributor(name)
    hidden = make_contributor("Land hidden")
    hidden.actor.marking = make_marking("secret")
    hidden.actor.save()


def pledges():
    for place, name in enumerate(EVERY[:4]):
        make_pledge(name, str(10 + place))


def conferences():
    for name in ("Madrid 2003", "Irbil 2006"):
        make_conference(name)


def actors():
    for name in EVERY:
        make_actor(name)


def people():
    for name in ("anna", "berta"):
        make_user(username=name)


NAMES = {
    "contributors": lambda page: [
        row.contributor.actor.name for row in page["list"].rows
    ],
    "pledges": lambda page: [row.donor for row in page["list"].rows],
    "conferences": lambda page: [row.conference.name for row in page["rows"]],
    "countries": lambda page: [row.actor.name for row in page["rows"]],
    "people": lambda page: [person.username for person in page["page"]],
}
CASES = [
    (contributors, "contributors", "/security/", "", 5),
    (contributors, "contributors", "/security/", "q=Land B&sort=-name", 2),
    (pledges, "pledges", "/economic/", "sort=-pledged", 4),
    (pledges, "pledges", "/economic/", "q=land&sort=-donor", 4),
    (conferences, "conferences", "/economic/conferences/", "", 2),
    (actors, "countries", "/countries/", "q=Land", 5),
    (people, "people", "/account/people/", "q=ert", 1),
]


@pytest.mark.parametrize(("plant", "name", "page", "query", "number"), CASES)
def test_a_file_has_the_rows_of_its_page(
    login, monkeypatch, plant, name, page, query, number
):
    """Where a page has three rows, the file has those of the other pages too."""
    monkeypatch.setattr("coalition.listing.ROWS", 3)
    monkeypatch.setattr("partnership.dashboard.country_list.PAGE_SIZE", 3)
    plant()
    client = login("Administrator")
    asked = f"?{FEBRUARY}&{query}"

    shown = client.get(page + asked).context
    names = NAMES[name](shown)
    offered = {one["label"]: one["url"] for one in shown["exports"]}
    file = b"".join(client.get(offered["CSV"]).streaming_content).decode("utf-8-sig")
    rows = [row for row in csv.reader(file.splitlines()) if not row[0].startswith("#")]

    assert len(rows) - 1 == number
    assert len(names) == min(number, 3) or name in ("pledges", "conferences")
    assert [row[0] for row in rows[1:]][: len(names)] == names
    assert f"# End of file: {number} rows" in file
    assert "hidden" not in file


def test_a_list_is_no_file_for_who_may_not_see_it_or_may_not_take_it(login):
    taking = login("exchange.export_list")
    seeing = login("coalition.view_contributor")

    for client in (taking, seeing):
        assert client.get("/security/contributors/csv/").status_code == 403
    assert (
        login("exchange.export_list", "coalition.view_contributor")
        .get("/security/contributors/csv/")
        .status_code
        == 200
    )


def test_a_filter_that_cannot_be_read_is_an_answer_and_no_file(login):
    client = login("Analyst")

    for address in (
        "/security/contributors/csv/?force=x",
        "/security/contributors/csv/?evidence=some",
        "/security/contributors/csv/?as_at=soon",
        "/political/un-role/tasks/csv/?organisation=nobody",
    ):
        assert client.get(address).status_code == 400
    assert client.get("/security/contributors/exe/").status_code == 404
    assert client.get("/security/contributors/ics/").status_code == 404


def test_instalments_are_days_of_a_calendar_with_the_marking_of_each(login):
    pledge = make_pledge("Spain", "10")
    due = make_instalment(pledge, "4", date(2006, 5, 1))

    answer = login("Analyst").get(f"/economic/pledges/ics/?{FEBRUARY}")
    file = b"".join(answer.streaming_content).decode()

    assert file.startswith("BEGIN:VCALENDAR")
    assert f"UID:instalment-{due.pk}@partnership" in file
    assert "DTSTART;VALUE=DATE:20060501" in file
    assert "CLASS:CONFIDENTIAL" in file
    assert "Marking: " in file.replace("\r\n ", "")
    assert file.endswith("END:VCALENDAR\r\n")


def test_words_cannot_begin_another_entry_or_line_of_a_calendar():
    words = "=1+1\r\nEND:VEVENT\rBEGIN:VEVENT\nX:1"
    day = Day(
        "a@b",
        date(2006, 2, 1),
        words,
        words,
        "/",
        datetime(2006, 2, 1, tzinfo=UTC),
        frozenset(),
    )

    lines = all_day(day, words, str).to_ical().split(b"\r\n")

    assert [one for one in lines if one.startswith(b"BEGIN")] == [b"BEGIN:VEVENT"]
    assert [one for one in lines if one.startswith((b"END", b"X"))] == [b"END:VEVENT"]
    assert not [one for one in lines if b"\r" in one or b"\n" in one]


def test_the_database_holds_the_same_cells_harmless_as_we_do(db):
    starts = sorted(STARTS_A_FORMULA - set("\r\n"))
    assert set("=+-@＝＋－＠\t") == set(starts)
    sql = f"SELECT {cell(Kind.TEXT, 'words')} FROM (SELECT %s::text AS words) AS row"
    with connection.cursor() as cursor:
        for start in starts:
            cursor.execute(sql, [f"{start}cmd"])
            assert cursor.fetchone() == (safe_cell(f"{start}cmd"),)
