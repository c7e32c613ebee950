"""The donors that have most still to deliver, of all pledges that count.

What they and the others leave is the gap in use: no pledge is beyond a bound.
"""

import json
from dataclasses import dataclass
from decimal import Decimal

# No page shows more of them.
MOST_DONORS = 10

# Of the rows of `chosen`; only these two of the groups that count have a gap.
DONOR_GAPS = f"""
SELECT json_build_object(
    'donors', count(*),
    'widest', json_agg(owing ORDER BY place) FILTER (WHERE place <= {MOST_DONORS})
)::text
FROM (
    SELECT
        donor_id AS donor_key, donor_name AS donor, donor_slug AS slug,
        sum(used) AS usd, sum(above_pledge) AS above_usd,
        row_number() OVER (ORDER BY sum(used) DESC, donor_name) AS place
    FROM chosen WHERE grouping IN ('reported', 'computed')
    GROUP BY donor_id, donor_name, donor_slug HAVING sum(used) > 0
) AS owing
"""


@dataclass(frozen=True)
class DonorGap:
    """What a donor has still to deliver, in US dollars at the rates of its pledges."""

    donor: str
    slug: str
    usd: Decimal
    # How much of it is reported beyond what the recorded pledges leave.
    above_usd: Decimal


@dataclass(frozen=True)
class DonorGaps:
    """How many donors have a gap, and the widest of them first."""

    donors: int = 0
    widest: tuple[DonorGap, ...] = ()


def read_donor_gaps(text: str | None) -> DonorGaps:
    """The same from JSON; nothing where it was not asked for."""
    found = json.loads(text or "{}", parse_float=Decimal)
    widest = (
        DonorGap(
            one["donor"], one["slug"], Decimal(one["usd"]), Decimal(one["above_usd"])
        )
        for one in found.get("widest") or ()
    )
    return DonorGaps(found.get("donors", 0), tuple(widest))
