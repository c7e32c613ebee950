"""The records of the strategy, as the API reads them."""

from partnership.exchange.api.resource import Resource, known, since
from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    ActionMeasure,
    ActionOwner,
    Objective,
    Update,
)

ACTION = "strategy.view_action"

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
