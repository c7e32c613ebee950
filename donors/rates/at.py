"""Every rate of a day, of every set, in one query; position.sql reads the same SQL."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from django.db import connection

from donors.rates.rule import log_earlier_day

# A SELECT of rate_set_id, currency, usd_per_unit and rated_on, after `asked (day)`.
RATES_AT = (Path(__file__).parent / "at.sql").read_text()
WITH_RATES = f"""
WITH asked AS (SELECT %s::date AS day), rate_at AS ({RATES_AT})
"""
READ = f"""{WITH_RATES}
SELECT rate_set_id, currency, usd_per_unit, rated_on FROM rate_at
ORDER BY rate_set_id, currency
"""


class RateAt(NamedTuple):
    """US dollars for one unit of a currency, by a set, and the day that it is of."""

    rate_set_id: int
    currency: str
    usd_per_unit: Decimal
    rated_on: date


def rates_at(on: date) -> list[RateAt]:
    """Each set's rate of each currency at the date; one it has no rate for is absent.

    The rate is of the day, or of the newest earlier day within a week.
    """
    with connection.cursor() as cursor:
        cursor.execute(READ, [on])
        rates = [RateAt(*row) for row in cursor.fetchall()]
    log_earlier_days(rates, on)
    return rates


def log_earlier_days(rates: list[RateAt], on: date) -> None:
    """Say once for each set and day that its rates are of an earlier day."""
    earlier = Counter(
        (rate.rate_set_id, rate.rated_on) for rate in rates if rate.rated_on < on
    )
    for (rate_set, rated_on), currencies in earlier.items():
        log_earlier_day(f"#{rate_set}", f"{currencies} currencies", on, rated_on)
