"""The share of each framing among statements, by month or quarter, in one query.

A period in which nobody is recorded to have said anything has no share: it is missing,
and not nought. Press and unverified statements count where the reader asks for them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, IntegerField, QuerySet, Value, When
from django.db.models.functions import TruncMonth, TruncQuarter

from partnership.diplomacy.models import Framing
from partnership.evidence.counting import Soft, left_out_grades
from partnership.evidence.models import Grade
from partnership.evidence.months import month_later
from partnership.evidence.templatetags.display import date_words

PERIODS = 12
# Fewer statements than these show nothing by their shares.
FEW = 3
MONTH, QUARTER = "month", "quarter"
TRUNCATED = {MONTH: TruncMonth, QUARTER: TruncQuarter}
MONTHS_IN = {MONTH: 1, QUARTER: 3}
# What no framing fits, and a framing above the reader's ceiling.
NONE_FITS, HIDDEN = 0, -1
OTHERS = {NONE_FITS: "None of the framings", HIDDEN: "A framing that you may not see"}


@dataclass(frozen=True)
class Period:
    """A month or a quarter: how many statements of each framing, by its key."""

    begins: date
    by: str
    counts: dict[int, int]

    @property
    def number(self) -> int:
        """All statements of the period."""
        return sum(self.counts.values())

    @property
    def words(self) -> str:
        """February 2006, or the months of a quarter: January to March 2006."""
        if self.by == MONTH:
            return date_words(self.begins, "month")
        last = date_words(month_later(self.begins, 2), "month")
        return f"{date_words(self.begins, 'month').split()[0]} to {last}"

    def percent(self, framing: int) -> float | None:
        """The framing's share; None where nothing is recorded."""
        if not self.number:
            return None
        return 100 * self.counts.get(framing, 0) / self.number


@dataclass(frozen=True)
class Shares:
    """The framings that somebody used, the most used first, over the periods."""

    on: date
    by: str
    periods: list[Period]
    names: dict[int, str]
    # Statements before the first of the periods, which count but are not drawn.
    earlier: int
    soft: Soft

    @property
    def totals(self) -> dict[int, int]:
        """How many statements of each framing the periods have."""
        return {
            key: sum(period.counts.get(key, 0) for period in self.periods)
            for key in self.names
        }

    @property
    def since(self) -> str:
        """The month with which the first of the periods begins."""
        return date_words(self.periods[0].begins, "month")

    @property
    def number(self) -> int:
        """How many statements the periods have."""
        return sum(period.number for period in self.periods)

    @property
    def are_few(self) -> bool:
        """Whether there are too few to be drawn as shares."""
        return self.number < FEW


def shares(
    statements: QuerySet, on: date, reader: Any, *, by: str, evidence: str
) -> Shares:
    """Shares of these statements in the twelve periods that end with a date's."""
    begins = _periods(on, by)
    names = dict(Framing.objects.visible_to(reader).values_list("pk", "name")) | OTHERS
    counts: dict[date, dict[int, int]] = {day: {} for day in begins}
    earlier, left_out = 0, {Grade.PRESS: 0, Grade.UNVERIFIED: 0}
    uncounted = left_out_grades(evidence)
    for period, framing, grade, number in _grouped(statements, by, names):
        if grade in left_out and period in counts:
            left_out[grade] += number
        if grade in uncounted:
            continue
        if period in counts:
            counts[period][framing] = counts[period].get(framing, 0) + number
        else:
            earlier += number
    periods = [Period(day, by, found) for day, found in counts.items()]
    return Shares(on, by, periods, _used(names, periods), earlier, _soft(left_out))


def _grouped(
    statements: QuerySet, by: str, names: dict[int, str]
) -> Iterable[tuple[date, int, str, int]]:
    seen = [key for key in names if key > NONE_FITS]
    framing = Case(
        When(framing=None, then=Value(NONE_FITS)),
        When(framing__in=seen, then=F("framing_id")),
        default=Value(HIDDEN),
        output_field=IntegerField(),
    )
    return (
        statements.order_by()
        .annotate(period=TRUNCATED[by]("said_on"), key=framing)
        .values_list("period", "key", "grade")
        .annotate(number=Count("pk"))
    )


def _periods(on: date, by: str) -> list[date]:
    months = MONTHS_IN[by]
    last = on.replace(month=on.month - (on.month - 1) % months, day=1)
    found = [month_later(last, -months * back) for back in range(PERIODS)]
    # The calendar begins with the year 1: what lies before it is no period.
    return sorted(set(found))


def _used(names: dict[int, str], periods: list[Period]) -> dict[int, str]:
    """The framings of any statement, the most used first, what has none last."""
    totals = {k: sum(p.counts.get(k, 0) for p in periods) for k in names}
    used = [key for key in names if totals[key]]
    used.sort(key=lambda key: (key <= NONE_FITS, -totals[key], names[key]))
    return {key: names[key] for key in used}


def _soft(left_out: dict[Grade, int]) -> Soft:
    return Soft(
        "statement",
        press=left_out[Grade.PRESS],
        unverified=left_out[Grade.UNVERIFIED],
    )
