"""The records of the economic line, as the API reads them; pledges as they stand."""

from collections.abc import Mapping
from datetime import date
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet

from donors.bearing import marking_of
from donors.models import (
    Condition,
    Conference,
    DebtClaim,
    ExchangeRate,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    PublishedTotal,
    RateSet,
    ReliefStage,
    Transaction,
)
from donors.position.status import Status
from donors.reports import COLUMNS
from partnership.evidence.among import among
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.api.column import PERCENT, USD, Column, Kind, derived
from partnership.exchange.api.resource import Resource, WorkedOut, bears_with, since
from partnership.exchange.report import Kind as ReportKind

PLEDGE, DEBT, RATE = (
    "donors.view_pledge",
    "donors.view_debtclaim",
    "donors.view_rateset",
)
MONEY = "rate_set rated_on usd_per_unit"
# What the report's own columns say of a pledge in dollars; its headings explain them.
DOLLARS = [
    derived(one.key, Kind.AMOUNT, f"{one.heading}.", is_compared=False)
    for one in COLUMNS
    if one.kind is ReportKind.USD
]
POSITION: tuple[Column, ...] = (
    *DOLLARS,
    derived("reported_on", Kind.DATE, "Gap reported on.", is_compared=False),
    derived("basis", Kind.TEXT, "Which gap is in use.", is_compared=False),
    derived("overdue_since", Kind.DATE, "Overdue since.", is_compared=False),
    derived("status", Kind.CHOICE, "Where it stands.", Status, is_compared=False),
    derived("is_counted", Kind.YES_NO, "In totals or not.", is_compared=False),
    derived("discrepancy", Kind.TEXT, "What sources dispute.", is_compared=False),
)


def _positions(
    keys: list[int], on: date, reader: Any, evidence: str
) -> Mapping[int, Mapping[str, Any]]:
    """The position of each of these pledges, as pages and files say it."""
    pledges = Pledge.objects.visible_to(reader)
    found = pledges.with_position(on, reader, evidence).of_pledges(keys).rows()
    names = [column.name for column in POSITION]
    said = attrgetter(*names)
    return {row.id: dict(zip(names, said(row), strict=True)) for row in found}


def _pledges_bear(
    keys: list[int], on: date, reader: Any, marks: set[int]
) -> OverallMarking | None:
    pledges = Pledge.objects.visible_to(reader).filter(among("pk", keys))
    return marking_of(pledges, reader, also=marks)


def _agreed(rows: QuerySet, on: date, reader: Any) -> QuerySet:
    return rows.agreed_by(on)


def _with_relief(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.with_relief(on, reader, evidence)


RESOURCES = (
    Resource(
        "conferences",
        Conference,
        "donors.view_conference",
        "name slug place held_on held_precision",
    ),
    Resource(
        "pledges",
        Pledge,
        PLEDGE,
        "donor conference parent title instrument channel amount currency amount_usd"
        f" high_usd {MONEY} pledged_on pledged_precision period_from period_to"
        " delivery_is_tracked sector line through is_onward note iati_identifier"
        " reported_by recipient_country",
        known=since("pledged_on"),
        worked_out=WorkedOut(POSITION, _positions),
        counts_evidence=True,
        bears=_pledges_bear,
    ),
    Resource(
        "pledge-transactions",
        Transaction,
        PLEDGE,
        f"pledge kind nature amount currency amount_usd {MONEY} in_pledge_currency"
        " transacted_on takes_from reverses reason reference",
        known=since("transacted_on"),
        within="pledge",
    ),
    Resource(
        "pledge-statements",
        PledgeStatement,
        PLEDGE,
        f"pledge kind amount currency amount_usd {MONEY} in_pledge_currency stated_on"
        " note",
        known=since("stated_on"),
        within="pledge",
    ),
    Resource(
        "pledge-instalments",
        Instalment,
        PLEDGE,
        "pledge amount amount_usd due_on agreed_on",
        known=_agreed,
        within="pledge",
    ),
    Resource(
        "pledge-conditions",
        Condition,
        PLEDGE,
        "pledge text owner set_on met_on",
        known=since("set_on"),
        within="pledge",
        happens={"met_on": ""},
    ),
    Resource(
        "pledge-explanations",
        Explanation,
        PLEDGE,
        "pledge reason words stated_on",
        known=since("stated_on"),
        within="pledge",
    ),
    Resource(
        "debt-claims",
        DebtClaim,
        DEBT,
        "creditor_name creditor group low_usd high_usd relief_percent stated_on status",
        known=since("stated_on"),
        standing=_with_relief,
        counts_evidence=True,
        stands=(
            derived("agreed_percent", Kind.AMOUNT, f"Relief agreed. {PERCENT}"),
            derived("effective_percent", Kind.AMOUNT, f"In effect. {PERCENT}"),
            derived("agreed_low_usd", Kind.AMOUNT, f"Agreed, at least. {USD}"),
            derived("agreed_high_usd", Kind.AMOUNT, f"Agreed, at most. {USD}"),
            derived("left_low_usd", Kind.AMOUNT, f"Left, at least. {USD}"),
            derived("left_high_usd", Kind.AMOUNT, f"Left, at most. {USD}"),
        ),
        bears=bears_with(donors__reliefstage="claim"),
    ),
    Resource(
        "relief-stages",
        ReliefStage,
        DEBT,
        "claim percent condition agreed_on effective_on",
        known=_agreed,
        within="claim",
    ),
    Resource(
        "published-totals",
        PublishedTotal,
        PLEDGE,
        "title amount_usd percent stated_on stated_precision",
        known=since("stated_on"),
    ),
    Resource("rate-sets", RateSet, RATE, "code name base_currency is_default"),
    Resource(
        "exchange-rates",
        ExchangeRate,
        RATE,
        "rate_set currency on units_per_base",
        known=since("on"),
        within="rate_set",
    ),
)
