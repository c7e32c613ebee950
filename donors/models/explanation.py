"""Explanations: why money has not come, in the donor's own words, coded and dated."""

from django.db import models
from django.db.models import Q

from donors.models.pledge import Pledge
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class NonDelivery(models.TextChoices):
    """Why money has not come, in the donors' own explanations."""

    SPREAD = "spread", "Spread over years"
    DEBT_AGREEMENT = "debt_agreement", "Loan waiting for a debt agreement"
    ELECTED_GOVERNMENT = "elected_government", "Waiting for an elected government"
    IMPLEMENTATION = "implementation", "Implementation difficulty"
    SECURITY = "security", "Security"
    BACKSLIDING = "backsliding", "Back-sliding"
    OTHER = "other", "Other"


@recorded
class Explanation(Record, Evidenced):
    """What the donor said on a day of a pledge's delay; the newest one stands."""

    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="explanations")
    reason = models.CharField(max_length=20, choices=NonDelivery)
    words = models.CharField("in the donor’s words", max_length=500, blank=True)
    stated_on = models.DateField()

    told = Told(
        Line.ECONOMIC,
        actor="pledge__donor",
        subject=("pledge",),
        which="of {stated_on}",
        recorded="reason for non-delivery of {stated_on} recorded: {reason}",
    )

    class Meta:
        ordering = ["pledge", "-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=NonDelivery.values),
                name="explanation_reason_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(reason=NonDelivery.OTHER, words=""),
                name="explanation_says_what_else",
            ),
        ]
        indexes = [models.Index(fields=["pledge", "-stated_on"])]

    @property
    def why(self) -> str:
        """The donor's reason; a form asks beside it for the reason of a change."""
        return self.reason

    def __str__(self) -> str:
        return f"{self.get_reason_display()} on {self.stated_on}"
