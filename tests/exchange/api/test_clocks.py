"""Both clocks: what the API answers is what the pages say of that date and instant."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from coalition.models import Contributor, Mandate
from donors.models import Condition, Pledge
from partnership.accounts.models import User
from partnership.evidence.history import change_by, recorded_at
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_renewal,
    make_status,
    make_strength,
)
from tests.donors.factories import make_condition, make_disbursement, make_pledge
from tests.donors.factories import make_instalment as make_part_due
from tests.exchange.api.asking import follow, problem, read, row, rows
from tests.factories import make_programme

pytestmark = pytest.mark.django_db
DATES = [date(2004, 6, 1), date(2006, 2, 1), date(2006, 6, 1)]
EARLIER, LATER = (
    datetime(2006, 1, 9, 9, tzinfo=UTC),
    datetime(2006, 1, 19, 9, tzinfo=UTC),
)


@pytest.fixture
def reader(login):
    with recorded_at(datetime(2006, 1, 2, 9, tzinfo=UTC)):
        make_programme()
    return login("Analyst", username="analyst")


@pytest.mark.parametrize("on", DATES)
def test_a_pledge_stands_as_the_pages_say(reader, on):
    pledge = make_pledge("Spain", "220")
    make_disbursement(pledge, "40", transacted_on=date(2005, 3, 1))
    make_part_due(pledge, "100", date(2006, 3, 1), agreed_on=date(2005, 12, 1))
    analyst = User.objects.get(username="analyst")
    position = next(iter(Pledge.objects.with_position(on, analyst).rows()))

    found = rows(reader, "pledges", as_at=on)[0]

    for name in ("pledged_usd", "delivered_usd", "used_gap_usd", "overdue_usd"):
        expected = getattr(position, name)
        told = found[name]
        assert (None if told is None else Decimal(told)) == expected, name
    assert (found["status"], found["basis"]) == (position.status, position.basis)


@pytest.mark.parametrize("on", DATES)
def test_a_contributor_and_a_mandate_stand_as_the_pages_say(reader, on):
    denmark = make_contributor("Denmark")
    make_status(denmark, since=date(2005, 1, 1))
    make_strength(denmark, 530, stated_on=date(2005, 12, 2))
    make_strength(denmark, 410, stated_on=date(2006, 5, 2))
    make_renewal(make_denmark_mandate(), decided_on=date(2006, 5, 20))
    analyst = User.objects.get(username="analyst")
    names = ("status", "personnel", "next_expiry_on")
    page = Contributor.objects.at(on, analyst).get()
    mandates = Mandate.objects.at(on, analyst).values_list("pk", "status", "days")

    found = rows(reader, "contributors", as_at=on)[0]
    told = rows(reader, "mandates", as_at=on)

    expected = [getattr(page, name) for name in names]
    expected[-1] = expected[-1] and expected[-1].isoformat()
    assert [found[name] for name in names] == expected
    assert {(one["id"], one["status"], one["days"]) for one in told} == set(mandates)


def test_what_comes_true_later_is_not_told_nor_found_before(reader):
    make_condition(make_pledge(), set_on=date(2005, 1, 1), met_on=date(2006, 3, 1))

    def met(**asked):
        found = rows(reader, "pledge-conditions", fields="met_on", **asked)
        return [one["met_on"] for one in found]

    assert met(as_at="2004-12-31") == []
    assert met(as_at="2006-02-01") == [None]
    assert met(as_at="2006-03-01") == ["2006-03-01"]
    assert met(as_at="2006-02-01", met_on_from="2006-01-01") == []


def test_nothing_belongs_to_what_is_not_there_yet(reader):
    pledge = make_pledge(pledged_on=date(2005, 5, 1))
    make_disbursement(pledge, transacted_on=date(2005, 3, 1))

    assert rows(reader, "pledge-transactions", as_at="2005-04-01") == []
    assert len(rows(reader, "pledge-transactions", as_at="2005-05-01")) == 1


def test_the_record_is_read_as_it_stood(reader):
    with recorded_at(EARLIER):
        pledge = make_pledge("Spain", "220", title="As first told")
    with recorded_at(LATER), change_by(None, reason="told anew"):
        Pledge.objects.filter(pk=pledge.pk).update(title="As told later")
    asked = {"as_known": "2006-01-10T09:00:00Z", "fields": "title,donor"}

    then = read(reader, "pledges", **asked)
    one = row(reader, f"pledges/{pledge.pk}", **asked)
    now = rows(reader, "pledges", fields="title")

    assert then["as_known"] == "2006-01-10T09:00:00+00:00"
    assert then["rows"] == [one]
    assert (one["title"], now[0]["title"]) == ("As first told", "As told later")
    before = f"/api/v1/pledges/{pledge.pk}/?as_known=2006-01-05"
    assert problem(reader, before)["status"] == 404


def test_a_walk_through_the_past_stays_at_its_instant(reader):
    with recorded_at(EARLIER):
        for donor in ("Spain", "Canada"):
            make_pledge(donor)
    page = read(reader, "pledges", as_known="2006-01-10", limit=1, fields="id")
    with recorded_at(LATER):
        make_pledge("Sweden")

    last = follow(reader, page["next"])

    assert "as_known=2006-01-10T23%3A59%3A59.999999" in page["next"]
    assert len(last["rows"]) == 1
    assert last["next"] is None
    assert Condition.objects.count() == 0
