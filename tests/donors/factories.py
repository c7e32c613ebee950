"""Plain factory functions of the economic line; defaults from the paper."""

from datetime import date
from decimal import Decimal

from django.utils.text import slugify

from donors.models import (
    Condition,
    Conference,
    ExchangeRate,
    Instalment,
    Instrument,
    Pledge,
    PledgeStatement,
    RateSet,
    StatementKind,
    Transaction,
    TransactionKind,
    TransactionNature,
)
from partnership.evidence.models import Grade
from tests.factories import TODAY, make_actor, make_marking, make_source

MILLION = Decimal(1_000_000)
MADRID = date(2003, 10, 24)
PERIOD = {"period_from": date(2004, 1, 1), "period_to": date(2007, 12, 31)}


def millions(amount) -> Decimal:
    return Decimal(str(amount)) * MILLION


def make_conference(name: str = "Madrid 2003", **values) -> Conference:
    known = Conference.objects.filter(name=name).first()
    if known:
        return known
    values = {"held_on": MADRID, "marking": make_marking()} | values
    return Conference.objects.create(name=name, slug=slugify(name), **values)


def make_pledge(donor: str = "Spain", millions_usd="220", **values) -> Pledge:
    """A pledge of Madrid, for 2004 to 2007, with every disbursement recorded."""
    amount = None if millions_usd is None else millions(millions_usd)
    defaults = {
        "donor": make_actor(donor),
        "conference": make_conference(),
        "title": "Madrid pledge",
        "amount": amount,
        "amount_usd": amount,
        "pledged_on": MADRID,
        "grade": Grade.OFFICIAL,
        "marking": make_marking(),
    }
    return Pledge.objects.create(**(defaults | PERIOD | values))


def make_part(pledge: Pledge, instrument: str, millions_usd, **values) -> Pledge:
    values = {"title": f"As a {instrument}", "parent": pledge} | values
    return make_pledge(pledge.donor.name, millions_usd, instrument=instrument, **values)


def make_disbursement(pledge: Pledge, millions_usd="10", **values) -> Transaction:
    amount = millions(millions_usd)
    defaults = {
        "pledge": pledge,
        "kind": TransactionKind.DISBURSEMENT,
        "amount": amount,
        "amount_usd": amount,
        "transacted_on": date(2005, 6, 1),
        "grade": Grade.OFFICIAL,
        "marking": make_marking(),
    }
    if values.get("kind") == TransactionKind.PLEDGE:
        defaults["nature"] = TransactionNature.REVISION
    return Transaction.objects.create(**(defaults | values))


def make_statement(pledge: Pledge, millions_usd="177", **values) -> PledgeStatement:
    """So much is still undelivered, says the paper."""
    amount = millions(millions_usd)
    defaults = {
        "pledge": pledge,
        "kind": StatementKind.UNDELIVERED,
        "amount": amount,
        "amount_usd": amount,
        "stated_on": TODAY,
        "grade": Grade.OFFICIAL,
        "source": make_source(),
        "marking": make_marking(),
    }
    return PledgeStatement.objects.create(**(defaults | values))


def make_instalment(pledge: Pledge, millions_usd, due_on, **values) -> Instalment:
    amount = millions(millions_usd)
    defaults = {"amount": amount, "amount_usd": amount, "marking": make_marking()}
    return Instalment.objects.create(
        pledge=pledge, due_on=due_on, **(defaults | values)
    )


def make_condition(pledge: Pledge, **values) -> Condition:
    defaults = {
        "text": "A debt agreement is signed",
        "set_on": MADRID,
        "marking": make_marking(),
    }
    return Condition.objects.create(pledge=pledge, **(defaults | values))


def make_rate(currency="SEK", units="6.5", on=TODAY, **values) -> ExchangeRate:
    """How many units one US dollar buys, in the default set."""
    rates = RateSet.objects.filter(is_default=True).first()
    rates = rates or RateSet.objects.create(
        code="test-rates",
        name="Test rates",
        base_currency="USD",
        is_default=True,
        marking=make_marking(),
    )
    return ExchangeRate.objects.create(
        rate_set=rates,
        currency=currency,
        on=on,
        units_per_base=Decimal(units),
        marking=make_marking(),
    )


def make_three_donors() -> list[Pledge]:
    """Spain, Canada and Sweden as the paper has them: delivery is not recorded."""
    pledges = []
    rows = [("Spain", 220, 177), ("Canada", "187.47", 133), ("Sweden", 33, 35)]
    for donor, pledged, undelivered in rows:
        instrument = Instrument.GRANT if donor == "Sweden" else Instrument.NOT_STATED
        pledge = make_pledge(
            donor, pledged, delivery_is_tracked=False, instrument=instrument
        )
        make_statement(pledge, undelivered)
        pledges.append(pledge)
    return pledges
