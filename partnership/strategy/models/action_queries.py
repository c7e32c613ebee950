"""The questions we ask of actions. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Case, Exists, IntegerField, OuterRef, Q, When

from partnership.evidence.lines import Line
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.months import last_day
from partnership.strategy.models.objective import Objective


class ActionQuerySet(RecordQuerySet):
    """The questions we ask of actions."""

    def visible_to(self, reader: Any) -> Self:
        """Actions that this reader may see, of objectives that they may see."""
        objectives = Objective.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(objective__in=objectives)

    def known(self, on: date) -> Self:
        """Those that had been set by this date, with their objectives."""
        return self.filter(set_on__lte=on, objective__set_on__lte=on)

    def in_order(self) -> Self:
        """Line by line, and as the strategy has its objectives and actions."""
        places = (When(line=line, then=place) for place, line in enumerate(Line))
        place = Case(*places, output_field=IntegerField())
        objective = ("objective__number", "objective")
        return self.order_by(place, *objective, "number", "pk")

    def open(self, on: date) -> Self:
        """Those that nobody had ended by this date."""
        running = Q(ended_on=None) | Q(ended_on__gt=on)
        return self.known(on).filter(running)

    def not_updated(self, period: date, on: date, reader: Any) -> Self:
        """Open at the end of a month, without an update of it by a date."""
        updates = apps.get_model("strategy", "Update").objects.visible_to(reader)
        given = updates.filter(
            action=OuterRef("pk"), period=period, stated_on__lte=on
        ).order_by()
        return self.open(last_day(period)).filter(~Exists(given))


class OfActionQuerySet(RecordQuerySet):
    """The questions we ask of what belongs to an action."""

    def visible_to(self, reader: Any) -> Self:
        """Records that this reader may see, of actions that they may see."""
        actions = apps.get_model("strategy", "Action").objects.visible_to(reader)
        return super().visible_to(reader).filter(action__in=actions.order_by())
