"""Currencies of ISO 4217: names, how finely each is counted, and when some ended.

The list is `data/currencies.csv`: what is in use, and what was withdrawn since 1999.
The day of an end is the last one on which it could be paid with.
"""

import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

PATTERN = r"^[A-Z]{3}$"
FILE = Path(__file__).parent / "data" / "currencies.csv"
# Forms offer these first: what pledges are mostly made in.
COMMON = (
    *("USD", "EUR", "GBP", "JPY", "CAD", "AUD", "CHF", "DKK", "NOK", "SEK"),
    *("AED", "IQD", "KRW", "KWD", "QAR", "SAR", "XDR"),
)


@dataclass(frozen=True)
class Currency:
    """A currency: how many decimals its amounts have, and its last day if it ended."""

    code: str
    name: str
    decimals: int
    ended_on: date | None

    @property
    def label(self) -> str:
        """As a form offers it: DEM – German mark (to 28 February 2002)."""
        ended = f" (to {self.ended_on:%-d %B %Y})" if self.ended_on else ""
        return f"{self.code} – {self.name}{ended}"


def _read() -> dict[str, Currency]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {
            row["code"]: Currency(
                code=row["code"],
                name=row["name"],
                decimals=int(row["decimals"]),
                ended_on=date.fromisoformat(row["ended_on"])
                if row["ended_on"]
                else None,
            )
            for row in csv.DictReader(lines)
        }


CURRENCIES = _read()
NAMES = {code: currency.name for code, currency in CURRENCIES.items()}


def _group(codes: list[str]) -> list[tuple[str, str]]:
    return [(code, CURRENCIES[code].label) for code in codes]


_OTHERS = sorted(set(CURRENCIES) - set(COMMON))
# Grouped, for a form: the common ones, those in use, those that ended.
CHOICES = [
    ("Common", _group(list(COMMON))),
    ("In use", _group([code for code in _OTHERS if not CURRENCIES[code].ended_on])),
    ("Withdrawn", _group([code for code in _OTHERS if CURRENCIES[code].ended_on])),
]


def decimals(currency: str) -> int:
    """How many decimals an amount of this currency may have."""
    return CURRENCIES[currency].decimals


def is_too_fine(amount: Decimal, currency: str) -> bool:
    """Whether an amount has a part that the currency does not count."""
    step = Decimal(1).scaleb(-decimals(currency))
    return amount % step != 0


def too_fine_words(currency: str) -> str:
    """How many decimals an amount of this currency may have, in words."""
    finest = decimals(currency)
    words = f"at most {finest} decimals" if finest else "no decimals"
    return f"{NAMES[currency]} amounts have {words}"


def is_typed_too_finely(amount: Decimal, currency: str) -> bool:
    """Whether it has more decimals than there are, noughts too: 1.000 may be 1,000."""
    places = -amount.as_tuple().exponent
    return places > max(2, decimals(currency)) or is_too_fine(amount, currency)


def why_ended(currency: str, on: date) -> str:
    """Why no amount of this day can be in this currency; empty if one can."""
    known = CURRENCIES[currency]
    if known.ended_on is None or on <= known.ended_on:
        return ""
    return f"The {known.name} ended on {known.ended_on:%-d %B %Y}"
