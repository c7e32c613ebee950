"""Exchange rates: what a currency is worth in another on a day, and by which set."""

from donors.rates.asked_once import RatesAskedOnce
from donors.rates.at import RATES_AT, RateAt, rates_at
from donors.rates.conversion import (
    CENT,
    USD,
    Converted,
    Exchanged,
    ToDollars,
    convert,
    convert_between,
    default_set,
    to_dollars,
)
from donors.rates.display import DisplayRate, display_rate
from donors.rates.missing import Missing, missing_rates
from donors.rates.rule import RULE, MissingRate

__all__ = [
    "CENT",
    "RATES_AT",
    "RULE",
    "USD",
    "Converted",
    "DisplayRate",
    "Exchanged",
    "Missing",
    "MissingRate",
    "RateAt",
    "RatesAskedOnce",
    "ToDollars",
    "convert",
    "convert_between",
    "default_set",
    "display_rate",
    "missing_rates",
    "rates_at",
    "to_dollars",
]
