"""Rates as a file gives them, and how a single statement takes a hundred thousand."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Quote(NamedTuple):
    """How many units of a currency one unit of the set's base bought on a day."""

    currency: str
    on: date
    units: Decimal


# A table `given` (currency, on, units), from `arrays`.
GIVEN = 'unnest(%s::text[], %s::date[], %s::numeric[]) AS given (currency, "on", units)'


def arrays(quotes: Iterable[Quote]) -> list[str]:
    """The columns of these rates, each as PostgreSQL writes an array.

    As one string apiece: the driver's own lists are parsed value by value.
    """
    columns = list(zip(*quotes, strict=True)) or [(), (), ()]
    return ["{" + ",".join(map(str, column)) + "}" for column in columns]
