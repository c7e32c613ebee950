"""What the pages and files of the strategy bear: all that they show or name."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.strategy.evidence_rating import marks_of_evidence
from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    ActionMeasure,
    ActionOwner,
    Objective,
    Update,
)
from partnership.strategy.standing.actions import Standing
from partnership.strategy.standing.held_back import beneath


def shown(on: date, reader: Any, pk: int | None = None) -> list[QuerySet]:
    """Every record of the strategy that is known at a date, and whom they name.

    With the key of an action, only what is of it, linked to it, or held back by it.
    """
    own = Q() if pk is None else Q(action=pk)
    links = ActionLink.objects.visible_to(reader).filter(stated_on__lte=on)
    objectives = Objective.objects.visible_to(reader).known(on)
    actions = Action.objects.visible_to(reader).known(on)
    if pk is not None:
        reached = beneath(pk, on, reader)
        through = Q(action__in=reached)
        links = links.filter(Q(action=pk) | Q(to_action=pk) | through).order_by()
        ends = (Q(pk__in=links.values(end)) for end in ("action", "to_action"))
        actions = actions.filter(Q(pk=pk) | next(ends) | next(ends))
        # Of all of them: who may not see an objective may see no action of it.
        of_these = actions.order_by().values("objective")
        objectives = objectives.filter(pk__in=of_these)
    owners = ActionOwner.objects.visible_to(reader).filter(own, since__lte=on)
    dates = ActionDate.objects.visible_to(reader).filter(own, stated_on__lte=on)
    cited = (objectives, actions, dates, links)
    sources = Source.objects.visible_to(reader).order_by()
    return [
        objectives.order_by(),
        actions.order_by(),
        owners.order_by(),
        Actor.objects.visible_to(reader).filter(
            pk__in=owners.order_by().values("actor")
        ),
        dates.order_by(),
        links.order_by(),
        Update.objects.visible_to(reader).filter(own, stated_on__lte=on).order_by(),
        ActionMeasure.objects.visible_to(reader).filter(own, since__lte=on).order_by(),
        *(sources.filter(pk__in=rows.order_by().values("source")) for rows in cited),
    ]


def marking(
    rows: Iterable[Standing],
    on: date,
    reader: Any,
    evidence: str,
    pk: int | None = None,
    also: Iterable[int] = (),
) -> OverallMarking | None:
    """What a page bears with the strategy, or one action, and the figures of these."""
    figures = marks_of_evidence((row.evidence for row in rows), on, reader, evidence)
    return highest_marking(shown(on, reader, pk), also=[*figures, *also])
