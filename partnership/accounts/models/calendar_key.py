"""A key with which a calendar program reads one feed, without signing in."""

from datetime import datetime, timedelta

from django.db import models

from partnership.accounts.calendar_feeds import FEEDS
from partnership.accounts.models.invitation import digest
from partnership.accounts.models.user import User
from partnership.evidence.models import Marking

VALID_FOR = timedelta(days=180)
KEYS_AT_MOST = 5


class CalendarKeyQuerySet(models.QuerySet):
    """The questions we ask of keys."""

    def open(self, at: datetime) -> "CalendarKeyQuerySet":
        """Neither revoked nor expired."""
        return self.filter(revoked_at=None, expires_at__gt=at)

    def with_token(self, token: str) -> "CalendarKeyQuerySet":
        """The one that this secret is of, if there is one, whatever its state."""
        return self.filter(digest=digest(token))


class CalendarKey(models.Model):
    """A person's subscription to a feed. Only a digest of the secret is kept."""

    stays_here = "secrets never leave; its owner makes a new one"

    person = models.ForeignKey(User, models.CASCADE, related_name="calendar_keys")
    feed = models.CharField(max_length=30)
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    # The highest marking that leaves with it; never above the person's own sight.
    ceiling = models.ForeignKey(Marking, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = CalendarKeyQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gte=models.F("made_at")),
                name="calendar_key_expires_after_it_is_made",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def feed_title(self) -> str:
        """What the feed holds; its name where it is no more."""
        return FEEDS[self.feed].title if self.feed in FEEDS else self.feed
