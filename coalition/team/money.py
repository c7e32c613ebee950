"""Money of teams at a date, by currency; two currencies are never added together."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F, Q, Sum

from coalition.models import FundingStatement
from coalition.models.team_funding import FundingStatementQuerySet
from coalition.team.facts import LEAD_KNOWN, newest
from partnership.evidence.currencies import decimals
from partnership.evidence.percent import percent

IS_NEED = Q(donor__isnull=True)
BY_OTHERS = ~IS_NEED & LEAD_KNOWN & ~Q(donor=F("team_lead"))


def funding_at(
    on: date, reader: Any, evidence: str, **which: Any
) -> FundingStatementQuerySet:
    """The newest statement of each donor and currency, and of each team's need."""
    return newest(FundingStatement.objects, on, reader, evidence, **which)


def amount_words(amount: Decimal, currency: str) -> str:
    """An amount in its own currency: USD 1,500,000; cents only where there are any."""
    places = decimals(currency) if amount % 1 else 0
    return f"{currency} {amount:,.{places}f}"


@dataclass(frozen=True)
class MoneySums:
    """Money of one currency, of one team or several. None where nothing is stated."""

    currency: str
    needed: Decimal | None = None
    secured: Decimal | None = None
    # Of teams whose lead is known: all that is secured, and what others gave of it.
    compared: Decimal | None = None
    others: Decimal | None = None

    @property
    def lacking(self) -> Decimal | None:
        """What is needed and not secured in this currency; None without a need."""
        if self.needed is None:
            return None
        return max(self.needed - (self.secured or Decimal(0)), Decimal(0))

    @property
    def wider(self) -> int | None:
        """The share of the money that is not the lead's, in percent."""
        return percent(self.others, self.compared)

    @property
    def words(self) -> str:
        """Such as: USD 2,000,000 of 5,000,000 needed."""
        if self.secured is None:
            return f"none recorded of {amount_words(self.needed, self.currency)} needed"
        secured = amount_words(self.secured, self.currency)
        if self.needed is None:
            return f"{secured}; no need recorded"
        return f"{secured} of {amount_words(self.needed, self.currency)} needed"


SUMS = {
    "needed": Sum("amount", filter=IS_NEED),
    "secured": Sum("amount", filter=~IS_NEED),
    "compared": Sum("amount", filter=~IS_NEED & LEAD_KNOWN),
    "others": Sum("amount", filter=BY_OTHERS),
}


def sums_by_currency(funding: FundingStatementQuerySet) -> list[MoneySums]:
    """The sums of these statements in each currency, in one query."""
    rows = funding.order_by().values("currency").annotate(**SUMS).order_by("currency")
    return [MoneySums(**row) for row in rows]


def sums_by_team(funding: FundingStatementQuerySet) -> dict[int, list[MoneySums]]:
    """The same for each team that has any, in one query."""
    rows = funding.order_by().values("prt", "currency").annotate(**SUMS)
    found: dict[int, list[MoneySums]] = {}
    for row in rows.order_by("prt", "currency"):
        found.setdefault(row.pop("prt"), []).append(MoneySums(**row))
    return found
