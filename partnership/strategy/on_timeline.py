"""What the strategy adds to an actor's timeline: actions about it, by their dates."""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from partnership.actors.timeline import EntryKind, entries
from partnership.strategy.models import Action, ActionDate, ActionMeasure
from partnership.strategy.subjects import ACTOR


def actions_about(actor: Any, on: date, reader: Any) -> QuerySet[Action]:
    """Actions of the strategy that are measured by what is recorded of this actor."""
    measures = ActionMeasure.objects.visible_to(reader).at(on).order_by()
    about = measures.filter(about_model=ACTOR, about_id=actor.pk)
    known = Action.objects.visible_to(reader).known(on)
    return known.filter(pk__in=about.values("action"))


def _expected(actor: Any, on: date, reader: Any) -> QuerySet:
    actions = actions_about(actor, on, reader).open(on).order_by()
    dates = ActionDate.objects.current(on, reader).filter(action__in=actions)
    return entries(
        dates.exclude(due_on=None),
        F("action__line"),
        "due_on",
        "action__title",
        precision="due_precision",
        record="action_id",
        grade="grade",
        bears=("marking", "action__marking", "action__objective__marking"),
    )


ENTRIES = (
    EntryKind(
        "action",
        "Action of the strategy",
        "strategy.view_action",
        "strategy:action",
        _expected,
        lambda said: f"Expected by then: {said[0]}",
        is_due=True,
    ),
)
