"""Exchange rates: what a currency is worth in US dollars on a day, and by which set."""

from donors.rates.at import RATES_AT, RateAt, rates_at
from donors.rates.conversion import Converted, MissingRate, convert, convert_all

__all__ = [
    "RATES_AT",
    "Converted",
    "MissingRate",
    "RateAt",
    "convert",
    "convert_all",
    "rates_at",
]
