"""Entries of every kind, and what stands beside them, for the tests of the ledger."""

from datetime import date
from decimal import Decimal

from donors.actions import (
    cancel_pledge,
    record_commitment,
    record_disbursement,
    reverse_transaction,
    revise_pledge,
    transfer_pledge,
)
from donors.models import Explanation, NonDelivery
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_condition,
    make_instalment,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.donors.pages import day
from tests.factories import make_marking, make_source

DAY = date(2005, 6, 1)


def make_explanation(pledge, **values) -> Explanation:
    defaults = {
        "reason": NonDelivery.SECURITY,
        "words": "Our engineers cannot travel",
        "stated_on": date(2005, 12, 1),
        "grade": Grade.STATEMENT,
        "marking": make_marking(),
    }
    return Explanation.objects.create(pledge=pledge, **(defaults | values))


def entry(pledge, amount="10", **values) -> dict:
    """What an action needs to write an entry of so many million."""
    defaults = {
        "pledge": pledge,
        "amount": millions(amount),
        "currency": "USD",
        "transacted_on": DAY,
        "grade": Grade.OFFICIAL,
        "source": make_source(),
        "marking": make_marking(),
        "by": None,
        "reason": "as agreed",
    }
    return defaults | values


def answers(**values) -> dict:
    """What the form of an entry sends."""
    return {
        "amount": "10,000,000",
        "currency": "USD",
        **day("transacted_on", date(2006, 1, 15)),
        "grade": Grade.OFFICIAL,
        "marking": make_marking().pk,
        "source": make_source().pk,
        "reason_code": "told",
        "reason": "Telegram 12",
        **values,
    }


def make_every_kind_of_entry():
    """A pledge with a plan, a condition that waits, and each kind of entry."""
    pledge, other = make_pledge("Italy", 220, title="All kinds"), make_pledge("Qatar")
    for year in (2004, 2005, 2006):
        make_instalment(pledge, 60, date(year, 7, 1))
    make_condition(pledge, met_on=date(2005, 1, 1))
    make_explanation(pledge)
    make_explanation(pledge, reason=NonDelivery.SPREAD, stated_on=date(2004, 12, 1))
    record_commitment(**entry(pledge, 100))
    wrong = record_disbursement(**entry(pledge, 30))
    record_disbursement(**entry(pledge, 25, transacted_on=date(2005, 8, 1)))
    reverse_transaction(entry=wrong, transacted_on=DAY, by=None, reason="twice")
    revise_pledge(**entry(pledge, 20))
    cancel_pledge(**entry(pledge, 15))
    transfer_pledge(**entry(pledge, 5, to=other))
    make_statement(other, 3)
    return pledge


def sek_pledge(millions_sek=80, units="8"):
    """A pledge in Swedish crowns, at 8 to the dollar on its own day."""
    rate = make_rate("SEK", units, on=date(2003, 10, 24))
    values = {"currency": "SEK", "rate_set": rate.rate_set, "rated_on": rate.on}
    dollars = millions(millions_sek) / Decimal(units)
    values["usd_per_unit"] = 1 / Decimal(units)
    return make_pledge("Sweden", millions_sek, amount_usd=dollars, **values)
