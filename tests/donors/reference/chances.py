"""What draws are made of: rates, dates, names, and how often things happen.

Many dates come from a short list, so that days coincide and ages are exactly so old.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import count

from hypothesis import strategies as st

from tests.donors.reference.rates import Rates
from tests.donors.reference.some_rates import USUAL, some_rates

RATES = some_rates()
NOTABLE = [
    date(2004, 1, 31),
    date(2004, 2, 29),
    date(2005, 1, 2),
    date(2005, 2, 1),
    date(2005, 2, 28),
    date(2005, 8, 1),
    date(2005, 8, 31),
    date(2005, 12, 30),
    date(2005, 12, 31),
    date(2006, 1, 31),
    date(2006, 2, 1),
    date(2006, 2, 28),
    date(2006, 3, 1),
    date(2006, 8, 31),
]
DONORS = ("Spain", "Canada", "World Bank", "Ruritania")
ORGANISATIONS = ("World Bank",)
SECRET_DONORS = frozenset({"Ruritania"})
CONFERENCES = (None, "Madrid", "Irbil")
SECTORS = ("", "112", "140")
LINES = ("economic", "security", "political")
INSTRUMENTS = ("grant", "loan", "in_kind", "not_stated")
CURRENCIES = ("USD", "EUR", "SEK", "JPY", "KWD", "IRR")
USUAL_IN_USD = {name: Decimal(USUAL["USD"]) / Decimal(USUAL[name]) for name in USUAL}
REASONS = ("spread", "security", "backsliding")

EARLIEST = date(2003, 3, 1)
days = st.sampled_from(NOTABLE) | st.dates(EARLIEST, date(2008, 6, 20))
counts = st.sampled_from([1, 3, 100, 99_999, 10**13]) | st.integers(1, 10**9)
grades = st.sampled_from(["official"] * 4 + ["press", "unverified"])
secrets = st.sampled_from([False] * 5 + [True])
rarely = st.sampled_from([False] * 4 + [True])


@dataclass
class Keys:
    """A key for each record of an example, from a thousand up."""

    numbers: count = field(default_factory=lambda: count(1_000))

    def next(self) -> int:
        """The next one."""
        return next(self.numbers)


def rated(rates: Rates, code: str, currency: str, day: date) -> date:
    """The day, or the newest before it with a rate, so that money can be converted."""
    while currency != "USD" and rates.sets[code].day_for(currency, day) is None:
        day -= timedelta(days=1)
    return day
