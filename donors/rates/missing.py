"""Which pledges cannot be valued at a date, since their set has no rate for it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import QuerySet

from donors.models import RateSet
from donors.rates.at import WITH_RATES
from donors.rates.rule import missing_words

if TYPE_CHECKING:
    from partnership.accounts.models import User

MISSING = (Path(__file__).parent / "missing.sql").read_text()
UNNAMED = "A rate set that is not named here"


@dataclass(frozen=True)
class Missing:
    """A currency without a rate at a date, by the set that its pledges are rated by."""

    currency: str
    rate_set: RateSet | None
    on: date
    has_until: date | None
    pledges: int

    def __str__(self) -> str:
        named = self.rate_set or UNNAMED
        return missing_words(self.currency, self.on, named, self.has_until)


def missing_rates(on: date, pledges: QuerySet, reader: "User") -> list[Missing]:
    """The currencies of these pledges that their sets have no rate for at the date.

    Two queries, however many pledges; the reader must be able to see them all already.
    A set that the reader may not see is not named.
    """
    rated = pledges.order_by().exclude(rate_set=None)
    rated_sql, arguments = rated.values(
        "rate_set_id", "currency"
    ).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            WITH_RATES + MISSING.replace("{pledges}", rated_sql), [on, *arguments]
        )
        rows = cursor.fetchall()
    sets = RateSet.objects.visible_to(reader).in_bulk([row[0] for row in rows])
    return [
        Missing(currency, sets.get(rate_set), on, has_until, count)
        for rate_set, currency, count, has_until in rows
    ]
