"""Amounts in dollars and in the currency of their pledge, each rate looked up once."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from donors.actions import money
from donors.iati.drafting import Stated
from donors.iati.loading.names import Found, Names
from donors.iati.reading.cells import WrongValue, amount
from donors.models import RateSet
from donors.rates import CENT, USD, Converted, RatesAskedOnce

# What the rounding of the stored rate, of fourteen decimals, may make of an amount.
RATE_ERROR = Decimal("1E-14")


class Converting:
    """Converts the amounts of one import. MissingRate names currency, set and day."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._rates = RatesAskedOnce()

    def money(self, stated: Stated) -> dict[str, Any]:
        """The columns of an amount; `rate_set` is a Found, or nothing for dollars."""
        if stated.currency == USD:
            return money(stated.amount, USD, Converted(stated.amount))
        if stated.carried and "rate-set" in stated.carried:
            return self._carried(stated)
        rate = self._rates.to_dollars(stated.currency, stated.valued_on)
        columns = rate.converted(stated.amount)
        found = Found(RateSet, columns.rate_set.pk)
        return money(stated.amount, stated.currency, columns) | {"rate_set": found}

    def counted(
        self, stated: Stated, amount_usd: Decimal, currency: str
    ) -> Decimal | None:
        """What it counts for in the pledge's currency; None for an amount in it."""
        if stated.currency == currency:
            return None
        carried = (stated.carried or {}).get("in-pledge-currency")
        if carried:
            found = amount(carried)
            in_dollars = currency == USD and found != amount_usd
            if in_dollars or found * stated.amount < 0:
                words = f"{stated.amount:,} {stated.currency} is not {found:,}"
                raise WrongValue(f"{words} {currency}.")
            return found
        if currency == USD:
            return amount_usd
        rate = self._rates.to_dollars(currency, stated.valued_on)
        return rate.from_dollars(amount_usd, currency)

    def planned(
        self, part: Decimal, pledge: Stated | None, on: date, currency: str
    ) -> Any:
        """US dollars of an instalment, at the rate that converted its pledge."""
        if currency == USD:
            return part
        if pledge and pledge.carried and pledge.carried.get("usd-per-unit"):
            per_unit = amount(pledge.carried["usd-per-unit"])
        else:
            day = pledge.valued_on if pledge else on
            rate = self._rates.to_dollars(currency, day)
            per_unit = rate.converted(Decimal(1)).usd_per_unit
        return (part * per_unit).quantize(CENT, ROUND_HALF_UP)

    def _carried(self, stated: Stated) -> dict[str, Any]:
        """What converted it where it was recorded first, if it adds up."""
        said = stated.carried
        usd, per_unit = (amount(said.get(n, "")) for n in ("usd", "usd-per-unit"))
        error = CENT + abs(stated.amount) * RATE_ERROR
        if abs(stated.amount * per_unit - usd) > error:
            raise WrongValue(
                f"{stated.amount:,} {stated.currency} at {per_unit} is not {usd:,} US$."
            )
        return {
            "amount": stated.amount,
            "currency": stated.currency,
            "amount_usd": usd,
            "rate_set": self._names.coded(RateSet, said["rate-set"]),
            "rated_on": stated.valued_on,
            "usd_per_unit": per_unit,
        }
