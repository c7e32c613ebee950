"""A token with which a program reads the API as one person, within bounds."""

from datetime import datetime, timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models

from partnership.accounts.models.invitation import digest
from partnership.accounts.models.user import User
from partnership.accounts.scopes import Scope
from partnership.evidence.models import Marking

# The days that a token may be made for, and those that the form proposes.
DAYS = (7, 30, 90, 180, 365)
DAYS_PROPOSED = 90
TOKENS_AT_MOST = 10
# By what those who look for secrets in the wrong places find ours.
PREFIX = "pship_"


class ApiTokenQuerySet(models.QuerySet):
    """The questions we ask of tokens."""

    def open(self, at: datetime) -> "ApiTokenQuerySet":
        """Neither revoked nor expired."""
        return self.filter(revoked_at=None, expires_at__gt=at)

    def working(self, at: datetime) -> "ApiTokenQuerySet":
        """Those that open something: of an account that is not closed."""
        return self.open(at).filter(person__is_active=True)

    def with_secret(self, secret: str) -> "ApiTokenQuerySet":
        """The one that this secret is of, if there is one, whatever its state."""
        return self.filter(digest=digest(secret))


class ApiToken(models.Model):
    """A person's key to the API for one program. Only a digest of it is kept."""

    stays_here = "secrets never leave; its owner makes a new one"
    person = models.ForeignKey(User, models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = ArrayField(models.CharField(max_length=20, choices=Scope))
    # The highest marking that leaves with it; never above the person's own sight.
    ceiling = models.ForeignKey(Marking, models.PROTECT, related_name="+")
    with_caveats = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    # To some minutes, and from which network: 192.0.2.0/24.
    last_used_at = models.DateTimeField(null=True, blank=True)
    last_used_from = models.CharField(max_length=45, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at"))
                & models.Q(
                    expires_at__lte=models.F("made_at") + timedelta(days=max(DAYS))
                ),
                name="api_token_expires_within_a_year",
            ),
            models.CheckConstraint(
                condition=models.Q(scopes__contained_by=Scope.values)
                & models.Q(scopes__len__gt=0),
                name="api_token_has_known_scopes",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def scopes_in_words(self) -> str:
        """Such as "economic, reports"."""
        return ", ".join(scope.removeprefix("read:") for scope in self.scopes)
