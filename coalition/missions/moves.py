"""How an option may move: explored, offered, accepted, deployed, or declined."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.models import MissionOption, OptionState, OptionStep
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import date_words

# An option enters the record where a source first finds it, short of deployed.
FIRST = (OptionState.EXPLORED, OptionState.OFFERED, OptionState.ACCEPTED)
NEXT = {
    OptionState.EXPLORED: (OptionState.OFFERED, OptionState.DECLINED),
    OptionState.OFFERED: (OptionState.ACCEPTED, OptionState.DECLINED),
    OptionState.ACCEPTED: (OptionState.DEPLOYED, OptionState.DECLINED),
    OptionState.DEPLOYED: (),
    OptionState.DECLINED: (OptionState.EXPLORED,),
}
UNSEEN = (
    "A step of this option is recorded that you may not see, and this one does not fit"
    " it"
)


class CannotMove(Refused):
    """The option cannot take this step; the message says why."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with a step, and at which question."""

    field: str
    message: str


def allowed_from(step: OptionStep | None) -> tuple[OptionState, ...]:
    """The states that may come after this step; after none, those of a first step."""
    return NEXT[OptionState(step.state)] if step else FIRST


def neighbours(
    option: MissionOption, step: OptionStep | None = None
) -> tuple[OptionStep | None, OptionStep | None]:
    """The steps before and after this one, whoever may see them; a new one is last."""
    steps = list(option.steps.order_by("since", "pk"))
    if step is None:
        return (steps[-1] if steps else None), None
    place = [one.pk for one in steps].index(step.pk)
    return (
        steps[place - 1] if place else None,
        steps[place + 1] if place + 1 < len(steps) else None,
    )


def fault_of(
    state: str,
    since: date | None,
    before: OptionStep | None,
    after: OptionStep | None,
    seen: set[int],
) -> Fault | None:
    """Why a step cannot stand between these two, of which the reader sees `seen`."""
    if state not in allowed_from(before):
        return Fault("state", _after(state, before, seen))
    if after and OptionState(after.state) not in NEXT[OptionState(state)]:
        return Fault("state", _before(state, after, seen))
    if before and since and since < before.since:
        return Fault("since", _order(before, seen, "on or after"))
    if after and since and since > after.since:
        return Fault("since", _order(after, seen, "on or before"))
    return None


def seen_steps(option: MissionOption, reader: Any) -> set[int]:
    """The keys of the option's steps that this reader may see."""
    steps = OptionStep.objects.visible_to(reader).filter(option=option)
    return set(steps.values_list("pk", flat=True))


def _after(state: str, before: OptionStep | None, seen: set[int]) -> str:
    label = OptionState(state).label.lower()
    if before is None:
        return f"An option cannot begin as {label}: choose {_either(FIRST)}"
    if before.pk not in seen:
        return UNSEEN
    was = f"The option is {_standing(before)}"
    nexts = allowed_from(before)
    if not nexts:
        return f"{was}: nothing comes after that"
    return f"{was}, so it cannot become {label}: choose {_either(nexts)}"


def _before(state: str, after: OptionStep, seen: set[int]) -> str:
    if after.pk not in seen:
        return UNSEEN
    label = OptionState(state).label.lower()
    return f"The next step is {_standing(after)}, which cannot come after {label}"


def _order(other: OptionStep, seen: set[int], words: str) -> str:
    if other.pk not in seen:
        return UNSEEN
    since = date_words(other.since, other.since_precision)
    state = other.get_state_display().lower()
    return f"Enter a day {words} {since}, since when the option is {state}"


def _standing(step: OptionStep) -> str:
    state = step.get_state_display().lower()
    return f"{state} since {date_words(step.since, step.since_precision)}"


def _either(states: tuple[OptionState, ...]) -> str:
    return " or ".join(state.label.lower() for state in states)
