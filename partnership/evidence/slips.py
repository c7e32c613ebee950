"""What a statement of a date says of the dates that were stated before it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from partnership.evidence.spans import Move, Span

RecordT = TypeVar("RecordT")


class Said(Enum):
    """What a statement does to the date before it."""

    FIRST = auto()
    MOVED = auto()
    AGAIN = auto()
    EXACT = auto()
    WITHDRAWN = auto()
    # No date, where none stood that it could take back.
    NO_DATE = auto()


@dataclass(frozen=True)
class Slip:
    """How far a date moved, from the one before it and from the first of all."""

    said: Said
    moved: Move | None = None
    since_first: Move | None = None

    @property
    def is_a_move(self) -> bool:
        """Whether a date stood that it moves or takes back."""
        return self.said in (Said.MOVED, Said.WITHDRAWN)

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


def slips_of(
    records: Iterable[RecordT], span_of: Callable[[RecordT], Span | None]
) -> tuple[list[tuple[RecordT, Slip]], int]:
    """Each statement with what it says, oldest first, and how many there are in all.

    Of a row that `first_and_newest` cut, without those right after the gap.
    """
    found: list[tuple[RecordT, Slip]] = []
    dated: list[Span] = []
    stated, stands = 0, False
    for record in records:
        span = span_of(record)
        # What is taken back already is not taken back again.
        is_nothing = span is None and not stands
        slip = Slip(Said.NO_DATE) if is_nothing else slip_of(span, dated)
        found.append((record, slip))
        dated += [span] if span else []
        stands = span is not None
        stated = getattr(record, "stated", len(found))
    if stated > len(found):
        has_date = [span_of(record) is not None for record, _ in found]
        found = [found[0], *found[1 + _untold(has_date[1:]) :]]
    return found, stated


def _untold(has_date: Sequence[bool]) -> int:
    """How many cannot be told from the date before, which is not here.

    The newest stays in any case: by it one knows which date stands.
    """
    dated = (place for place, known in enumerate(has_date) if known)
    return min(next(dated, -1) + 1, len(has_date) - 1)
