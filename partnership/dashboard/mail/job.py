"""The job that sends the overviews: late, twice or at once, a reader gets one mail."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from time import monotonic

from django.conf import settings
from django.utils import timezone

from partnership.alerts.models import JobRun
from partnership.dashboard.mail.claiming import claim_due
from partnership.dashboard.mail.handing_over import ServerDown
from partnership.dashboard.mail.sending import send_overview
from partnership.dashboard.models import MailState, OverviewMail
from partnership.evidence.clock import current_as_at

JOB = "send_overviews"
# Seconds after which a run leaves the rest to the next; well below a task's limit.
LONGEST = 240
MOST = 200


@dataclass(frozen=True)
class Run:
    """What one run did, by state, and what still waits."""

    ended: Counter[MailState]
    waiting: int
    error: str = ""

    @property
    def in_words(self) -> str:
        """Such as: 3 sent, 1 withheld, 2 waiting."""
        said = [f"{n} {state.label.lower()}" for state, n in self.ended.items()]
        said += [f"{self.waiting} waiting"] if self.waiting else []
        return ", ".join(said) or "no mail was due"


def is_wanted() -> bool:
    """Whether this installation sends mail at all."""
    return bool(settings.MAIL.sender)


def send_due(at: datetime) -> Run:
    """Send what is due at an instant, and keep a row of the run.

    The failure of one mail stops no other; a server that is down stops the run, since
    it would refuse them all. A run that leaves mails waiting has not succeeded.
    """
    on = current_as_at()
    claim_due(at)
    OverviewMail.objects.give_up(at)
    if not OverviewMail.objects.ready(at).exists() and _has_run_today(on):
        return Run(Counter(), _waiting(at))
    run = JobRun.objects.begin(JOB, on)
    try:
        done = _send_all(at)
    except Exception as error:
        run.fail(error)
        raise
    if done.waiting:
        run.fail(MailsWait(f"{done.in_words}. {done.error}".strip()))
    else:
        run.succeed(opened=0, escalated=0, closed=0)
    return done


class MailsWait(Exception):
    """Why a run is not over: mails wait for a later one."""


def _send_all(at: datetime) -> Run:
    mails = OverviewMail.objects
    mails.remove_old(at)
    begun, ended, error = monotonic(), Counter(), ""
    for pk in (
        mails.ready(at).order_by("due_at", "pk").values_list("pk", flat=True)[:MOST]
    ):
        if monotonic() - begun > LONGEST:
            break
        try:
            outcome = send_overview(pk, at)
        except ServerDown as down:
            error = str(down)
            break
        if outcome and outcome.state != MailState.WAITING:
            ended[outcome.state] += 1
        elif outcome:
            error = outcome.error
    return Run(ended, _waiting(at), error)


def _waiting(at: datetime) -> int:
    return OverviewMail.objects.filter(state=MailState.WAITING, due_at__lte=at).count()


def _has_run_today(on: date) -> bool:
    """Whether a run succeeded today: one that finds nothing to do says no more."""
    today = timezone.localdate()
    runs = JobRun.objects.finished().filter(job=JOB, on=on)
    return runs.filter(started_at__date=today).exists()
