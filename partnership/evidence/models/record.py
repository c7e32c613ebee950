"""What every business record carries: a marking, a version, who and when, evidence."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from partnership.evidence.history import demand_reason

if TYPE_CHECKING:
    from partnership.accounts.models import User


class RecordQuerySet(models.QuerySet):
    """The questions we ask of every record."""

    def visible_to(self, reader: "User") -> Self:
        """Records whose marking this reader may see; the rest do not exist for them."""
        return self.filter(marking__in=reader.visible_marking_ids)

    def save_version(self, version: int, by: "User | None", /, **values: Any) -> bool:
        """Write values if the row still has this version; False if someone was first.

        The comparison happens in the UPDATE itself: comparing in Python and then
        saving loses edits. Raises NoReason outside `change_by`.
        """
        demand_reason()
        changed = self.filter(version=version).update(
            version=F("version") + 1,
            updated_at=timezone.now(),
            updated_by=by,
            **values,
        )
        return bool(changed)


class Record(models.Model):
    """A business record: marked, versioned, and with who and when beside it."""

    marking = models.ForeignKey(
        "evidence.Marking", models.PROTECT, related_name="+", verbose_name="marking"
    )
    # Counts the edits; a form that was opened on an older version is a conflict.
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    updated_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True


class Grade(models.TextChoices):
    """How good the evidence is, best first (design, section 2)."""

    OFFICIAL = "official", "Official document"
    STATEMENT = "statement", "Donor’s or contributor’s statement"
    PUBLISHED = "published", "Published table"
    PRESS = "press", "Press report"
    UNVERIFIED = "unverified", "Unverified"


# Figures of these grades are shown as such and left out of totals unless asked for.
UNCOUNTED_GRADES = [Grade.PRESS, Grade.UNVERIFIED]


class Evidenced(models.Model):
    """A figure or status that someone could dispute, with the source that bears it."""

    source = models.ForeignKey(
        "evidence.Source", models.PROTECT, null=True, blank=True, related_name="+"
    )
    citation = models.CharField(
        max_length=1000,
        blank=True,
        help_text="The paragraph or page, and further sources that say the same.",
    )
    grade = models.CharField(
        "evidence grade", max_length=12, choices=Grade, default=Grade.UNVERIFIED
    )

    class Meta:
        abstract = True
