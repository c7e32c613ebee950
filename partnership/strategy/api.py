"""The records of the strategy, as the API reads them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from partnership.evidence.banner import overall_marking
from partnership.evidence.counting import ALL
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.api.column import Kind, derived
from partnership.exchange.api.resource import Resource, WorkedOut, known, since
from partnership.strategy.evidence_rating import evidence_of, marks_of_evidence
from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    ActionMeasure,
    ActionOwner,
    Objective,
    Update,
)
from partnership.strategy.rating import Rating
from partnership.strategy.standing.held_back import held_back

ACTION = "strategy.view_action"
RATED = (
    derived(
        "evidence_rating",
        Kind.CHOICE,
        "What the records say, by the measures that it is linked to.",
        Rating,
        is_compared=False,
    ),
    derived(
        "holds_back",
        Kind.INTEGER,
        "How many other actions it holds back.",
        is_compared=False,
    ),
)


def _rated(
    keys: list[int], on: date, reader: Any, evidence: str
) -> Mapping[int, Mapping[str, Any]]:
    """What the records say of each of these actions, as the pages say it."""
    found = evidence_of(keys, on, reader, evidence, with_names=False)
    held = held_back(on, reader)
    return {
        key: {
            "evidence_rating": found[key].rating if key in found else None,
            "holds_back": held.get(key, 0),
        }
        for key in keys
    }


def _actions_bear(
    keys: list[int], on: date, reader: Any, marks: set[int]
) -> OverallMarking | None:
    """With the markings of the figures, whichever evidence they count."""
    found = evidence_of(keys, on, reader, ALL, with_names=False)
    return overall_marking(
        {*marks, *marks_of_evidence(found.values(), on, reader, ALL)}
    )


RESOURCES = (
    Resource(
        "strategy-objectives",
        Objective,
        ACTION,
        "title text line paragraph number set_on",
        known=since("set_on"),
    ),
    Resource(
        "strategy-actions",
        Action,
        ACTION,
        "objective title text line paragraph number owner set_on ended_on ended_as",
        known=known,
        within="objective",
        happens={"ended_on": "ended_as"},
        worked_out=WorkedOut(RATED, _rated),
        counts_evidence=True,
        bears=_actions_bear,
    ),
    Resource(
        "strategy-owners",
        ActionOwner,
        ACTION,
        "action actor since until",
        known=since("since"),
        within="action actor",
        happens={"until": ""},
    ),
    Resource(
        "strategy-dates",
        ActionDate,
        ACTION,
        "action stated_on due_on due_precision reason said_in",
        known=since("stated_on"),
        within="action",
    ),
    Resource(
        "strategy-updates",
        Update,
        ACTION,
        "action period rating words reason will_move stated_on created_by",
        known=since("stated_on"),
        within="action",
    ),
    Resource(
        "strategy-links",
        ActionLink,
        ACTION,
        "action kind to_action why stated_on ended_on",
        known=since("stated_on"),
        within="action to_action",
        happens={"ended_on": ""},
    ),
    Resource(
        "strategy-measures",
        ActionMeasure,
        ACTION,
        "action measure since until",
        known=since("since"),
        within="action",
        happens={"until": ""},
        pointer="about",
    ),
)
