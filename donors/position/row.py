"""One pledge's position at a date, as pages, files and alerts read it."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from donors.models import Instrument
from donors.position import discrepancy
from donors.position.status import Status
from partnership.evidence.models.record import Grade

INSTRUMENTS, STATUSES, GRADES = (
    dict(choices.choices) for choices in (Instrument, Status, Grade)
)


class PledgePosition(NamedTuple):
    """A row of `rows.sql`, in its order. Unknown is None, never zero (design, 3.3).

    Amounts are in US dollars at the rate of the pledge's own day, but for
    `received_usd`, at those of the days on which it came, and `gap_at_date_usd`.
    """

    id: int
    donor: str
    donor_slug: str
    iso3: str | None
    donor_kind: str
    title: str
    conference: str | None
    instrument: str
    amount: Decimal | None
    currency: str
    pledged_on: date
    pledged_precision: str
    period_from: date | None
    period_to: date | None
    grade: str
    is_counted: bool
    grouping: str
    pledged_usd: Decimal | None
    high_usd: Decimal | None
    committed_usd: Decimal | None
    delivered_usd: Decimal | None
    received_usd: Decimal | None
    gap_usd: Decimal | None
    over_delivered_usd: Decimal | None
    reported_gap_usd: Decimal | None
    reported_on: date | None
    reported_grade: str | None
    basis: str
    used_gap_usd: Decimal | None
    expected_by_now_usd: Decimal | None
    behind_schedule_usd: Decimal | None
    overdue_usd: Decimal | None
    overdue_0_6_usd: Decimal | None
    overdue_6_12_usd: Decimal | None
    overdue_12_usd: Decimal | None
    waiting_usd: Decimal | None
    not_yet_due_usd: Decimal | None
    above_pledge_usd: Decimal | None
    rate_effect_usd: Decimal | None
    gap_at_date_usd: Decimal | None
    lacks_rate: bool | None
    leaves_usd: Decimal | None
    overdue_since: date | None
    overdue_age: str | None
    months_passed: Decimal | None
    months: Decimal | None
    status: str
    other_pledged_usd: Decimal | None
    # What the source in use said, and what another did of the same day.
    stated_usd: Decimal | None
    other_undelivered_usd: Decimal | None
    source: str | None
    source_id: int | None
    reported_source: str | None
    reported_source_id: int | None
    note: str
    marking_id: int

    @property
    def discrepancy(self) -> str | None:
        """What the sources disagree about, in a sentence; None if they agree."""
        return discrepancy.in_words(self)

    @property
    def discrepancy_usd(self) -> Decimal | None:
        """By how much they disagree, in US dollars."""
        return discrepancy.size(self)

    @property
    def sources(self) -> str | None:
        """The pledge's source, and that of the reported gap if it is another."""
        named = dict.fromkeys(filter(None, (self.source, self.reported_source)))
        return "; ".join(named) or None

    @property
    def late_usd(self) -> Decimal | None:
        """What should have come by now: behind schedule, overdue or waiting."""
        if self.used_gap_usd is None:
            return None
        return self.behind_schedule_usd + self.overdue_usd + self.waiting_usd

    @property
    def received_effect_usd(self) -> Decimal | None:
        """What the rates did to money that came, from the pledge's day to its own."""
        if self.received_usd is None or self.delivered_usd is None:
            return None
        return self.received_usd - self.delivered_usd

    @property
    def instrument_words(self) -> str:
        """The form of the money, as pages say it."""
        return INSTRUMENTS[self.instrument]

    @property
    def status_words(self) -> str:
        """The state of the pledge, as pages say it."""
        return STATUSES[self.status]

    @property
    def evidence_words(self) -> str:
        """The grade of the pledge's evidence, as pages say it."""
        return GRADES[self.grade]

    @property
    def range_top_usd(self) -> Decimal | None:
        """The top of the range, where the source gives one above the pledge."""
        ranged = self.high_usd and self.pledged_usd and self.high_usd > self.pledged_usd
        return self.high_usd if ranged else None
