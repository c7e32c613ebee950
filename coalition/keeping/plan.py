"""A contributor's stated plan in words: its steps, and what follows from them."""

from collections.abc import Iterable
from datetime import date

from coalition.models import Intent, IntentKind, Likelihood, Status
from partnership.evidence.templatetags.display import date_words

# What a step of this kind makes of a contributor, and the status that says so already.
FOLLOWS = {
    IntentKind.LEAVE: ("leaving", "was to leave", Status.LEAVING),
    IntentKind.REDUCE: ("reducing", "was to reduce", Status.REDUCING),
    IntentKind.CHANGE_MISSION: ("changing mission", "was to change mission", None),
}

# How likely a step is that is held to come; not assessed is held too.
HELD = ("", Likelihood.LIKELY, Likelihood.HIGHLY_LIKELY, Likelihood.ALMOST_CERTAIN)


def step_words(step: Intent) -> str:
    """Reduce by 30 June 2006, 1,600 left: likely or probable (55 to 75%)."""
    words = IntentKind(step.intent).label
    if step.takes_effect_on:
        words += f" by {date_words(step.takes_effect_on)}"
    if step.personnel_after is not None:
        after = "after it" if step.intent == IntentKind.CHANGE_MISSION else "left"
        words += f", {_number(step.personnel_after)} {after}"
    if step.likelihood:
        likely = Likelihood(step.likelihood).label
        words += f": {likely[0].lower()}{likely[1:]}"
    return words


def _number(personnel: int) -> str:
    return f"{personnel:,}" if personnel else "none"


def plan_words(steps: Iterable[Intent]) -> str:
    """Reduce by 30 June 2006, 1,600 left; then leave: its steps, empty without any."""
    first, *rest = [step_words(step) for step in steps] or [""]
    return "; then ".join(
        [first, *(f"{words[0].lower()}{words[1:]}" for words in rest)]
    )


def follows_words(
    steps: Iterable[Intent], status: str | None, on: date, since: date | None = None
) -> str:
    """Leaving by stated plan, by 30 June 2006; empty where the status says it already.

    A step counts unless it is assessed as less than likely, as for a departure. The
    gravest of them speaks: who means to reduce and then to leave is leaving. Once its
    day is past it says what was to be, unless the status holds from that day or a later
    one: then the status says what came of it.
    """
    if status in (Status.DEPARTED, Status.PROSPECTIVE):
        return ""
    planned = {step.intent: step for step in steps if step.likelihood in HELD}
    for kind, (will, was, known_as) in FOLLOWS.items():
        if kind in planned:
            if status in (known_as, Status.LEAVING):
                return ""
            by = planned[kind].takes_effect_on
            if by and since and by <= since and by < on:
                return ""
            return _said(by, will, was, on)
    return ""


def _said(by: date | None, will: str, was: str, on: date) -> str:
    words = will if by is None or by >= on else was
    words = f"{words[0].upper()}{words[1:]} by stated plan"
    return f"{words}, by {date_words(by)}" if by else words
