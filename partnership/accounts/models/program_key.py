"""What keys of programs have alike: one person's, told by a digest, with an end."""

from datetime import datetime
from typing import Self

from django.db import models

from partnership.accounts.models.invitation import digest
from partnership.evidence.models import Marking


class ProgramKeyQuerySet(models.QuerySet):
    """The questions we ask of keys."""

    def open(self, at: datetime) -> Self:
        """Neither revoked nor expired."""
        return self.filter(revoked_at=None, expires_at__gt=at)

    def with_secret(self, secret: str) -> Self:
        """The one that this secret is of, if there is one, whatever its state."""
        return self.filter(digest=digest(secret))

    def revoke(self, at: datetime) -> list[int]:
        """Stop those that nobody has stopped yet; returns which."""
        working = self.filter(revoked_at=None).order_by("pk").select_for_update()
        found = list(working.values_list("pk", flat=True))
        self.model.objects.filter(pk__in=found).update(revoked_at=at)
        return found


class ProgramKey(models.Model):
    """A key with which a program reads for a person. Only a digest of it is kept."""

    stays_here = "secrets never leave; its owner makes a new one"

    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    # The highest marking that leaves with it; never above the person's own sight.
    ceiling = models.ForeignKey(Marking, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.name
