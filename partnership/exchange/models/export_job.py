"""A file that is made in the background, and kept for a while for whoever asked."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.exchange.models.file_part import FilePart

if TYPE_CHECKING:
    from partnership.accounts.models import User

# A worker that has said nothing for so long is dead, and another takes its turn.
SILENT = timedelta(minutes=2)
# A file that kills its worker so often is given up.
MOST_TURNS = 3
KEPT = timedelta(days=7)


class JobState(models.TextChoices):
    """How far a file has come."""

    QUEUED = "queued", "Waiting"
    RUNNING = "running", "Being made"
    DONE = "done", "Ready"
    FAILED = "failed", "Not made"


class ExportJobQuerySet(models.QuerySet):
    """The questions we ask of files."""

    def of_person(self, person: "User") -> Self:
        """A person's own: nobody else's rights made them."""
        return self.filter(person=person)

    def under_way(self) -> Self:
        """Those that wait or are being made."""
        return self.filter(state__in=[JobState.QUEUED, JobState.RUNNING])

    def left_behind(self, at: datetime) -> Self:
        """Those whose message was lost, or whose worker is dead."""
        waits = Q(state=JobState.QUEUED, asked_at__lt=at - SILENT)
        return self.filter(waits | Q(state=JobState.RUNNING, seen_at__lt=at - SILENT))

    def claim(self, pk: int, at: datetime) -> int | None:
        """Take a file's next turn; None if it is another's, or is gone.

        One statement: of two workers one finds it as it was.
        """
        free = Q(state=JobState.QUEUED) | Q(
            state=JobState.RUNNING, seen_at__lt=at - SILENT
        )
        claimed = self.filter(free, pk=pk, turns__lt=MOST_TURNS).update(
            state=JobState.RUNNING,
            turns=F("turns") + 1,
            begun_at=at,
            seen_at=at,
            rows=0,
        )
        return self.get(pk=pk).turns if claimed else None

    def of_turn(self, pk: int, turn: int) -> Self:
        """The file, as long as it is this turn that makes it."""
        return self.filter(pk=pk, turns=turn, state=JobState.RUNNING)

    def give_up(self, at: datetime) -> int:
        """Fail what has killed its worker too often; returns how many."""
        spent = self.left_behind(at).filter(turns__gte=MOST_TURNS)
        return spent.update(
            state=JobState.FAILED,
            ended_at=at,
            error=f"The work on it was broken off {MOST_TURNS} times.",
        )

    def remove_old(self, at: datetime) -> int:
        """Remove files that were kept long enough; returns how many."""
        _, removed = self.filter(ended_at__lt=at - KEPT).delete()
        return removed.get(self.model._meta.label, 0)


class ExportJob(models.Model):
    """One file: who asked for what, at which clocks, and how far it has come."""

    stays_here = "a file that was made is made again"
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="export_jobs"
    )
    report = models.CharField(max_length=60)
    file_format = models.CharField(max_length=10)
    # The filters as an address says them, and where our addresses begin.
    query = models.TextField(blank=True)
    site = models.CharField(max_length=200, blank=True)
    as_at = models.DateField()
    known_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=JobState, default=JobState.QUEUED)
    asked_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    # When the worker that makes it was last heard of.
    seen_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    turns = models.PositiveSmallIntegerField(default=0)
    rows = models.BigIntegerField(default=0)
    size = models.BigIntegerField(default=0, help_text="Bytes.")
    error = models.CharField(max_length=500, blank=True)
    file_name = models.CharField(max_length=120, blank=True)
    # What it bears: whoever may not see one of these any more may not take it.
    marking_ids = ArrayField(models.BigIntegerField(), default=list)
    marked = models.CharField(max_length=500, blank=True)

    objects = ExportJobQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        permissions = [("export_list", "Can take the lists of the product as files")]
        indexes = [
            models.Index(fields=["person", "-asked_at"], name="export_job_of_person"),
            models.Index(
                fields=["state"],
                condition=Q(state__in=["queued", "running"]),
                name="export_job_under_way",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=JobState.values), name="export_state_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} as {self.file_format}"

    def get_absolute_url(self) -> str:
        return reverse("exchange:kept_file", args=[self.pk])

    @property
    def is_under_way(self) -> bool:
        """Whether it waits or is being made."""
        return self.state in (JobState.QUEUED, JobState.RUNNING)

    @property
    def removed_at(self) -> datetime | None:
        """When it is removed by itself."""
        return self.ended_at and self.ended_at + KEPT


class ExportPart(FilePart):
    """A piece of a file that was made."""

    stays_here = "a file that was made is made again"
    job = models.ForeignKey(ExportJob, models.CASCADE, related_name="parts")

    class Meta(FilePart.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["job", "number"], name="export_part_is_kept_once"
            ),
        ]
