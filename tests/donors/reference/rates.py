"""Exchange rates: the newest day within the week before that has all that is needed."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

USD = "USD"
DAYS_BACK = 7
# The rate that is stored and shown has fourteen decimals.
STEP = Decimal("0.00000000000001")


@dataclass(frozen=True)
class RateSet:
    """Units of each currency for one unit of the base, by day."""

    code: str
    base: str
    days: dict[date, dict[str, Decimal]]

    def day_for(self, currency: str, on: date) -> date | None:
        """The newest day not older than a week on which it and the dollar are known."""
        return self.day_for_both(currency, USD, on)

    def day_for_both(self, one: str, other: str, on: date) -> date | None:
        """The same of any two currencies; of its base a set knows the rate always."""
        needed = {one, other} - {self.base}
        for age in range(DAYS_BACK + 1):
            day = on - timedelta(days=age)
            if needed <= set(self.days.get(day, {})):
                return day
        return None

    def units(self, currency: str, day: date) -> Fraction:
        """How many units one of the base bought."""
        return (
            Fraction(1) if currency == self.base else Fraction(self.days[day][currency])
        )


class Rates:
    """Every rate set, by its code; no dataclass, so that no example prints them all."""

    def __init__(self, sets: dict[str, RateSet]) -> None:
        self.sets = sets

    def usd_per_unit(self, code: str, currency: str, on: date) -> Decimal | None:
        """US dollars for one unit, with fourteen decimals; None if there is no rate."""
        if currency == USD:
            return Decimal(1)
        rates = self.sets[code]
        day = rates.day_for(currency, on)
        if day is None:
            return None
        exact = rates.units(USD, day) / rates.units(currency, day)
        return rounded(exact, STEP)

    def dollars(
        self, code: str, amount: Decimal, currency: str, on: date
    ) -> Decimal | None:
        """The amount in US dollars, to the cent; dollars are themselves."""
        if currency == USD:
            return amount
        rates = self.sets[code]
        day = rates.day_for(currency, on)
        if day is None:
            return None
        return cents(
            Fraction(amount) * rates.units(USD, day) / rates.units(currency, day)
        )


def rounded(exact: Fraction, step: Decimal) -> Decimal:
    """To the nearest step; half a step goes away from nought, as accountants do."""
    steps = abs(exact) / Fraction(step)
    whole = steps.numerator // steps.denominator
    if steps - whole >= Fraction(1, 2):
        whole += 1
    return (whole if exact >= 0 else -whole) * step


def cents(exact: Fraction) -> Decimal:
    """To the cent."""
    return rounded(exact, Decimal("0.01"))
