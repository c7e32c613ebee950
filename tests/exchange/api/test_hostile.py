"""Whatever an address says, the answer is a page or a problem, never a fault."""

import pytest

from tests.donors.factories import make_pledge
from tests.exchange.api.asking import problem

pytestmark = pytest.mark.django_db
BIG = "9" * 40
# What is asked, and which parameter is named as wrong.
WRONG = {
    "page=2": "page",
    "offset=99999999999999999999": "offset",
    "limit=0": "limit",
    "limit=1001": "limit",
    "limit=%D9%A3": "limit",
    f"limit={BIG}": "limit",
    "limit=1&limit=2": "limit",
    "fields=id,nothing": "fields",
    "fields=": "fields",
    "sort=donor": "sort",
    "sort=--id": "sort",
    "sort=note": "sort",
    "cursor=": "cursor",
    "cursor=WyJ4Il0:x": "cursor",
    "cursor=%ED%A0%80": "cursor",
    "as_at=2006-02-30": "as_at",
    "as_at=20060201": "as_at",
    "as_at=0001-01-01": "as_at",
    "as_at=9999-12-31": "as_at",
    "as_at=": "as_at",
    "as_at=2006-02-01&as_at=2006-02-02": "as_at",
    "as_known=2199-01-01": "as_known",
    "as_known=1900-01-01": "as_known",
    "as_known=0001-01-01T00:00:00%2B14:00": "as_known",
    "as_known=now": "as_known",
    "evidence=some": "evidence",
    "instrument=gold": "instrument",
    "is_onward=maybe": "is_onward",
    "pledged_on_from=x": "pledged_on_from",
    f"amount_usd_min={BIG}": "amount_usd_min",
    "amount_usd_min=NaN": "amount_usd_min",
    "amount_usd_min=1e30": "amount_usd_min",
    "updated_at_from=0001-01-01T00:00:00%2B14:00": "updated_at_from",
    f"donor={BIG}": "donor",
    "donor=%F0%9F%92%A5": "donor",
    "donor=a'--": "donor",
    "title=" + "x" * 201: "title",
    "currency=": "currency",
    "title=%C2%87": "title",
    "title=a%0Ab": "title",
}


@pytest.fixture
def reader(login):
    make_pledge()
    return login("donors.view_pledge", "actors.view_actor", "donors.export_pledge")


def test_each_wrong_parameter_is_named(reader):
    for asked, name in WRONG.items():
        found = problem(reader, f"/api/v1/pledges/?{asked}")
        assert found["status"] == 400, asked
        named = [one["parameter"] for one in found.get("errors", ())]
        assert named == [name], asked


def test_all_that_is_wrong_is_said_at_once(reader):
    found = problem(reader, "/api/v1/pledges/?limit=x&sort=x&fields=x&evidence=x")

    named = {one["parameter"] for one in found["errors"]}
    assert named == {"limit", "sort", "fields", "evidence"}


@pytest.mark.parametrize(
    "path", ["pledges/?title=%00", "pledges/?%00=1", "pledges/1/?fields=%00"]
)
def test_a_null_character_is_a_problem(reader, path):
    assert problem(reader, f"/api/v1/{path}")["status"] == 400


@pytest.mark.parametrize("key", ["0", BIG, "-1", "1.5", "x", "%D9%A3", "%F0%9F%92%A5"])
def test_no_record_has_such_a_number(reader, key):
    assert problem(reader, f"/api/v1/pledges/{key}/")["status"] == 404


def test_a_report_names_the_filter_that_is_wrong(reader):
    for asked, name in {
        "donor=nobody": "donor",
        "instrument=x": "instrument",
        "period_from=2006-01-01&period_to=2005-01-01": "period_to",
        "page=1": "page",
        "donor=a&donor=b": "donor",
        "as_at=x": "as_at",
        "donor=": "donor",
    }.items():
        found = problem(reader, f"/api/v1/reports/pledge-gap/?{asked}")
        assert [one["parameter"] for one in found["errors"]] == [name], asked
