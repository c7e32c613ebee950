"""How many recorded amounts were converted at rates that a file would correct."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from donors.models import Pledge, PledgeStatement, RateSet, Transaction
from donors.rates.quotes import GIVEN, Quote, arrays

CONVERTED = (Pledge, Transaction, PledgeStatement)
# The dollar's rate went into every conversion of its day.
USED = f"""
WITH changed AS MATERIALIZED (
    SELECT rate.currency, rate."on"
    FROM {GIVEN}
    JOIN donors_exchangerate AS rate
        ON rate.rate_set_id = %s AND rate.currency = given.currency
        AND rate."on" = given."on"
    WHERE rate.units_per_base <> given.units
)
SELECT {{counts}}
"""
COUNT = """(
    SELECT count(*) FROM {table} AS amount
    WHERE amount.rate_set_id = %s AND amount.marking_id = ANY (%s)
        AND (amount.rated_on, amount.currency) IN (
            SELECT changed."on", changed.currency FROM changed
        )
) + (
    SELECT count(*) FROM {table} AS amount
    WHERE amount.rate_set_id = %s AND amount.marking_id = ANY (%s)
        AND amount.rated_on IN (
            SELECT changed."on" FROM changed WHERE changed.currency = 'USD'
        )
        AND (amount.rated_on, amount.currency) NOT IN (
            SELECT changed."on", changed.currency FROM changed
        )
)"""


def amounts_converted(rate_set: RateSet, quotes: Sequence[Quote], reader: Any) -> int:
    """The pledges, entries and statements at the old values, of those reader may see.

    One query, however many rates and amounts.
    """
    counts = [COUNT.format(table=model._meta.db_table) for model in CONVERTED]
    seen = list(reader.visible_marking_ids)
    asked = [rate_set.pk, seen] * 2 * len(CONVERTED)
    statement = USED.format(counts=" + ".join(counts))
    with connection.cursor() as cursor:
        cursor.execute(statement, [*arrays(quotes), rate_set.pk, *asked])
        return cursor.fetchone()[0]
