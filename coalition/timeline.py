"""Mandates as bars over twelve months: whole numbers, ready to be drawn.

Pale is in force, striped the last 180 days before a decision is needed, solid the last
90. The first month is the one before the as-at date, each month is 100 units wide.
"""

from calendar import month_abbr, monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from coalition.days import shifted
from coalition.models import Mandate, MandateDependency
from coalition.models.mandate_queries import CLOSED, MandateStatus
from coalition.words import days_words
from partnership.evidence.counting import is_soft, resting_words
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words

MONTH_WIDTH = 100
WIDTH = 12 * MONTH_WIDTH
STRIPED_DAYS, SOLID_DAYS = 180, 90


@dataclass(frozen=True)
class Segment:
    """A piece of a bar: pale, striped, solid, or open where only a month is known."""

    kind: str
    x: int
    w: int


@dataclass(frozen=True)
class Bar:
    """One mandate's row: who, by what authority, its bar, and when it ends."""

    mandate_id: int
    # The holder; of an authority that is nobody's contingent, its title.
    name: str
    holder: str
    authority: str
    expires_on: date
    expires_precision: str
    expires: str
    days: str
    status: str
    renewed_until: str
    segments: list[Segment]
    ticks: list[int]
    as_at_x: int
    grade: str = ""
    dependent: bool = False

    @property
    def label(self) -> str:
        """What the drawing says, for who cannot see it."""
        words = ", press only or unverified" if self.hollow else ""
        return f"{self.name}, to {self.expires}{words}"

    @property
    def hollow(self) -> bool:
        """Drawn as an outline: press only, or unverified."""
        return is_soft(self.grade)


@dataclass(frozen=True)
class Timeline:
    """The rows in order, those that rest on another beneath it, and the axis."""

    on: date
    first: date
    bars: list[Bar]
    # Holders of mandates in force for which nobody recorded an expiry.
    undated: list[str] = field(default_factory=list)
    line: str = "security"

    @property
    def months(self) -> list[str]:
        """The words over the twelve columns."""
        return [month_abbr[month.month] for month in _months(self.first)]

    @property
    def soft_words(self) -> str:
        """How many bars are hollow, in words; empty if none is."""
        return resting_words(sum(bar.hollow for bar in self.bars), len(self.bars))

    @property
    def as_at_x(self) -> int:
        """Where the as-at line stands."""
        return position(self.on, self.first)

    @property
    def as_at_percent(self) -> str:
        """The same for the axis, as a percentage of its width."""
        return f"{100 * self.as_at_x / WIDTH:.2f}"

    @property
    def as_at_words(self) -> str:
        """What stands at the line."""
        return f"As at {self.on.day} {month_abbr[self.on.month]}"

    @property
    def as_at_late(self) -> bool:
        """Whether the words must stand to the left of the line."""
        return self.as_at_x > WIDTH * 2 // 3


def build(on: date, reader: Any, only: Q | None = None) -> Timeline:
    """Draw every mandate that stands, or was renewed, at a date; in two queries.

    `only` narrows the mandates. A renewed mandate stays until its old day of expiry.
    """
    rows = Mandate.objects.at(on, reader).with_stake(on, reader).not_departed()
    rows = rows.exclude(status=MandateStatus.ENDED_EARLY)
    rows = rows.filter(~Q(status=MandateStatus.SUPERSEDED) | Q(expires_by__gte=on))
    if only:
        rows = rows.filter(only)
    drawn = list(rows.select_related("holder").order_by("expires_on", "holder__name"))
    first = _month_before(on)
    bars = [_bar(row, on, first) for row in drawn if row.expires_on]
    standing = [row for row in drawn if row.status not in CLOSED]
    return Timeline(
        on=on,
        first=first,
        bars=_under_what_they_rest_on(bars, reader),
        undated=[row.holder.name for row in standing if not row.expires_on],
    )


