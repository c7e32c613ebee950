"""A short mail where what stands in it is no matter, and a server that fails."""

import pytest
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.locmem import EmailBackend

from partnership.dashboard.mail import sending


@pytest.fixture
def short_mail(monkeypatch):
    """What stands in a mail has tests of its own, and takes long to make."""

    def short(mail, person, *rest):
        return EmailMultiAlternatives("Overview", "Text", to=[person.email])

    monkeypatch.setattr(sending, "overview_message", short)


@pytest.fixture
def fault(monkeypatch):
    """Let the mail server answer so, for as long as `error` says what."""
    answer = {"open": None, "send": None}
    send = EmailBackend.send_messages

    def opened(self):
        if answer["open"]:
            raise answer["open"]

    def sent(self, messages):
        if answer["send"]:
            raise answer["send"]
        return send(self, messages)

    monkeypatch.setattr(EmailBackend, "open", opened)
    monkeypatch.setattr(EmailBackend, "send_messages", sent)
    return answer
