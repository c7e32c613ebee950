"""Updates: what is said of an action each month, and whether its date moves.

Its owner writes them, or an officer for them; each says who gave it.
"""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told
from partnership.strategy.models.action import Action
from partnership.strategy.models.action_queries import OfActionQuerySet
from partnership.strategy.rating import Rating

# The answers to "will the date move?" as forms have them.
YES, NO = "yes", "no"


class UpdateQuerySet(OfActionQuerySet):
    """The questions we ask of updates."""

    def given(self, on: date) -> Self:
        """Those that were given by this date, the newest period first."""
        return self.filter(stated_on__lte=on).order_by("action", "-period")

    def newest(self, on: date) -> Self:
        """The newest of each action by a date, among these."""
        given = self.given(on)
        newer = given.filter(action=OuterRef("action"), period__gt=OuterRef("period"))
        return given.filter(~Exists(newer.order_by()))


@recorded
class Update(Record):
    """How an action stands in one month, by who made the record; corrected in place."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="updates")
    # The month that it is of, by its first day.
    period = models.DateField("month")
    rating = models.CharField(max_length=5, choices=Rating)
    words = models.TextField("what happened", max_length=1000)
    reason = models.CharField("why it is amber or red", max_length=500, blank=True)
    will_move = models.BooleanField("the date moves", null=True, blank=True)
    # Before this date the update is not shown.
    stated_on = models.DateField("given on")

    told = Told(
        Line.GROUND,
        subject=("action",),
        which="for {period}",
        facts=("rating", "reason", "will_move"),
    )

    objects = UpdateQuerySet.as_manager()

    class Meta:
        ordering = ["action", "-period"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rating__in=Rating.values), name="update_rating_is_known"
            ),
            models.CheckConstraint(
                condition=Q(rating=Rating.GREEN) | ~Q(reason=""),
                name="update_below_green_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(rating=Rating.GREEN) | Q(will_move__isnull=False),
                name="update_below_green_answers_for_the_date",
            ),
            models.CheckConstraint(
                condition=Q(period__day=1), name="update_period_is_a_month"
            ),
            models.CheckConstraint(
                condition=Q(stated_on__gte=F("period")),
                name="update_is_given_once_its_period_began",
            ),
            models.UniqueConstraint(
                fields=["action", "period"], name="action_is_updated_once_a_period"
            ),
        ]

    def __str__(self) -> str:
        return (
            f"{self.action}: {self.get_rating_display().lower()}, {self.period:%B %Y}"
        )

    def get_absolute_url(self) -> str:
        return self.action.get_absolute_url()

    @property
    def given_by(self) -> str:
        """Who gave it, its owner or another, and who last corrected what they said."""
        first, last = self.created_by, self.updated_by
        names = [str(first)] if first else []
        if last and last != first:
            names.append(f"corrected by {last}")
        return ", ".join(names)

    @property
    def rating_reason(self) -> str:
        """Why it is so, by the name that it has in forms beside their own reason."""
        return self.reason

    @property
    def moves(self) -> str:
        """Whether the date moves, as the form's answer; empty where nobody said."""
        return {True: YES, False: NO}.get(self.will_move, "")
