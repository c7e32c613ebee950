"""Pages by cursor: nothing is read twice or left out, whichever way they are sorted."""

from datetime import date

import pytest

from donors.models import Pledge
from tests.donors.factories import make_disbursement, make_pledge
from tests.exchange.api.asking import follow, problem, read, row, rows

pytestmark = pytest.mark.django_db
SORTS = ["id", "-id", "amount_usd", "-amount_usd", "title", "-pledged_on"]


@pytest.fixture
def reader(login):
    return login("donors.view_pledge", "actors.view_actor")


def make_seven() -> None:
    amounts = ["5", None, "7", "5", None, "9", "1"]
    for number, millions in enumerate(amounts):
        make_pledge(
            millions_usd=millions,
            title=f"Pledge {number % 3}",
            pledged_on=date(2004, 1, 1 + number % 4),
        )


@pytest.mark.parametrize("sort", SORTS)
def test_pages_of_two_are_the_whole_list_there_and_back(reader, sort):
    make_seven()
    asked = {"sort": sort, "fields": "id,amount_usd"}
    whole = rows(reader, "pledges", **asked)
    page, there, pages = read(reader, "pledges", limit=2, **asked), [], []

    while True:
        there += page["rows"]
        pages.append(page["rows"])
        if page["next"] is None:
            break
        page = follow(reader, page["next"])
    back = [page["rows"]]
    while page["previous"]:
        page = follow(reader, page["previous"])
        back.append(page["rows"])

    assert there == whole
    assert len(whole) == 7
    assert list(reversed(back)) == pages
    if "amount" in sort:
        assert [one["amount_usd"] for one in whole[5:]] == [None, None]


def test_rows_that_come_in_between_move_no_row_of_the_next_page(reader):
    make_seven()
    first = read(reader, "pledges", limit=3, sort="-amount_usd", fields="id")
    expected = follow(reader, first["next"])["rows"]
    make_pledge(millions_usd="8")
    late = make_pledge(millions_usd="4")

    second = follow(reader, first["next"])["rows"]

    assert second == [expected[0], {"id": late.pk}, *expected[1:2]]


def test_a_page_costs_the_same_however_many_rows(reader, count_queries):
    make_disbursement(make_pledge())
    one = count_queries(lambda: rows(reader, "pledges"))

    for donor in ["Canada", "Sweden", "Italy", "Japan"]:
        make_disbursement(make_pledge(donor))

    assert len(rows(reader, "pledges")) == 5
    assert count_queries(lambda: rows(reader, "pledges")) == one


def test_a_cursor_of_another_question_is_refused(reader):
    make_seven()
    page = read(reader, "pledges", limit=2, sort="title")
    other = page["next"].replace("sort=title", "sort=-title")
    dated = page["next"].replace("as_at=2006-02-01", "as_at=2006-02-02")
    smaller = page["next"].replace("limit=2", "limit=1")

    for url in (other, dated, page["next"] + "x"):
        assert problem(reader, url)["errors"][0]["parameter"] == "cursor"
    assert len(follow(reader, smaller)["rows"]) == 1


def test_filters_narrow_and_name_records_by_number_or_slug(reader):
    spain = make_pledge("Spain", "220")
    make_pledge("Canada", "133", pledged_on=date(2005, 5, 1))
    ids = [spain.pk]

    def found(**asked):
        return [one["id"] for one in rows(reader, "pledges", **asked)]

    assert found(donor="spain") == found(donor=spain.donor_id) == ids
    assert found(amount_usd_min="200000000") == ids
    assert found(pledged_on_to="2005-04-30") == ids
    assert found(donor="nobody") == found(donor=10**17) == []
    assert len(found(currency="USD", is_onward="false")) == 2


def test_a_record_says_its_version_and_is_not_sent_twice(reader):
    pledge = make_pledge()
    url = f"/api/v1/pledges/{pledge.pk}/?fields=title"
    first = reader.get(url)

    again = reader.get(url, headers={"if-none-match": first.headers["ETag"]})
    Pledge.objects.filter(pk=pledge.pk).update(version=2)
    later = reader.get(url, headers={"if-none-match": first.headers["ETag"]})

    assert first.headers["ETag"].startswith('"1-')
    assert (again.status_code, again.content) == (304, b"")
    assert later.headers["ETag"].startswith('"2-')
    assert row(reader, f"pledges/{pledge.pk}", fields="title") == {
        "title": pledge.title
    }
