"""One row for each run of a job, so that every page can say when checks last ran."""

from typing import Self

from django.db import models


class JobRunQuerySet(models.QuerySet):
    """The questions we ask of runs."""

    def finished(self) -> Self:
        """Runs that ended without an error, newest first."""
        return self.exclude(ended_at=None).filter(error="").order_by("-ended_at")


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

    objects = JobRunQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at"]
        indexes = [models.Index(fields=["job", "-started_at"])]

    def __str__(self) -> str:
        return f"{self.job} on {self.on}"
