"""Read what is recorded into a world of plain facts, as one reader may see it."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models

from donors import models as stored
from tests.donors.reference.rates import Rates, RateSet
from tests.donors.reference.world import (
    Condition,
    Entry,
    Explanation,
    Instalment,
    Pledge,
    Statement,
    World,
)

# Of each kind of record: our name, the model, and our field for each column.
RECORDS = {
    "entries": (
        Entry,
        stored.Transaction,
        {
            "key": "pk",
            "kind": "kind",
            "day": "transacted_on",
            "amount": "amount",
            "currency": "currency",
            "usd": "amount_usd",
            "in_pledge_currency": "in_pledge_currency",
            "grade": "grade",
            "reverses": "reverses_id",
        },
    ),
    "statements": (
        Statement,
        stored.PledgeStatement,
        {
            "key": "pk",
            "kind": "kind",
            "day": "stated_on",
            "amount": "amount",
            "currency": "currency",
            "usd": "amount_usd",
            "in_pledge_currency": "in_pledge_currency",
            "grade": "grade",
        },
    ),
    "instalments": (
        Instalment,
        stored.Instalment,
        {
            "key": "pk",
            "due_on": "due_on",
            "amount": "amount",
            "usd": "amount_usd",
            "agreed_on": "agreed_on",
        },
    ),
    "conditions": (
        Condition,
        stored.Condition,
        {"key": "pk", "set_on": "set_on", "met_on": "met_on"},
    ),
    "explanations": (
        Explanation,
        stored.Explanation,
        {"key": "pk", "reason": "reason", "day": "stated_on", "grade": "grade"},
    ),
}
PLEDGE = {
    "key": "pk",
    "donor": "donor__name",
    "conference": "conference__name",
    "sector": "sector",
    "line": "line",
    "instrument": "instrument",
    "channel": "channel",
    "pledged_on": "pledged_on",
    "amount": "amount",
    "currency": "currency",
    "usd": "amount_usd",
    "rate_set": "rate_set__code",
    "rated_on": "rated_on",
    "usd_per_unit": "usd_per_unit",
    "high_usd": "high_usd",
    "period_from": "period_from",
    "period_to": "period_to",
    "is_tracked": "delivery_is_tracked",
    "is_onward": "is_onward",
    "parent": "parent_id",
    "grade": "grade",
}


def read_world(reader: Any) -> World:
    """Everything that the reader may see; nothing of it is secret to them."""
    belong: dict[str, dict[int, list[Any]]] = {}
    for name, (kind, model, columns) in RECORDS.items():
        belong[name] = defaultdict(list)
        rows = _seen(model, reader).values_list("pledge_id", *columns.values())
        for pledge, *values in rows.iterator():
            one = kind(**dict(zip(columns, values, strict=True)))
            belong[name][pledge].append(one)
    columns = [*PLEDGE.values(), "donor__kind"]
    pledges = []
    for *values, kind in _seen(stored.Pledge, reader).values_list(*columns).iterator():
        facts = dict(zip(PLEDGE, values, strict=True))
        own = {name: tuple(found[facts["key"]]) for name, found in belong.items()}
        pledges.append(Pledge(**facts, **own, donor_is_state=kind == "state"))
    return World(tuple(pledges), _rates())


def _seen(model: type[models.Model], reader: Any) -> models.QuerySet:
    return model.objects.visible_to(reader).order_by("pk")


def _rates() -> Rates:
    days: dict[str, dict[date, dict[str, Decimal]]] = defaultdict(dict)
    columns = ("rate_set__code", "on", "currency", "units_per_base")
    for code, on, currency, units in stored.ExchangeRate.objects.values_list(*columns):
        days[code].setdefault(on, {})[currency] = units
    bases = stored.RateSet.objects.values_list("code", "base_currency")
    return Rates({code: RateSet(code, base, days[code]) for code, base in bases})
