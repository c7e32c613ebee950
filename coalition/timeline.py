"""Mandates as bars over twelve months: whole numbers, ready to be drawn.

Pale is in force, striped the last 180 days before a decision is needed, solid the last
90. The first month is the one before the as-at date, each month is 100 units wide.
"""

from calendar import month_abbr
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db.models import Q

from coalition.axis import WIDTH, last_day, month_before, months, position
from coalition.days import shifted
from coalition.mandates.windows import recesses_of
from coalition.models import Mandate, MandateDependency, Recess
from coalition.models.mandate_queries import CLOSED, MandateStatus
from coalition.queries.drawn import first_drawn, number_drawn
from partnership.evidence.counting import is_soft, resting_words
from partnership.evidence.days_words import days_words
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words

STRIPED_DAYS, SOLID_DAYS = 180, 90
# Bars in one drawing; the list of mandates has the rest on its further pages.
LONGEST = 100


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
    # Days on which its body does not sit, and the day a decision is needed.
    recesses: list[Segment] = field(default_factory=list)
    decision_x: int | None = None
    decision: str = ""

    @property
    def label(self) -> str:
        """What the drawing says, for who cannot see it."""
        words = f", decision needed by {self.decision}" if self.decision else ""
        words += ", its body in recess for a time" if self.recesses else ""
        words += ", press only or unverified" if self.hollow else ""
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
    # Mandates that are not drawn, because they would be too many.
    more: int = 0
    line: str = "security"
    # Every mandate that the rows are of, drawn or undated.
    mandate_ids: frozenset[int] = frozenset()

    @property
    def months(self) -> list[str]:
        """The words over the twelve columns."""
        return [month_abbr[month.month] for month in months(self.first)]

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


def build(
    on: date, reader: Any, only: Q | None = None, longest: int = LONGEST
) -> Timeline:
    """Draw the first mandates at a date, as many as fit; in three queries.

    `only` narrows the mandates. Where there are more, they are counted in a fourth.
    """
    first = first_drawn(on, reader, only, longest + 1)
    more = 0
    if len(first) > longest:
        more = number_drawn(on, reader, only)["number"] - longest
    return draw(first[:longest], on, reader, more)


def draw(rows: list[Mandate], on: date, reader: Any, more: int = 0) -> Timeline:
    """Rows of `drawn` as bars; `more` of them are not drawn."""
    first = month_before(on)
    away = recesses_of(rows, first, last_day(first), reader)
    bars = [
        _bar(row, on, first, away.get(row.decision_body_id, []))
        for row in rows
        if row.expires_on
    ]
    standing = [row for row in rows if row.status not in CLOSED]
    return Timeline(
        on=on,
        first=first,
        bars=_under_what_they_rest_on(bars, reader),
        undated=[row.holder.name for row in standing if not row.expires_on],
        mandate_ids=frozenset(row.pk for row in rows),
        more=more,
    )


def _bar(mandate: Mandate, on: date, first: date, away: list[Recess]) -> Bar:
    renewed = mandate.renewal_expires_on
    asks = mandate.status != MandateStatus.SUPERSEDED
    decided_by = mandate.decision_by if asks else mandate.expires_on
    apart = decided_by != mandate.expires_on
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
        recesses=[_away(recess, first) for recess in away if asks],
        decision_x=_mark(decided_by, first) if apart else None,
        decision=date_words(decided_by) if apart else "",
    )


def _away(recess: Recess, first: date) -> Segment:
    """The days of a recess, the last one among them."""
    begins = position(recess.starts_on, first)
    return Segment("away", begins, position(shifted(recess.ends_on, 1), first) - begins)


def _mark(day: date, first: date) -> int | None:
    """Where a day stands, if it lies within the twelve months."""
    return position(day, first) if first <= day <= last_day(first) else None


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
    mark = _mark(mandate.review_on, first)
    return [] if mark is None else [mark]


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
    tops, beneath = [], defaultdict(list)
    for bar in bars:
        if _rests_on_a_drawn_top(bar.mandate_id, above):
            beneath[above[bar.mandate_id]].append(replace(bar, dependent=True))
        else:
            tops.append(bar)
    return [bar for top in tops for bar in (top, *beneath[top.mandate_id])]


def _rests_on_a_drawn_top(mandate_id: int, above: dict[int, int]) -> bool:
    """Only one level is drawn: what rests on a dependent bar stands by itself."""
    upstream = above.get(mandate_id)
    return upstream is not None and upstream not in above
