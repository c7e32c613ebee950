"""Two sets of rates as banks publish them: with weekends, holidays, and an end."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.donors.reference.rates import Rates, RateSet

FIRST, LAST = date(2003, 1, 1), date(2008, 7, 1)
# Units for one euro: one currency is worth a few dollars, one a ten-thousandth.
USUAL = {
    "USD": "1.18",
    "EUR": "1",
    "SEK": "9.2",
    "JPY": "131",
    "KWD": "0.345",
    "IRR": "10721",
}
MINOR = {"JPY": 0, "IRR": 0, "KWD": 3}
HOLIDAYS = (date(2004, 12, 20), date(2005, 1, 10))
WITHDRAWN = {"KWD": date(2005, 6, 30)}


def step(currency: str) -> Decimal:
    """The smallest amount of a currency."""
    return Decimal(1).scaleb(-MINOR.get(currency, 2))


def some_rates() -> Rates:
    """The same rates every time."""
    chance = Random(4)  # noqa: S311
    daily = {
        day: {
            currency: _drifted(currency, chance)
            for currency in USUAL
            if currency != "EUR" and not _is_missing(currency, day)
        }
        for day in _days()
        if day.weekday() < 5
    }
    sparse: dict[date, dict[str, Decimal]] = {}
    for currency in ("EUR", "SEK", "JPY"):
        day = FIRST
        while day <= LAST:
            in_dollars = _drifted(currency, chance) / Decimal(USUAL["USD"])
            sparse.setdefault(day, {})[currency] = round(in_dollars, 8)
            day += timedelta(days=chance.randint(1, 10))
    return Rates(
        {
            "daily": RateSet("daily", "EUR", daily),
            "sparse": RateSet("sparse", "USD", sparse),
        }
    )


def _drifted(currency: str, chance: Random) -> Decimal:
    return round(Decimal(USUAL[currency]) * chance.randint(800, 1200) / 1000, 8)


def _is_missing(currency: str, day: date) -> bool:
    if currency == "SEK" and HOLIDAYS[0] <= day <= HOLIDAYS[1]:
        return True
    return day > WITHDRAWN.get(currency, LAST)


def _days() -> Iterator[date]:
    day = FIRST
    while day <= LAST:
        yield day
        day += timedelta(days=1)
