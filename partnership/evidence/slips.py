"""What a statement of a date says of the dates that were stated before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from partnership.evidence.spans import Move, Span


class Said(Enum):
    """What a statement does to the date before it."""

    FIRST = auto()
    MOVED = auto()
    AGAIN = auto()
    EXACT = auto()
    WITHDRAWN = auto()


@dataclass(frozen=True)
class Slip:
    """How far a date moved, from the one before it and from the first of all."""

    said: Said
    moved: Move | None = None
    since_first: Move | None = None

    @property
    def moved_words(self) -> str:
        """How far it moved, in words; empty where it did not."""
        return self.moved.words() if self.moved else ""

    @property
    def total_words(self) -> str:
        """How far from the first date, in words."""
        return self.since_first.words() if self.since_first else ""


def is_a_move(before: Span | None, after: Span | None) -> bool:
    """Whether a statement changes the one before it, so that it needs a reason.

    A date that is said more exactly is the same date.
    """
    if before is None:
        return False
    return after is None or not before.holds(after)


def slip_of(span: Span | None, before: Sequence[Span]) -> Slip:
    """A statement, or None where it takes the date back, after all dates before it."""
    if span is None:
        return Slip(Said.WITHDRAWN)
    if not before:
        return Slip(Said.FIRST)
    total = Move.between(before[0], span)
    if span == before[-1]:
        return Slip(Said.AGAIN, None, total)
    if before[-1].holds(span):
        return Slip(Said.EXACT, None, total)
    return Slip(Said.MOVED, Move.between(before[-1], span), total)
