"""What was said of a meeting, day by day: confirmed, moved, held, called off."""

from django.db import models
from django.db.models import Q

from partnership.diplomacy.models.meeting import Meeting, MeetingStatus
from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told


@recorded
class MeetingStep(Record):
    """A meeting's status, day or hour changed on a day; what it was stands beside it.

    It bears the marking of its meeting, always: it is never read without it.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="steps")
    said_on = models.DateField()
    was_status = models.CharField(max_length=10, choices=MeetingStatus)
    status = models.CharField(max_length=10, choices=MeetingStatus)
    was_held_on = models.DateField()
    held_on = models.DateField()
    was_starts_at = models.DateTimeField(null=True, blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="meeting__actor",
        subject=("meeting",),
        which="of {said_on}",
        facts=("status", "held_on", "reason"),
    )

    class Meta:
        ordering = ["meeting", "said_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=MeetingStatus.values)
                & Q(was_status__in=MeetingStatus.values),
                name="meeting_step_status_is_known",
            ),
        ]
        indexes = [models.Index(fields=["meeting", "said_on"])]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.get_status_display().lower()}, {self.held_on}"

    @property
    def has_moved(self) -> bool:
        """Whether the day or the hour changed."""
        return (self.was_held_on, self.was_starts_at) != (self.held_on, self.starts_at)
