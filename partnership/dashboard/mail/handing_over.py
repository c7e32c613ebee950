"""Hand one mail to the mail server, and know whether it was taken.

Before the server has a word of it, every failure is certain and the mail waits. A
server that answers no has not taken it. If the line breaks between, nobody knows: the
mail is not sent again, so that a reader gets one too few rather than two.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from partnership.dashboard.models import MailState

log = logging.getLogger(__name__)
PERMANENT = 500


class ServerDown(Exception):
    """No mail server takes anything now; it is asked again later."""


@dataclass(frozen=True)
class Outcome:
    """What became of a mail; WAITING is to try again."""

    state: MailState
    error: str = ""


@contextmanager
def open_line() -> Iterator[BaseEmailBackend]:
    """A line to the server, for one mail alone: none waits until it is stale.

    How it ends changes nothing of what became of the mail. Raises ServerDown where
    the server cannot be reached, or does not let us in.
    """
    line = mail.get_connection()
    try:
        line.open()
    except OSError as down:
        # smtplib's own errors are OSErrors too. Their words may hold what we sent.
        raise ServerDown(f"The mail server: {_said(down)}.") from down
    try:
        yield line
    finally:
        with suppress(OSError):
            line.close()


def hand_over(line: BaseEmailBackend, message: EmailMessage) -> Outcome:
    """Send it, once."""
    try:
        taken = line.send_messages([message])
    except SMTPRecipientsRefused as refused:
        code = max(code for code, _ in refused.recipients.values())
        return _answered(code, "does not take mail to this address")
    except SMTPResponseException as refused:
        return _answered(refused.smtp_code, "refused it")
    except OSError as broken:
        return Outcome(
            MailState.UNKNOWN, f"The line to the mail server broke: {_said(broken)}."
        )
    return Outcome(MailState.SENT) if taken else Outcome(MailState.FAILED, "Not sent.")


def _answered(code: int, what: str) -> Outcome:
    state = MailState.FAILED if code >= PERMANENT else MailState.WAITING
    return Outcome(state, f"The mail server {what} ({code}).")


def _said(error: OSError) -> str:
    if isinstance(error, SMTPResponseException):
        return f"{type(error).__name__} {error.smtp_code}"
    return error.strerror or type(error).__name__
