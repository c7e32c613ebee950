"""The columns of an amount of a file; each rate is asked for once."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from donors.actions.amounts import money
from donors.models import Pledge, RateSet
from donors.rates import USD, Converted, MissingRate, ToDollars, to_dollars
from partnership.evidence.currencies import is_too_fine, too_fine_words, why_ended
from partnership.exchange.imports.fields import Amount
from partnership.exchange.imports.kind import Read

MOST_RATES = 20_000
# A rate that is a slip of the pen makes an amount larger than its column.
MOST_DOLLARS = Decimal(10) ** 18
# The columns of an amount.
MONEY = ("amount", "currency", "amount_usd", "rate_set", "rated_on", "usd_per_unit")


class Converter:
    """Converts the amounts of one file as the record's own forms do."""

    def __init__(self) -> None:
        self._rates: dict[tuple, ToDollars | MissingRate] = {}

    def columns(self, read: Read, name: str, said: Amount, on: date) -> dict[str, Any]:
        """The columns of an amount; what is wrong with it is noted at its field."""
        if why := _refusal(said, on):
            read.wrong(name, why)
            return {}
        if said.currency == USD:
            return money(said.amount, USD, Converted(said.amount))
        rate = self._rate(said.currency, on)
        if isinstance(rate, MissingRate):
            read.wrong(name, str(rate))
            return {}
        try:
            converted = rate.converted(said.amount)
        except InvalidOperation:
            converted = None
        if converted is None or converted.amount_usd >= MOST_DOLLARS:
            read.wrong(name, "comes to more dollars than there can be")
            return {}
        return money(said.amount, said.currency, converted)

    def counted(
        self, read: Read, name: str, pledge: Pledge, said: Amount, on: date
    ) -> Decimal | None:
        """What dollars of a day count for in a pledge's currency; None if `said` is.

        `said` has the dollars, and the currency that the entry was stated in.
        """
        if said.currency == pledge.currency:
            return None
        if pledge.currency == USD:
            return said.amount
        rate = self._rate(pledge.currency, on, pledge.rate_set)
        if isinstance(rate, MissingRate):
            read.wrong(name, str(rate))
            return None
        return rate.from_dollars(said.amount, pledge.currency)

    def _rate(
        self, currency: str, on: date, rate_set: RateSet | None = None
    ) -> ToDollars | MissingRate:
        key = (currency, on, rate_set.pk if rate_set else None)
        if key not in self._rates:
            if len(self._rates) >= MOST_RATES:
                self._rates.clear()
            try:
                self._rates[key] = to_dollars(currency, on, rate_set)
            except MissingRate as missing:
                self._rates[key] = missing
        return self._rates[key]


def _refusal(said: Amount, on: date) -> str:
    if said.amount <= Decimal(0):
        return "is not above nought"
    if is_too_fine(said.amount, said.currency):
        return too_fine_words(said.currency)
    return why_ended(said.currency, on)
