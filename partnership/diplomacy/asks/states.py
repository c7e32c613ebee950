"""How an ask may move: the one table of its states, held over its whole series."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from partnership.diplomacy.models import AskState, AskStep
from partnership.evidence.templatetags.display import long_day

PLANNED, MADE, PROMISED, DELIVERED, REFUSED, LAPSED = AskState
# Said again, a state stands anew with the words of its day. A delivered ask is made
# again only for a reason.
NEXT: dict[AskState, tuple[AskState, ...]] = {
    PLANNED: (MADE, LAPSED),
    MADE: (MADE, PROMISED, REFUSED, DELIVERED, LAPSED),
    PROMISED: (PROMISED, DELIVERED, REFUSED, LAPSED, MADE),
    REFUSED: (REFUSED, MADE),
    LAPSED: (MADE,),
    DELIVERED: (MADE,),
}
# Still to come: neither given, nor refused, nor given up.
OPEN = (PLANNED, MADE, PROMISED)
# What they answer; a promise is better than a word, a word than a refusal.
ANSWERS = (PROMISED, DELIVERED, REFUSED)
UNSEEN = (
    "A step of this ask is recorded that you may not see, and this one does not fit it"
)
REASON_TO_REOPEN = (
    "The ask is delivered. Say why it is made again: choose the reason, or write it"
)


# The key of a step that is still to be written: it ends its day.
NEW = 2**62


@dataclass(frozen=True)
class Fault:
    """What is wrong with a step, and at which question."""

    field: str
    message: str


@dataclass(frozen=True)
class Place:
    """One state of a series: its day, its key, and the state."""

    took_on: date
    key: int
    state: str


def series_of(steps: Iterable[AskStep]) -> list[Place]:
    """The steps of an ask in the order of their days; of one day as recorded."""
    return sorted(
        (Place(step.took_on, step.pk, step.state) for step in steps),
        key=lambda place: (place.took_on, place.key),
    )


def neighbours(
    series: Sequence[Place], took_on: date, key: int = NEW
) -> tuple[Place | None, Place | None]:
    """What comes before and after a step of this day; a new one ends its day."""
    others = [one for one in series if one.key != key]
    before = [one for one in others if (one.took_on, one.key) <= (took_on, key)]
    after = others[len(before) :]
    return (before[-1] if before else None, after[0] if after else None)


def state_before(series: Sequence[Place], took_on: date) -> AskState:
    """The state of an ask that a new step of this day finds."""
    before, _ = neighbours(series, took_on)
    return AskState(before.state) if before else PLANNED


def fault_of(
    series: Sequence[Place],
    state: str,
    took_on: date,
    seen: Iterable[int],
    key: int = NEW,
) -> Fault | None:
    """Why a step, new or corrected, cannot stand on its day; the reader sees `seen`."""
    known = set(seen)
    before, after = neighbours(series, took_on, key)
    was = AskState(before.state) if before else PLANNED
    if AskState(state) not in NEXT[was]:
        hidden = before is not None and before.key not in known and before.key < NEW
        return Fault("state", UNSEEN if hidden else _cannot_follow(state, was, before))
    if after and AskState(after.state) not in NEXT[AskState(state)]:
        hidden = after.key not in known
        return Fault("took_on", UNSEEN if hidden else _cannot_precede(state, after))
    # What was between two steps is taken away where a correction moves it.
    return _fault_of_gap(series, took_on, key, known) if key < NEW else None


def break_of(series: Sequence[Place]) -> tuple[Place | None, Place] | None:
    """The first step that cannot follow the one before it, after that one."""
    before = None
    for place in series:
        was = AskState(before.state) if before else PLANNED
        if AskState(place.state) not in NEXT[was]:
            return before, place
        before = place
    return None


def break_words(before: Place | None, after: Place) -> str:
    """Promised on 20 January 2006 cannot follow planned."""
    was = AskState(before.state) if before else PLANNED
    words = f"{_label(after.state)} on {long_day(after.took_on)}"
    return f"{words} cannot follow {_label(was)}"


def _fault_of_gap(
    series: Sequence[Place], took_on: date, key: int, seen: set[int]
) -> Fault | None:
    """Whether the steps that it leaves behind can follow each other without it."""
    place = next(i for i, one in enumerate(series) if one.key == key)
    left = series[place - 1] if place else None
    right = series[place + 1] if place + 1 < len(series) else None
    if right is None or _stays_between(left, right, took_on, key):
        return None
    was = AskState(left.state) if left else PLANNED
    if AskState(right.state) in NEXT[was]:
        return None
    if right.key not in seen or (left and left.key not in seen):
        return Fault("took_on", UNSEEN)
    words = break_words(left, right)
    return Fault("took_on", f"Without this step before it, {words}")


def _stays_between(left: Place | None, right: Place, took_on: date, key: int) -> bool:
    after_left = left is None or (left.took_on, left.key) < (took_on, key)
    return after_left and (took_on, key) < (right.took_on, right.key)


def _cannot_follow(state: str, was: AskState, before: Place | None) -> str:
    choices = " or ".join(_label(one) for one in NEXT[was])
    since = f" since {long_day(before.took_on)}" if before else ""
    return (
        f"On that day the ask is {_label(was)}{since}, so it cannot become"
        f" {_label(state)}: choose {choices}"
    )


def _cannot_precede(state: str, after: Place) -> str:
    return (
        f"On {long_day(after.took_on)} the ask came to {_label(after.state)}, which"
        f" cannot follow {_label(state)}"
    )


def _label(state: str) -> str:
    return AskState(state).label.lower()
