"""An import: one file, what was asked of it, and how far it has come."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.evidence.models import Marking
from partnership.evidence.models.record import Grade
from partnership.evidence.refusal import Refused
from partnership.exchange.models.file_part import FilePart

if TYPE_CHECKING:
    from partnership.accounts.models import User


class ImportState(models.TextChoices):
    """How far an import has come."""

    UPLOADED = "uploaded", "Uploaded"
    CHECKING = "checking", "Being checked"
    CHECKED = "checked", "Checked, nothing loaded"
    LOADING = "loading", "Being loaded"
    LOADED = "loaded", "Loaded"
    UNDONE = "undone", "Undone"
    FAILED = "failed", "Failed, nothing loaded"
    GIVEN_UP = "given_up", "Given up, nothing loaded"


class OnDuplicates(models.TextChoices):
    """What becomes of rows that are equal in all that is read of them."""

    KEEP = "keep", "Keep each: they are different facts"
    MERGE = "merge", "Load one of them: the others are repeats"
    REFUSE = "refuse", "Treat the repeats as errors"


# Where an import can be checked (again), or given up.
OPEN = (ImportState.UPLOADED, ImportState.CHECKED, ImportState.FAILED)
NOT_DONE = (*OPEN, ImportState.CHECKING, ImportState.LOADING)
# At work, or waiting for a worker.
AT_WORK = (ImportState.CHECKING, ImportState.LOADING)
# Bytes.
LARGE = 1024 * 1024
GONE_ON = "This import has gone on meanwhile, in another window or by a job"


class DataImportQuerySet(models.QuerySet):
    """The questions we ask of imports."""

    def made_by_reader(self, reader: "User") -> Self:
        """A person's own: what a file holds is nobody else's to see."""
        return self.filter(made_by=reader, marking__in=_seen(reader))

    def known_to(self, reader: "User") -> Self:
        """One's own and, for who administers imports, that others have some."""
        if not reader.has_perm("exchange.view_dataimport"):
            return self.made_by_reader(reader)
        return self.filter(marking__in=_seen(reader))


def _seen(reader: "User") -> models.QuerySet:
    return Marking.objects.visible_to(reader)


class DataImport(models.Model):
    """One file on its way into the record, or one that is in it.

    The machine's own commands have no `made_by`. The file is kept in parts until the
    import is loaded or given up, and for the days that the schedule says.
    """

    leaves = True

    kind = models.CharField(max_length=30)
    sender = models.CharField(max_length=120, blank=True)
    source = models.ForeignKey(
        "evidence.Source", models.PROTECT, null=True, blank=True, related_name="+"
    )
    grade = models.CharField(max_length=12, choices=Grade, default=Grade.UNVERIFIED)
    # What each record of it is marked with.
    marking = models.ForeignKey("evidence.Marking", models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    size = models.BigIntegerField(help_text="Bytes.")
    sha256 = models.CharField(max_length=64)
    file_format = models.CharField(max_length=10, blank=True)
    sheet = models.CharField(max_length=120, blank=True)
    # As somebody said; nought where the reader finds it.
    heading_row = models.PositiveIntegerField(default=0)
    # The heading by field; what was asked once; answers to what was doubtful.
    columns = models.JSONField(default=dict, blank=True)
    asked = models.JSONField(default=dict, blank=True)
    answers = models.JSONField(default=dict, blank=True)
    on_duplicates = models.CharField(max_length=6, choices=OnDuplicates, blank=True)
    only_good_rows = models.BooleanField(default=False)
    state = models.CharField(
        max_length=10, choices=ImportState, default=ImportState.UPLOADED
    )
    # Of the check, or of the load once there is one: `Tally.as_report`.
    report = models.JSONField(default=dict, blank=True)
    # Of all outcomes and differences that the person has looked at.
    seen_digest = models.CharField(max_length=64, blank=True)
    message = models.TextField(blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    made_at = models.DateTimeField()
    loaded_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    undone_because = models.CharField(max_length=500, blank=True)

    objects = DataImportQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ImportState.values),
                name="import_state_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} from {self.file_name}"

    def get_absolute_url(self) -> str:
        return reverse("imports:import", args=[self.pk])

    def move(self, *states: str, to: str, **values: Any) -> None:
        """Go from one of these states to another, with what belongs to it.

        In one statement that carries its guard; Refused where it stands elsewhere.
        """
        standing = DataImport.objects.filter(pk=self.pk, state__in=states)
        if not standing.update(state=to, **values):
            raise Refused(GONE_ON)
        for name, value in {"state": to, **values}.items():
            setattr(self, name, value)

    @property
    def is_at_work(self) -> bool:
        """Whether a job has it in hand."""
        return self.state in AT_WORK

    @property
    def is_large(self) -> bool:
        """Whether a file whose rows nobody counted is one to wait for."""
        return self.size > LARGE

    @property
    def is_open(self) -> bool:
        """Whether it can be checked, or checked again."""
        return self.state in OPEN


class ImportPart(FilePart):
    """A piece of a file on its way in."""

    stays_here = "a file that was not loaded is imported where people arrive"

    data_import = models.ForeignKey(DataImport, models.CASCADE, related_name="parts")

    class Meta(FilePart.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["data_import", "number"], name="import_part_is_kept_once"
            ),
        ]
