"""The rates that an export used, in sentences: each of them, or their range if many."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection
from django.db.models import QuerySet

from donors.models import RateSet
from donors.rates.at import RateAt, rates_at
from donors.templatetags.money import rate as plain

if TYPE_CHECKING:
    from partnership.accounts.models import User

LISTED = (Path(__file__).parent / "listed.sql").read_text()
COLUMNS = ("rate_set_id", "currency", "rated_on", "usd_per_unit")
# Beyond these a file says their range.
MOST_LISTED = 500
UNNAMED = "Rates that are not named here"
NONE_NEEDED = "None needed: every amount was stated in US dollars."


class Used(NamedTuple):
    """A rate that converted amounts, or many of one set and currency together."""

    rate_set_id: int
    currency: str
    first: date
    last: date
    rates: int
    lowest: Decimal | None
    highest: Decimal | None


def rates_used(amounts: list[QuerySet], on: date, reader: "User") -> list[str]:
    """What an export says of the rates of these amounts, and of those of its own date.

    Three queries, whatever the amounts; a set that the reader may not see has no name.
    """
    used = _read(amounts)
    if not used:
        return [NONE_NEEDED]
    sets = RateSet.objects.visible_to(reader)
    names = dict(sets.values_list("pk", "name"))
    of_the_day = {(rate.rate_set_id, rate.currency): rate for rate in rates_at(on)}
    pairs = sorted({use[:2] for use in used})
    return [
        *(_said(use, names) for use in used),
        *(_said_of_day(pair, of_the_day.get(pair), on, names) for pair in pairs),
    ]


def _read(amounts: list[QuerySet]) -> list[Used]:
    first, *others = (
        found.order_by().exclude(rate_set=None).values(*COLUMNS) for found in amounts
    )
    sql, arguments = first.union(*others).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            LISTED.replace("{amounts}", sql), [*arguments, MOST_LISTED, MOST_LISTED]
        )
        return [Used(*row) for row in cursor.fetchall()]


def _said(use: Used, names: Mapping[int, str]) -> str:
    """Bank: SEK 1 was US$ 0.13093 on 2006-02-01; or the range of many."""
    named = f"{names.get(use.rate_set_id, UNNAMED)}: {use.currency}"
    if use.lowest is None or use.highest is None:
        return f"{named} at a rate of {use.first} that was not kept."
    low, high = plain(use.lowest), plain(use.highest)
    if use.rates == 1:
        return f"{named} 1 was US$ {low} on {use.first}."
    return (
        f"{named} 1 was US$ {low} to {high}, by {use.rates:,} rates of {use.first} to"
        f" {use.last}."
    )


def _said_of_day(
    pair: tuple[int, str], rate: RateAt | None, on: date, names: Mapping[int, str]
) -> str:
    """Bank, as at 2006-02-01: SEK 1 is US$ 0.13093 (rate of 2006-02-01)."""
    rate_set, currency = pair
    named = f"{names.get(rate_set, UNNAMED)}, as at {on}: {currency}"
    if rate is None:
        return f"{named} has no rate on the day or in the week before."
    return f"{named} 1 is US$ {plain(rate.usd_per_unit)} (rate of {rate.rated_on})."
