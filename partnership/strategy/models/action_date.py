"""When an action is to be done: every date that was ever stated for it."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from partnership.evidence.first_and_newest import first_and_newest
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.precision import DatePrecision
from partnership.evidence.told import Line, Told
from partnership.strategy.models.action import Action
from partnership.strategy.models.action_queries import OfActionQuerySet
from partnership.strategy.models.update import Update

# Of one action: the newest dates, and the first.
LONGEST = 50


class ActionDateQuerySet(OfActionQuerySet):
    """The questions we ask of dates."""

    def a_few_of_each(self, on: date, most: int = LONGEST) -> Self:
        """By action, oldest first: the first date of each, and the newest ones."""
        known = self.filter(stated_on__lte=on)
        return first_and_newest(known, "action_id", "stated_on", most)

    def current(self, on: date, reader: Any) -> Self:
        """The date of each action as it was last stated by this date."""
        stated = self.model.objects.visible_to(reader).filter(stated_on__lte=on)
        newer = stated.filter(
            action=OuterRef("action"), stated_on__gt=OuterRef("stated_on")
        )
        known = self.visible_to(reader).filter(stated_on__lte=on)
        return known.filter(~Exists(newer.order_by()))


@recorded
class ActionDate(Record, Evidenced):
    """The date of an action as it was stated on a day; without one it is taken back."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="dates")
    stated_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    due_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    reason = models.CharField(max_length=500, blank=True)
    # The update that moved it, if one did.
    said_in = models.ForeignKey(
        Update,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="dates",
    )

    told = Told(
        Line.GROUND,
        subject=("action",),
        which="stated on {stated_on}",
        facts=("due_on", "reason"),
    )

    objects = ActionDateQuerySet.as_manager()

    class Meta:
        ordering = ["action", "-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(due_precision__in=DatePrecision.values),
                name="action_date_precision_is_known",
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=False) | ~Q(reason=""),
                name="action_date_is_taken_back_for_a_reason",
            ),
            models.UniqueConstraint(
                fields=["action", "stated_on"], name="action_date_is_stated_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action}: {self.due_on or 'no date'}"

    def get_absolute_url(self) -> str:
        return self.action.get_absolute_url()

    @property
    def move_reason(self) -> str:
        """Why the date moved, by the name that it has in forms beside their reason."""
        return self.reason
