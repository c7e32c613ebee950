"""What the strategy adds to an actor's timeline: actions about it, by their dates."""

from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from partnership.actors.models import Membership
from partnership.actors.timeline import EntryKind, entries
from partnership.strategy.models import Action, ActionDate, ActionMeasure
from partnership.strategy.subjects import ACTOR, GROUPING


def actions_about(actor: Any, on: date, reader: Any) -> QuerySet[Action]:
    """Actions of the strategy that are measured by this actor, or a grouping of it."""
    measures = ActionMeasure.objects.visible_to(reader).at(on).order_by()
    members = Membership.objects.visible_to(reader).at(on).filter(actor=actor)
    about = measures.filter(
        Q(about_model=ACTOR, about_id=actor.pk)
        | Q(about_model=GROUPING, about_id__in=members.order_by().values("grouping"))
    )
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
