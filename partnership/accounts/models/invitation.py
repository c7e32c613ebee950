"""A link with which somebody sets a password: their first one, or a new one."""

from datetime import datetime, timedelta
from hashlib import sha256

from django.db import models

from partnership.accounts.models.user import User

VALID_FOR = timedelta(hours=72)


class InvitationQuerySet(models.QuerySet):
    """The questions we ask of invitations."""

    def open(self, at: datetime) -> "InvitationQuerySet":
        """Neither used nor expired nor taken back, for an account that is active."""
        return self.filter(used_at=None, expires_at__gt=at, person__is_active=True)

    def open_or_expired(self) -> "InvitationQuerySet":
        """Those that set no password."""
        return self.filter(used_at=None)

    def with_token(self, token: str) -> "InvitationQuerySet":
        """The one that this link opens, if there is one."""
        return self.filter(digest=digest(token))


class Invitation(models.Model):
    """A single use of a secret link. Only a digest of the secret is kept."""

    stays_here = "secrets never leave; an administrator invites again"

    person = models.ForeignKey(User, models.CASCADE, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gte=models.F("made_at")),
                name="invitation_expires_after_it_is_made",
            )
        ]

    def __str__(self) -> str:
        return f"Invitation of {self.person}"


def digest(token: str) -> str:
    """What is kept of a link's secret, which has 256 random bits: its SHA-256."""
    return sha256(token.encode()).hexdigest()
