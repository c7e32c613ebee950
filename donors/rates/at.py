"""Every rate of a day, of every set, in one query; position.sql reads the same SQL."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from django.db import connection

# A SELECT of rate_set_id, currency, usd_per_unit and rated_on, after `asked (day)`.
RATES_AT = (Path(__file__).parent / "at.sql").read_text()
READ = f"""
WITH asked AS (SELECT %s::date AS day), rate_at AS ({RATES_AT})
SELECT rate_set_id, currency, usd_per_unit, rated_on FROM rate_at
ORDER BY rate_set_id, currency
"""


class RateAt(NamedTuple):
    """US dollars for one unit of a currency by a rate set, and the day that it is of."""

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
        return [RateAt(*row) for row in cursor.fetchall()]