def position(day: date, first: date) -> int:
    """Where a day stands on the axis that begins with this month; never outside it."""
    month = (day.year - first.year) * 12 + day.month - first.month
    part = (day.day - 1) * MONTH_WIDTH / monthrange(day.year, day.month)[1]
    return max(0, min(WIDTH, month * MONTH_WIDTH + round(part)))


def _bar(mandate: Mandate, on: date, first: date) -> Bar:
    renewed = mandate.renewal_expires_on
    return Bar(
        mandate_id=mandate.pk,
        name=mandate.holder.name if mandate.contributor_id else mandate.title,
        holder=mandate.holder.name,
        authority=mandate.authority,
        expires_on=mandate.expires_on,
        expires_precision=mandate.expires_precision,
        expires=date_words(mandate.expires_on, mandate.expires_precision),
        days=days_words(mandate.days, mandate.days_at_most),
        status=mandate.status,
        renewed_until=date_words(renewed, mandate.renewal_precision) if renewed else "",
        segments=_segments(mandate, first),
        ticks=_ticks(mandate, first),
        as_at_x=position(on, first),
        grade=mandate.grade,
    )


def _segments(mandate: Mandate, first: date) -> list[Segment]:
    """Pale, striped, solid, and an open box over a month of which no day is known."""
    starts = mandate.runs_from or first
    ends = mandate.expires_on
    asks = mandate.status != MandateStatus.SUPERSEDED
    striped = shifted(mandate.decision_by, -STRIPED_DAYS) if asks else ends
    solid = shifted(mandate.decision_by, -SOLID_DAYS) if asks else ends
    pieces = [
        ("pale", starts, min(striped, ends)),
        ("striped", max(starts, striped), min(solid, ends)),
        ("solid", max(starts, solid), ends),
    ]
    if mandate.expires_precision != DatePrecision.DAY:
        pieces.append(("open", ends, shifted(mandate.expires_by, 1)))
    drawn = [
        Segment(kind, position(begins, first), position(until, first))
        for kind, begins, until in pieces
    ]
    return [replace(one, w=one.w - one.x) for one in drawn if one.w > one.x]


def _ticks(mandate: Mandate, first: date) -> list[int]:
    """The review, unless it has been held or lies outside the twelve months."""
    if mandate.review_days is None:
        return []
    last = _months(first)[-1]
    end = last.replace(day=monthrange(last.year, last.month)[1])
    return [position(mandate.review_on, first)] * (first <= mandate.review_on <= end)


def _under_what_they_rest_on(bars: list[Bar], reader: Any) -> list[Bar]:
    """Put a bar beneath the one it rests on, if it ends no earlier than that one."""
    by_id = {bar.mandate_id: bar for bar in bars}
    edges = MandateDependency.objects.visible_to(reader).filter(
        mandate__in=by_id, depends_on__in=by_id
    )
    above: dict[int, int] = {}
    for below, upstream in edges.order_by("-depends_on").values_list(
        "mandate", "depends_on"
    ):
        if by_id[below].expires_on >= by_id[upstream].expires_on:
            above[below] = upstream
    tops = [bar for bar in bars if not _rests_on_a_drawn_top(bar.mandate_id, above)]
    order = []
    for top in tops:
        order.append(top)
        order += [
            replace(bar, dependent=True)
            for bar in bars
            if above.get(bar.mandate_id) == top.mandate_id and bar not in tops
        ]
    return order


def _rests_on_a_drawn_top(mandate_id: int, above: dict[int, int]) -> bool:
    """Only one level is drawn: what rests on a dependent bar stands by itself."""
    upstream = above.get(mandate_id)
    return upstream is not None and upstream not in above


def _month_before(on: date) -> date:
    return (on.replace(day=1) - timedelta(1)).replace(day=1)


def _months(first: date) -> list[date]:
    months = [divmod(first.month - 1 + number, 12) for number in range(12)]
    return [date(first.year + years, month + 1, 1) for years, month in months]
