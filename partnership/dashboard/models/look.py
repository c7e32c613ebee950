"""When a reader last looked at the front page: it says what changed since."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Case, F, When
from django.db.models.functions import Greatest

if TYPE_CHECKING:
    from partnership.accounts.models import User

# Who comes back after so long begins a new visit.
AWAY = timedelta(minutes=30)
# That a visit goes on is written down so often at most.
SEEN_EVERY = timedelta(minutes=1)


class LookQuerySet(models.QuerySet):
    """The questions we ask of looks."""

    def begin_visit(self, person: "User", now: datetime, settled: datetime) -> None:
        """Count a look, unless the person's visit has begun already.

        It begins where the record was settled: what comes later is told the next time.
        Two at once begin one visit: the statement carries its own guard.
        """
        # Work that lasts from one visit to the next leaves both with one beginning.
        before = Case(When(began_at__lt=settled, then="began_at"), default="before_at")
        began = self.filter(person=person, seen_at__lte=now - AWAY).update(
            before_at=before,
            began_at=Greatest(F("began_at"), settled),
            seen_at=now,
        )
        if not began:
            first = self.model(person=person, began_at=settled, seen_at=now)
            self.bulk_create([first], ignore_conflicts=True)

    def go_on(self, now: datetime) -> None:
        """Keep that these visits go on, at most once a minute."""
        self.filter(seen_at__lte=now - SEEN_EVERY).update(seen_at=now)


class Look(models.Model):
    """A reader's visit to the front page, and the one before it; no business record."""

    stays_here = "what somebody has seen there is not what they have seen here"
    untold = "to look at a page changes nothing on it"

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+"
    )
    began_at = models.DateTimeField()
    # The newest look of the visit, to the minute.
    seen_at = models.DateTimeField()
    # None on a first visit.
    before_at = models.DateTimeField(null=True)

    objects = LookQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(before_at=None)
                | models.Q(before_at__lt=models.F("began_at")),
                name="look_comes_after_the_one_before",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.began_at:%Y-%m-%d %H:%M}"
