"""What one cell of a file of rates says, or what is wrong with it."""

import re
from datetime import date
from decimal import Decimal

from partnership.evidence.currencies import CURRENCIES
from partnership.evidence.years import FIRST_YEAR

DAY = re.compile(r"\d{4}-\d\d-\d\d")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
MOST_DECIMALS = 8
# US dollars for one unit are kept with fourteen decimals: beyond it too few are left.
MOST_UNITS = Decimal(100_000_000)


class WrongCell(ValueError):
    """A cell that says no currency, day or rate; the message completes a sentence."""


def read_currency(text: str, base: str) -> str:
    """A currency of ISO 4217 that is not the set's base."""
    code = text.upper()
    if code not in CURRENCIES:
        raise WrongCell(f"“{text[:20]}” is no currency of ISO 4217")
    if code == base:
        raise WrongCell(f"{code} is the base of the set, of which one is always one")
    return code


def read_day(text: str, today: date) -> date:
    """A day written 2006-02-01, not ahead of today."""
    try:
        if not DAY.fullmatch(text):
            raise ValueError(text)
        on = date.fromisoformat(text)
    except ValueError:
        raise WrongCell(f"“{text[:20]}” is no day. Write it as 2006-02-01") from None
    if on.year < FIRST_YEAR:
        raise WrongCell(f"{text} is before {FIRST_YEAR}")
    if on > today:
        raise WrongCell(f"{text} is in the future")
    return on


def read_units(text: str, decimal_comma: bool) -> Decimal:
    """How many units the base buys: above zero, with at most eight decimals."""
    plain = text
    if decimal_comma and "." not in text:
        plain = text.replace(",", ".", 1)
    if not NUMBER.fullmatch(plain):
        raise WrongCell(f"“{text[:20]}” is no number such as 1.2113")
    units = Decimal(plain)
    if units <= 0:
        raise WrongCell(f"{text[:20]} is not above zero")
    if -units.as_tuple().exponent > MOST_DECIMALS:
        raise WrongCell(f"{text[:30]} has more than {MOST_DECIMALS} decimals")
    if units > MOST_UNITS:
        raise WrongCell(f"{text[:30]} is above {MOST_UNITS:,}")
    return units
