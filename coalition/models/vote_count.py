"""Parliamentary arithmetic: how a body stands on a mandate, as somebody counted."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from coalition.models.mandate import Mandate
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class CountKind(models.TextChoices):
    """Whether the votes were cast, or are what somebody expects."""

    EXPECTED = "expected", "Expected at the next decision"
    RECORDED = "recorded", "Recorded vote"


class VoteCountQuerySet(RecordQuerySet):
    """The questions we ask of counts."""

    def visible_to(self, reader: Any) -> Self:
        """Counts that this reader may see, of mandates that they may see."""
        mandates = Mandate.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(mandate__in=mandates)


@recorded
class VoteCount(Record, Evidenced):
    """A dated note of the votes for and against; what nobody counted is null."""

    mandate = models.ForeignKey(Mandate, models.PROTECT, related_name="vote_counts")
    kind = models.CharField(max_length=8, choices=CountKind)
    stated_on = models.DateField()
    votes_for = models.PositiveIntegerField("for", null=True, blank=True)
    votes_against = models.PositiveIntegerField("against", null=True, blank=True)
    abstaining = models.PositiveIntegerField(
        "abstaining or undecided", null=True, blank=True
    )
    needed = models.PositiveIntegerField("votes needed", null=True, blank=True)
    seats = models.PositiveIntegerField("seats in the body", null=True, blank=True)
    words = models.CharField(max_length=600, blank=True)

    told = Told(
        Line.SECURITY,
        actor="mandate__holder",
        subject=("mandate",),
        which="votes",
        facts=("votes_for", "votes_against", "abstaining", "needed"),
    )

    objects = VoteCountQuerySet.as_manager()

    class Meta:
        ordering = ["-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=CountKind.values), name="vote_count_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(votes_for__isnull=False)
                | Q(votes_against__isnull=False)
                | Q(abstaining__isnull=False)
                | Q(needed__isnull=False)
                | ~Q(words=""),
                name="vote_count_says_something",
            ),
            models.CheckConstraint(
                condition=Q(seats=None) | Q(needed=None) | Q(needed__lte=F("seats")),
                name="vote_count_needs_no_more_than_the_seats",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mandate}: {self.get_kind_display().lower()}"
