"""One overview that is due to one reader on one day, and how far it has come.

The row is the promise that nobody gets two: it is there before anything is made, one
worker takes its turn by a conditional update, and what was handed over is never handed
over again (decision 56).
"""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from partnership.accounts.models import User

# Longer than a task may run: a worker that has said nothing for so long is dead.
SILENT = timedelta(minutes=15)
# Turns before a mail is given up, and how long it waits after each.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60))
MOST_TURNS = len(WAITS) + 1
KEPT = timedelta(days=90)

BROKEN_OFF = f"The work on it was broken off {MOST_TURNS} times."
UNANSWERED = "Handed to the mail server, whose answer we do not know. Not sent twice."
OVERTAKEN = "Not sent before the next one was due."


class MailState(models.TextChoices):
    """How far a mail has come."""

    WAITING = "waiting", "Waiting"
    MAKING = "making", "Being made"
    HANDED = "handed", "Being handed over"
    SENT = "sent", "Sent"
    UNKNOWN = "unknown", "Perhaps sent"
    WITHHELD = "withheld", "Withheld"
    FAILED = "failed", "Not sent"


OPEN = [MailState.WAITING, MailState.MAKING]


class OverviewMailQuerySet(models.QuerySet):
    """The questions we ask of mails, and how they come along."""

    def ready(self, at: datetime) -> Self:
        """Those whose turn it is, and those that a dead worker left unmade."""
        waits = Q(state=MailState.WAITING, try_at__lte=at)
        return self.filter(waits | Q(state=MailState.MAKING, begun_at__lt=at - SILENT))

    def claim(self, pk: int, at: datetime) -> int | None:
        """Take a mail's next turn; None if another worker has it, or it has ended."""
        free = self.ready(at).filter(pk=pk, turns__lt=MOST_TURNS)
        turn = {"state": MailState.MAKING, "turns": F("turns") + 1, "begun_at": at}
        return self.get(pk=pk).turns if free.update(**turn) else None

    def of_turn(self, pk: int, turn: int) -> Self:
        """The mail, as long as this turn is the one that makes it."""
        return self.filter(pk=pk, turns=turn, state__in=[MailState.MAKING, "handed"])

    def give_up(self, at: datetime) -> None:
        """End what nobody can send any more, each with the reason."""
        dead = self.filter(begun_at__lt=at - SILENT)
        dead.filter(state=MailState.HANDED).update(
            state=MailState.UNKNOWN, ended_at=at, error=UNANSWERED
        )
        dead.filter(state=MailState.MAKING, turns__gte=MOST_TURNS).update(
            state=MailState.FAILED, ended_at=at, error=BROKEN_OFF
        )
        later = self.model.objects.filter(
            person=OuterRef("person"), due_at__gt=OuterRef("due_at"), due_at__lte=at
        )
        left = Q(state=MailState.WAITING) | Q(
            state=MailState.MAKING, begun_at__lt=at - SILENT
        )
        self.filter(left, Exists(later)).update(
            state=MailState.FAILED, ended_at=at, error=OVERTAKEN
        )

    def remove_old(self, at: datetime) -> int:
        """Remove what was kept long enough; the audit log keeps that it was sent."""
        return self.filter(due_at__lt=at - KEPT).delete()[0]


class OverviewMail(models.Model):
    """The overview of one reader for one day."""

    stays_here = "what was sent is in the audit log, which leaves"
    untold = "a mail that goes out changes no page"

    person = models.ForeignKey(User, models.CASCADE, related_name="overview_mails")
    due_on = models.DateField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=MailState, default=MailState.WAITING)
    turns = models.PositiveSmallIntegerField(default=0)
    try_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    # Until when the record that it shows was settled; the next tells changes from here.
    made_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)

    objects = OverviewMailQuerySet.as_manager()

    class Meta:
        ordering = ["-due_at", "-pk"]
        indexes = [
            models.Index(
                fields=["try_at"],
                condition=Q(state__in=["waiting", "making", "handed"]),
                name="overview_mail_open",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "due_on"], name="one_overview_mail_a_day"
            ),
            models.CheckConstraint(
                condition=Q(state__in=MailState.values),
                name="overview_mail_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state=MailState.SENT, sent_at__isnull=False)
                | ~Q(state=MailState.SENT) & Q(sent_at=None),
                name="overview_mail_sent_has_its_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.due_on}"
