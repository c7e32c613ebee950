"""The reasons for non-delivery at a date: what stands behind each, and since when."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count
from django.db.models.functions import ExtractYear

from donors.keyed import BY_REASON, Keyed, totals_by
from donors.models import Explanation, NonDelivery, Pledge
from donors.position import FIRM
from donors.position.status import Status
from donors.totals import Totals, added
from partnership.evidence.counting import left_out_grades

if TYPE_CHECKING:
    from partnership.accounts.models import User

UNDELIVERED = [status for status in Status if status != Status.DELIVERED]
# In the address of the list of pledges: no reason is stated.
UNSTATED = "none"
MOST_YEARS = 12


@dataclass(frozen=True)
class ReasonRow:
    """One reason, with the pledges of which it is the newest explanation."""

    code: str
    label: str
    sums: Keyed


@dataclass(frozen=True)
class Trend:
    """How often each reason was stated, by year."""

    years: list[int]
    rows: list[tuple[str, list[int]]]


@dataclass(frozen=True)
class ReasonsPage:
    """What stands behind each reason, and behind none."""

    rows: list[ReasonRow]
    unstated: Keyed | None
    totals: Totals
    trend: Trend

    @property
    def largest(self) -> ReasonRow | None:
        """The reason with the largest gap behind it."""
        known = [r for r in self.rows if r.sums.totals.counted.used_gap_usd]
        return max(
            known, key=lambda r: r.sums.totals.counted.used_gap_usd, default=None
        )


def build(on: date, reader: "User", evidence: str = FIRM) -> ReasonsPage:
    """The page at a date, in two queries."""
    pledges = Pledge.objects.visible_to(reader).at(on)
    positions = pledges.wholes().with_position(on, reader, evidence)
    positions = positions.with_statuses(*UNDELIVERED)
    found = totals_by(positions, BY_REASON)
    return ReasonsPage(
        rows=[
            ReasonRow(reason.value, reason.label, found[reason.value])
            for reason in NonDelivery
            if reason.value in found
        ],
        unstated=found.get(None),
        totals=added([one.totals for one in found.values()], positions),
        trend=_trend(on, reader, evidence),
    )


def _trend(on: date, reader: "User", evidence: str) -> Trend:
    """Explanations by year stated, the last years only."""
    said = Explanation.objects.visible_to(reader).filter(
        stated_on__lte=on,
        pledge__in=Pledge.objects.visible_to(reader).at(on).order_by(),
    )
    counts = (
        said.exclude(grade__in=left_out_grades(evidence))
        .order_by()
        .annotate(year=ExtractYear("stated_on"))
        .values_list("reason", "year")
        .annotate(number=Count("pk"))
    )
    by_key = {(reason, year): number for reason, year, number in counts}
    years = sorted({year for _, year in by_key})[-MOST_YEARS:]
    rows = [
        (reason.label, [by_key.get((reason.value, year), 0) for year in years])
        for reason in NonDelivery
    ]
    return Trend(years, [(label, numbers) for label, numbers in rows if any(numbers)])
