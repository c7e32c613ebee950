"""Send one overview: take a turn, make it, log it, hand it over, and say how it went.

Each step is committed before the next begins. So a worker may die anywhere: what was
not handed over has another turn, and what was handed over has none (decision 56).
"""

import logging
from datetime import datetime

from celery.exceptions import SoftTimeLimitExceeded
from django.core.mail import EmailMessage
from django.db import OperationalError, transaction
from django.utils import timezone

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind
from partnership.dashboard.mail.handing_over import (
    Outcome,
    ServerDown,
    hand_over,
    open_line,
)
from partnership.dashboard.mail.message import overview_message
from partnership.dashboard.mail.offer import offer_to
from partnership.dashboard.models import MailState, OverviewChoice, OverviewMail
from partnership.dashboard.models.overview_mail import MOST_TURNS, WAITS
from partnership.evidence.clock import current_as_at
from partnership.evidence.models import Programme
from partnership.evidence.settled import settled_until

log = logging.getLogger(__name__)
JOB = Origin(name="job: overviews by e-mail")
ENDED = "The reader ended their mails before it was sent."
FAULT = "A fault of ours. Administrators find it in the log."


def send_overview(pk: int, at: datetime) -> Outcome | None:
    """Send one mail, unless another worker does or did; what became of it.

    Raises ServerDown, with the mail left waiting, where no server takes any mail.
    """
    turn = OverviewMail.objects.claim(pk, at)
    if turn is None:
        return None
    mail = OverviewMail.objects.select_related("person").get(pk=pk)
    try:
        outcome = _make_and_send(mail, turn)
    except ServerDown as down:
        _keep(mail, turn, Outcome(MailState.WAITING, str(down)), at)
        raise
    except (OperationalError, SoftTimeLimitExceeded):
        # The row is left as it is: another turn comes once this one is silent.
        raise
    except Exception:
        log.exception("The overview %s could not be made.", pk)
        outcome = Outcome(MailState.WAITING, FAULT)
    return _keep(mail, turn, outcome, at)


def _make_and_send(mail: OverviewMail, turn: int) -> Outcome:
    person = mail.person
    programme = Programme.objects.select_related("default_marking").first()
    ceiling, refused = offer_to(person, programme)
    if not OverviewChoice.objects.filter(person=person).exists():
        refused = ENDED
    if refused:
        return Outcome(MailState.WITHHELD, refused)
    # First of all: nothing is made for a server that is down.
    with open_line() as line:
        mail.made_at = settled_until(timezone.now())
        message = overview_message(mail, person, ceiling, current_as_at())
        if not _say_begun(mail, turn, message):
            return Outcome(MailState.WAITING, FAULT)
        return hand_over(line, message)


@transaction.atomic
def _say_begun(mail: OverviewMail, turn: int, message: EmailMessage) -> bool:
    """Write that it leaves, before it does; whether the turn is still ours."""
    ours = OverviewMail.objects.of_turn(mail.pk, turn).update(
        state=MailState.HANDED, made_at=mail.made_at
    )
    if ours:
        record(AuditKind.MAIL_BEGUN, JOB, about=mail.person, **_what(mail, message))
    return bool(ours)


def _what(mail: OverviewMail, message: EmailMessage) -> dict[str, str]:
    return {
        "mail": f"overview {mail.pk}",
        "due": timezone.localtime(mail.due_at).isoformat(timespec="minutes"),
        "to": message.to[0],
        "subject": message.subject,
    }


@transaction.atomic
def _keep(mail: OverviewMail, turn: int, outcome: Outcome, at: datetime) -> Outcome:
    """Write what became of a turn, unless another worker has taken the mail over."""
    if outcome.state == MailState.WAITING and turn >= MOST_TURNS:
        outcome = Outcome(MailState.FAILED, f"{outcome.error} Tried {turn} times.")
    now = timezone.now()
    waits = outcome.state == MailState.WAITING
    was_handed = OverviewMail.objects.filter(
        pk=mail.pk, state=MailState.HANDED
    ).exists()
    kept = OverviewMail.objects.of_turn(mail.pk, turn).update(
        state=outcome.state,
        error=outcome.error[:300],
        try_at=at + WAITS[turn - 1] if waits else at,
        sent_at=now if outcome.state == MailState.SENT else None,
        ended_at=None if waits else now,
    )
    if kept and was_handed:
        said = {"how": outcome.state.label, "because": outcome.error}
        record(
            AuditKind.MAIL_ENDED,
            JOB,
            about=mail.person,
            mail=f"overview {mail.pk}",
            **said,
        )
    return outcome
