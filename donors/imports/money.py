"""The columns of an amount of a file; each rate is asked for once."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from donors.actions.amounts import money
from donors.models import Pledge
from donors.rates import USD, Converted, MissingRate, RatesAskedOnce
from partnership.evidence.currencies import is_too_fine, too_fine_words, why_ended
from partnership.exchange.imports.fields import Amount
from partnership.exchange.imports.kind import Read

# A rate that is a slip of the pen makes an amount larger than its column.
MOST_DOLLARS = Decimal(10) ** 18
# The columns of an amount.
MONEY = ("amount", "currency", "amount_usd", "rate_set", "rated_on", "usd_per_unit")


class Converter:
    """Converts the amounts of one file as the record's own forms do."""

    def __init__(self) -> None:
        self._rates = RatesAskedOnce()

    def columns(self, read: Read, name: str, said: Amount, on: date) -> dict[str, Any]:
        """The columns of an amount; what is wrong with it is noted at its field."""
        if why := _refusal(said, on):
            read.wrong(name, why)
            return {}
        if said.currency == USD:
            return money(said.amount, USD, Converted(said.amount))
        try:
            rate = self._rates.to_dollars(said.currency, on)
            converted = rate.converted(said.amount)
        except MissingRate as missing:
            read.wrong(name, str(missing))
            return {}
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
        try:
            rate = self._rates.to_dollars(pledge.currency, on, pledge.rate_set)
        except MissingRate as missing:
            read.wrong(name, str(missing))
            return None
        return rate.from_dollars(said.amount, pledge.currency)


def _refusal(said: Amount, on: date) -> str:
    if said.amount <= Decimal(0):
        return "is not above nought"
    if is_too_fine(said.amount, said.currency):
        return too_fine_words(said.currency)
    return why_ended(said.currency, on)
