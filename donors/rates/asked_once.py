"""Rates for many amounts: each is asked for once, also one that is missing."""

from datetime import date

from donors.models import RateSet
from donors.rates.conversion import ToDollars, to_dollars
from donors.rates.rule import MissingRate

# More than a file of one's own has days and currencies; then it begins anew.
MOST_RATES = 20_000


class RatesAskedOnce:
    """What `to_dollars` says, remembered for as long as one file is read."""

    def __init__(self) -> None:
        self._known: dict[tuple, ToDollars | MissingRate] = {}

    def to_dollars(
        self, currency: str, on: date, rate_set: RateSet | None = None
    ) -> ToDollars:
        """The set's rate of the day for another currency; MissingRate without one."""
        key = (currency, on, rate_set.pk if rate_set else None)
        if key not in self._known:
            if len(self._known) >= MOST_RATES:
                self._known.clear()
            self._known[key] = _asked(currency, on, rate_set)
        found = self._known[key]
        if isinstance(found, MissingRate):
            raise found
        return found


def _asked(
    currency: str, on: date, rate_set: RateSet | None
) -> ToDollars | MissingRate:
    try:
        return to_dollars(currency, on, rate_set)
    except MissingRate as missing:
        return missing
