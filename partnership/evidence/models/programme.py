"""The one strategy that an installation tracks; nothing in the code names a country."""

from datetime import date

from django.db import models
from django.db.models import Q

from partnership.evidence.history import recorded
from partnership.evidence.told import Line, Told


@recorded
class Programme(models.Model):
    """What this installation is about: the host nation, the home government, the clock.

    There is at most one; without it the product runs with an empty name and today.
    """

    name = models.CharField(max_length=100)
    strategy = models.CharField(
        max_length=200, blank=True, help_text="The title of the strategy being tracked."
    )
    host_nation = models.ForeignKey(
        "actors.Actor", models.PROTECT, null=True, blank=True, related_name="+"
    )
    home_government = models.ForeignKey(
        "actors.Actor", models.PROTECT, null=True, blank=True, related_name="+"
    )
    lead_nation = models.ForeignKey(
        "actors.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The largest contributor, whose strength is shown apart.",
    )
    pinned_as_at = models.DateField(
        "default as-at date",
        null=True,
        blank=True,
        help_text="The date that pages answer by default. Leave empty for today.",
    )
    default_marking = models.ForeignKey(
        "evidence.Marking", models.PROTECT, related_name="+"
    )
    mail_ceiling = models.ForeignKey(
        "evidence.Marking",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="highest marking that may leave by e-mail",
        help_text="Above it nothing is sent, and nothing with a caveat. Empty: the"
        " lowest marking of the default marking's scheme.",
    )

    told = Told(Line.GROUND)

    class Meta:
        permissions = [
            ("view_change", "Can read what changed, when, by whom and why"),
            ("export_change", "Can export what changed"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="programme_is_the_only_one"),
        ]

    def __str__(self) -> str:
        return self.name

    def as_at_default(self, today: date) -> date:
        """The date that a page answers when the reader has not chosen one."""
        return self.pinned_as_at or today
