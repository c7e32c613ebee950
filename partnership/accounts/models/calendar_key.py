"""A key with which a calendar program reads one feed, without signing in."""

from datetime import timedelta

from django.db import models

from partnership.accounts.calendar_feeds import FEEDS
from partnership.accounts.models.program_key import ProgramKey, ProgramKeyQuerySet
from partnership.accounts.models.user import User

VALID_FOR = timedelta(days=180)
KEYS_AT_MOST = 5


class CalendarKey(ProgramKey):
    """A person's subscription to a feed. Only a digest of the secret is kept."""

    person = models.ForeignKey(User, models.CASCADE, related_name="calendar_keys")
    feed = models.CharField(max_length=30)

    objects = ProgramKeyQuerySet.as_manager()

    class Meta(ProgramKey.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gte=models.F("made_at")),
                name="calendar_key_expires_after_it_is_made",
            )
        ]

    @property
    def feed_title(self) -> str:
        """What the feed holds; its name where it is no more."""
        return FEEDS[self.feed].title if self.feed in FEEDS else self.feed
