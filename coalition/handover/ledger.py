"""The slip ledger of a province: each date that was stated, and how far it moved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coalition.models import HandoverPlan, Responsibility
from partnership.evidence.slips import slip_of
from partnership.evidence.spans import Move, Span
from partnership.evidence.templatetags.display import date_words


class Kind(Enum):
    """What a line of the ledger says of the plan before it."""

    FIRST = "First plan"
    MOVED = "Moved"
    AGAIN = "Stated again"
    EXACT = "Said more exactly"
    WITHDRAWN = "Date taken back"
    HANDED = "Handed over"


@dataclass(frozen=True)
class Line:
    """One line: a statement, or the handover itself, against the dates before it."""

    kind: Kind
    record: HandoverPlan | Responsibility
    # None where no date was taken from, or given.
    span: Span | None = None
    # From the date that stood before, and from the first of all.
    moved: Move | None = None
    since_first: Move | None = None

    @property
    def plan(self) -> HandoverPlan | None:
        """The statement; None for the handover itself."""
        return self.record if isinstance(self.record, HandoverPlan) else None

    @property
    def needs_reason(self) -> bool:
        """Whether the date moved or was taken back."""
        return self.kind in (Kind.MOVED, Kind.WITHDRAWN)

    @property
    def day(self) -> date:
        """When it was stated, or came."""
        return self.plan.stated_on if self.plan else self.record.since

    @property
    def moved_words(self) -> str:
        """How far it moved, in words; empty where nothing moved."""
        return self._words(self.moved)

    @property
    def total_words(self) -> str:
        """How far from the first plan, in words."""
        return self._words(self.since_first)

    @property
    def planned_words(self) -> str:
        """The date as it was stated: May 2006; no date."""
        return plan_words(self.plan) if self.plan else date_words(self.record.since)

    def _words(self, move: Move | None) -> str:
        if move is None:
            return ""
        late = self.kind is Kind.HANDED
        return move.words("late", "early") if late else move.words()


def plan_words(plan: HandoverPlan) -> str:
    """The date of a plan, no more exact than it was stated."""
    if plan.planned_on is None:
        return "no date"
    return date_words(plan.planned_on, plan.planned_precision)


def span_of(plan: HandoverPlan) -> Span | None:
    """The days that a plan can mean; None where it takes a date back."""
    return plan.planned_on and Span.of(plan.planned_on, plan.planned_precision)


def lines(
    plans: Iterable[HandoverPlan], handed: Responsibility | None = None
) -> list[Line]:
    """The ledger of one province, oldest first, from its plans in that order.

    A handover is held against the plans that were stated by its day.
    """
    ledger: list[Line] = []
    spans: list[Span] = []
    written = handed is None
    for plan in plans:
        if not written and plan.stated_on > handed.since:
            ledger.append(_handed(handed, spans))
            written = True
        ledger.append(_stated(plan, spans))
        if ledger[-1].span:
            spans.append(ledger[-1].span)
    return ledger if written else [*ledger, _handed(handed, spans)]


def _stated(plan: HandoverPlan, spans: list[Span]) -> Line:
    span = span_of(plan)
    slip = slip_of(span, spans)
    return Line(Kind[slip.said.name], plan, span, slip.moved, slip.since_first)


def _handed(handed: Responsibility, spans: list[Span]) -> Line:
    day = Span.of(handed.since)
    if not spans:
        return Line(Kind.HANDED, handed, day)
    moves = [Move.between(one, day) for one in (spans[-1], spans[0])]
    return Line(Kind.HANDED, handed, day, *moves)
