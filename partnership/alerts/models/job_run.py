"""One row for each run of a job, so that every page can say when checks last ran."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models.functions import TruncDate
from django.utils import timezone

from partnership.evidence.history import recorded
from partnership.evidence.told import Line, Told


class JobRunQuerySet(models.QuerySet):
    """The questions we ask of runs."""

    def begin(self, job: str, on: date) -> "JobRun":
        """Write that a job has started."""
        return self.create(job=job, on=on, started_at=timezone.now())

    def finished(self) -> Self:
        """Runs that ended without an error, newest first."""
        return self.exclude(ended_at=None).filter(error="").order_by("-ended_at")

    def for_their_day(self, pinned: date | None) -> Self:
        """Runs for the date that the product answers, not for another asked by hand.

        That is the pinned date or, without one, the day on which the run was started.
        """
        return self.filter(on=pinned or TruncDate("started_at"))

    def last_ends(self) -> models.QuerySet:
        """Each job that ever began, and when it last ended well, if it ever did."""
        ended_at = models.Max("ended_at", filter=models.Q(error=""))
        return self.order_by().values_list("job").annotate(last_end=ended_at)

    def latest_of_each_job(self) -> Self:
        """The newest run of each job that ended without an error."""
        return self.finished().order_by("job", "-ended_at", "-pk").distinct("job")


@recorded
class JobRun(models.Model):
    """One run of a job: when, for which date, what it changed, what went wrong."""

    job = models.CharField(max_length=80)
    on = models.DateField(help_text="The date that the job answered for.")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    opened = models.PositiveIntegerField(default=0)
    escalated = models.PositiveIntegerField(default=0)
    closed = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)

    told = Told(Line.GROUND, name="{job}", which="for {on}", is_listed=False)

    objects = JobRunQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at"]
        indexes = [models.Index(fields=["job", "-started_at"])]

    def __str__(self) -> str:
        return f"{self.job} on {self.on}"

    @property
    def changed(self) -> int:
        """How many flags the run opened, escalated or closed."""
        return self.opened + self.escalated + self.closed

    def succeed(self, *, opened: int, escalated: int, closed: int) -> None:
        """Write that the run ended, and what it changed."""
        self.opened, self.escalated, self.closed = opened, escalated, closed
        self.ended_at = timezone.now()
        self.save(update_fields=["opened", "escalated", "closed", "ended_at"])

    def fail(self, error: Exception) -> None:
        """Write that the run ended, and why nothing was changed."""
        self.error = f"{type(error).__name__}: {error}"
        self.ended_at = timezone.now()
        self.save(update_fields=["error", "ended_at"])
