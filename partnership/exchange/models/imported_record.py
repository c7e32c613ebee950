"""Which row of which file made a record, and by what name its sender calls it."""

from typing import Self

from django.db import models

from partnership.exchange.models.data_import import DataImport, ImportState


class Done(models.TextChoices):
    """What an import did to a record."""

    ADDED = "added", "Added"
    CHANGED = "changed", "Changed"


class ImportedRecordQuerySet(models.QuerySet):
    """The questions we ask of what was imported."""

    def standing(self) -> Self:
        """Of imports that nobody has undone."""
        return self.filter(data_import__state__in=_STANDING)

    def named(self, kind: str, sender: str, references: list[str]) -> Self:
        """What a sender has called by these references before, oldest first."""
        return (
            self.standing()
            .filter(kind=kind, sender=sender, reference__in=references)
            .order_by("pk")
        )


# While it is being loaded, its own earlier rows are found as well.
_STANDING = (ImportState.LOADING, ImportState.LOADED)


class ImportedRecord(models.Model):
    """A record that a row added or changed.

    `reference` is the sender's own; where a file has none it is `#`, a digest of the
    row, and which of several equal rows it was, so that a newer edition of the same
    file finds its rows again.
    """

    leaves = True

    data_import = models.ForeignKey(DataImport, models.PROTECT, related_name="records")
    row = models.PositiveIntegerField()
    kind = models.CharField(max_length=30)
    sender = models.CharField(max_length=120, blank=True)
    reference = models.CharField(max_length=200)
    # The record, such as donors.pledge and its key.
    model = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    done = models.CharField(max_length=7, choices=Done)
    # The record's own count of edits right after: a later edit is another number.
    version = models.PositiveIntegerField(default=1)
    # Of one that was changed: its columns before, as text.
    before = models.JSONField(default=dict)

    objects = ImportedRecordQuerySet.as_manager()

    class Meta:
        ordering = ["data_import", "row", "pk"]
        indexes = [
            models.Index(
                fields=["kind", "sender", "reference"], name="imported_by_reference"
            ),
            models.Index(fields=["model", "object_id"], name="imported_by_record"),
            models.Index(fields=["data_import", "row"], name="imported_by_row"),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.object_id} from row {self.row}"
