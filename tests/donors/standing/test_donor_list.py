"""The list of donors on kept sums is the list that is worked out."""

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from donors.donor_list.filters import ORDERS, DonorListFilter
from donors.donor_list.page import build
from donors.models import StandingSum
from partnership.actors.models import Grouping, Membership
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_conference,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_three_donors,
)
from tests.donors.page_factories import make_explanation
from tests.factories import (
    TODAY,
    make_actor,
    make_all_markings,
    make_marking,
    make_user,
)

# What a transaction keeps, another one must see: so none of pytest's around the test.
pytestmark = pytest.mark.django_db(transaction=True)
LAST_YEAR = TODAY.replace(year=2005)


@pytest.fixture
def reader():
    """May see all but what is secret, among donors of every sort."""
    make_all_markings()
    make_three_donors()
    make_actor("World Bank", kind="organisation")
    late = make_pledge("World Bank", 220, period_from=None, period_to=None)
    make_instalment(late, 100, LAST_YEAR)
    make_disbursement(late, 20)
    make_pledge("Italy", None, delivery_is_tracked=False)
    make_pledge("Qatar", 100, grade=Grade.UNVERIFIED)
    make_pledge("Japan", 7, conference=make_conference("Irbil 2006"))
    secret = make_marking("secret")
    hidden = make_pledge("Spain", 1000, title="Not for you", marking=secret)
    whole = make_pledge("Greece", 50, instrument="mixed", title="In parts")
    part = make_part(whole, "grant", 20)
    make_explanation(late, "security", stated_on=LAST_YEAR)
    make_explanation(part, "implementation", stated_on=LAST_YEAR)
    make_explanation(part, "spread", stated_on=TODAY.replace(year=2007))
    make_explanation(hidden, "other", words="x", stated_on=LAST_YEAR)
    union = Grouping.objects.create(code="eu", name="EU", marking=make_marking())
    Membership.objects.create(
        grouping=union, actor=make_actor("Greece"), marking=make_marking()
    )
    return make_user(ceiling="restricted")


def listed(reader, query):
    asked = QueryDict(query)
    form = DonorListFilter(asked, reader=reader)
    assert form.is_valid(), form.errors
    return build(form, TODAY, asked)


@pytest.mark.parametrize(
    "query",
    [
        *(f"sort={name}" for name in ORDERS),
        "q=gree",
        "q=nobody",
        "kind=organisation",
        "grouping=eu",
        "evidence=all",
        "conference=irbil-2006",
        "status=overdue",
    ],
)
def test_it_is_the_list_that_is_worked_out(reader, query):
    kept = listed(reader, query)
    with transaction.atomic():  # where nothing is kept, nor read from what is
        worked_out = listed(reader, query)

    assert kept == worked_out
    assert bool(kept.rows) == (query != "q=nobody")


def test_it_reads_no_ledger_once_the_sums_are_kept(reader):
    listed(reader, "")
    assert StandingSum.objects.filter(overdue_since=LAST_YEAR).exists()

    with CaptureQueriesContext(connection) as queries:
        listed(reader, "")

    assert not [q for q in queries.captured_queries if "donors_transaction" in q["sql"]]


def test_the_reason_of_a_part_stands_with_the_donor_of_the_whole(reader):
    reasons = {row.name: row.reason for row in listed(reader, "").rows}

    assert reasons["Greece"] == "Implementation difficulty"
    assert reasons["Spain"] == ""
