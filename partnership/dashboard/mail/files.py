"""Mails as files: on one's own machine they are seen without a mail server."""

from collections.abc import Sequence
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from partnership.stack.state import write_private


class MailFiles(BaseEmailBackend):
    """Writes each mail to `var/mail/`, for the eyes of the folder's owner alone."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            name = f"{timezone.now():%Y-%m-%dT%H%M%S}-{uuid4().hex[:8]}.eml"
            text = message.message().as_bytes().decode()
            write_private(settings.MAIL_FOLDER / name, text)
        return len(email_messages)
