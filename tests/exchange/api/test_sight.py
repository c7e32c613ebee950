"""What a reader may not see is in no row, no name, no filter and no order."""

from datetime import date

import pytest

from coalition.models import Contributor
from donors.models import Pledge
from donors.models.pledge import Channel
from partnership.actors.models import Actor
from tests.coalition.factories import make_intent, make_status, make_strength
from tests.donors.factories import make_disbursement, make_pledge
from tests.exchange.api.asking import problem, read, row, rows
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db
RIGHTS = ("donors.view_pledge", "actors.view_actor", "evidence.view_source")


@pytest.fixture
def secret():
    return make_marking("secret-2006")


@pytest.fixture
def low(login):
    return login(*RIGHTS, ceiling="restricted")


@pytest.fixture
def high(login):
    return login(*RIGHTS, ceiling="secret-2006")


def test_two_sights_of_one_list(low, high, secret):
    shown = make_pledge("Spain")
    hidden = make_pledge("Canada", marking=secret)
    make_disbursement(hidden)

    assert [one["id"] for one in rows(low, "pledges")] == [shown.pk]
    assert [one["id"] for one in rows(high, "pledges")] == [shown.pk, hidden.pk]
    assert rows(low, "pledge-transactions") == []
    assert len(rows(high, "pledge-transactions")) == 1
    assert problem(low, f"/api/v1/pledges/{hidden.pk}/")["status"] == 404
    assert read(low, "pledges", limit=1)["next"] is None


def test_what_is_recorded_of_a_hidden_contributor_is_hidden_with_it(login, secret):
    rights = ("coalition.view_contributor", "actors.view_actor")
    low = login(*rights, ceiling="restricted")
    high = login(*rights, ceiling="secret-2006")
    names = ("deployments", "strengths", "contributor-statuses", "intents")
    for make in (make_strength, make_status, make_intent):
        make("Denmark")
    assert all(len(rows(low, name)) == 1 for name in names)

    Contributor.objects.update(marking=secret)
    assert not any(rows(low, name) for name in ("contributors", *names))
    Contributor.objects.update(marking=make_marking())
    Actor.objects.update(marking=secret)

    assert not any(rows(low, name) for name in ("contributors", *names))
    assert all(len(rows(high, name)) == 1 for name in ("contributors", *names))


def test_a_hidden_record_has_neither_name_nor_number(low, high, secret):
    fund = make_actor("Fund", marking=secret)
    source = make_source("cable", marking=secret)
    pledge = make_pledge(
        "Spain", through=fund, channel=Channel.TRUST_FUND, source=source
    )
    url = f"pledges/{pledge.pk}"

    assert row(low, url, fields="through,source") == {"through": None, "source": None}
    shown = row(high, url)["through"]
    assert shown == {"id": fund.pk, "name": "Fund", "slug": "fund"}
    for named in ("fund", fund.pk):
        assert rows(low, "pledges", through=named) == []
        assert len(rows(high, "pledges", through=named)) == 1


def test_who_may_not_read_a_kind_of_record_is_told_no_name_of_it(login):
    pledge = make_pledge("Spain", source=make_source())
    reader = login("donors.view_pledge")

    found = row(reader, f"pledges/{pledge.pk}")

    assert (found["donor"], found["source"]) == (None, None)
    assert rows(reader, "pledges", donor="spain") == []


def test_an_answer_bears_what_its_figures_rest_on(high, low, secret):
    pledge = make_pledge("Spain", pledged_on=date(2004, 1, 1))
    make_disbursement(pledge, "40", transacted_on=date(2005, 3, 1), marking=secret)

    whole, title = (read(high, "pledges", **one) for one in ({}, {"fields": "title"}))
    seen = read(low, "pledges")

    assert whole["marking"]["code"] == "secret-2006"
    assert title["marking"]["code"] == seen["marking"]["code"] == "declassified"
    assert whole["rows"][0]["delivered_usd"] == "40000000.00"
    assert seen["rows"][0]["delivered_usd"] != "40000000.00"
    response = high.get("/api/v1/pledges/")
    assert response.headers["Marking"] == "secret-2006"


def test_a_named_record_counts_for_the_marking_too(high, secret):
    fund = make_actor("Fund", marking=secret)
    make_pledge("Spain", through=fund, channel=Channel.TRUST_FUND)

    assert read(high, "pledges", fields="id")["marking"]["code"] == "declassified"
    assert read(high, "pledges", fields="through")["marking"]["code"] == "secret-2006"
    assert Pledge.objects.count() == 1
