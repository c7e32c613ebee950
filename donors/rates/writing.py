"""Write many rates of a set in one statement each for what is new and what changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection

from donors.models import RateSet
from donors.rates.quotes import GIVEN, Quote, arrays
from partnership.evidence.history import demand_reason

if TYPE_CHECKING:
    from partnership.accounts.models import User

ADD = f"""
INSERT INTO donors_exchangerate (
    rate_set_id, currency, "on", units_per_base, marking_id, version,
    created_by_id, updated_by_id
)
SELECT %s, given.currency, given."on", given.units, %s, 1, %s, %s FROM {GIVEN}
ON CONFLICT (rate_set_id, currency, "on") DO NOTHING
"""
CORRECT = f"""
UPDATE donors_exchangerate AS rate
SET units_per_base = given.units, version = rate.version + 1, updated_at = now(),
    updated_by_id = %s
FROM {GIVEN}
WHERE rate.rate_set_id = %s AND rate.currency = given.currency
    AND rate."on" = given."on" AND rate.units_per_base <> given.units
"""
COMPARE = f"""
SELECT
    count(*) FILTER (WHERE rate.id IS NULL),
    count(*) FILTER (WHERE rate.units_per_base = given.units),
    count(*) FILTER (WHERE rate.units_per_base <> given.units),
    count(*) FILTER (WHERE rate.marking_id <> ALL (%s))
FROM {GIVEN}
LEFT JOIN donors_exchangerate AS rate
    ON rate.rate_set_id = %s AND rate.currency = given.currency
    AND rate."on" = given."on"
"""


CHANGES = f"""
SELECT rate.currency, rate."on", rate.units_per_base, given.units
FROM {GIVEN}
JOIN donors_exchangerate AS rate
    ON rate.rate_set_id = %s AND rate.currency = given.currency
    AND rate."on" = given."on" AND rate.units_per_base <> given.units
    AND rate.marking_id = ANY (%s)
ORDER BY rate."on" DESC, rate.currency
LIMIT %s
"""


@dataclass(frozen=True)
class Comparison:
    """How many rates of a file a set does not have, has, has otherwise, and hides."""

    new: int
    same: int
    changed: int
    hidden: int = 0


def add_rates(rate_set: RateSet, quotes: Sequence[Quote], by: "User | None") -> int:
    """Add the rates that the set does not have, as the set is marked; how many."""
    user = by.pk if by else None
    return _execute(
        ADD, [rate_set.pk, rate_set.marking_id, user, user, *arrays(quotes)]
    )


def correct_rates(rate_set: RateSet, quotes: Sequence[Quote], by: "User | None") -> int:
    """Give rates of the set their new value; how many. NoReason outside `change_by`.

    What was converted keeps the rate that it was converted at.
    """
    demand_reason()
    return _execute(CORRECT, [by.pk if by else None, *arrays(quotes), rate_set.pk])


def compare(rate_set: RateSet, quotes: Sequence[Quote], reader: Any) -> Comparison:
    """What these rates would do to the set."""
    seen = list(reader.visible_marking_ids)
    with connection.cursor() as cursor:
        cursor.execute(COMPARE, [seen, *arrays(quotes), rate_set.pk])
        return Comparison(*cursor.fetchone())


class Correction(NamedTuple):
    """A recorded rate, and the value that a file gives it."""

    currency: str
    on: date
    old: Decimal
    new: Decimal


def corrections(
    rate_set: RateSet, quotes: Sequence[Quote], reader: Any, limit: int
) -> list[Correction]:
    """What a file would correct, the newest first, as far as the reader may see."""
    seen = list(reader.visible_marking_ids)
    with connection.cursor() as cursor:
        cursor.execute(CHANGES, [*arrays(quotes), rate_set.pk, seen, limit])
        return [Correction(*row) for row in cursor.fetchall()]


def _execute(statement: str, arguments: list[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, arguments)
        return cursor.rowcount
