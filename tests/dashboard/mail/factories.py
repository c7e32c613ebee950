"""A reader who gets the overview, and the mail that a run sends them."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy

from django.core import mail

from partnership.dashboard.models import OverviewChoice, OverviewMail, Rhythm
from tests.factories import make_programme, make_user

# A Wednesday in winter, when London's clock is UTC's.
WEDNESDAY = datetime(2006, 2, 1, 7, 0, tzinfo=UTC)


def make_reader(username: str = "ann", *rights: str, **values):
    """A minister with a password and an address, who chose each working day at 7."""
    make_programme()
    choice = {"rhythm": Rhythm.WORKING_DAYS, "weekday": None, "hour": 7}
    choice |= {name: values.pop(name) for name in tuple(choice) if name in values}
    chosen_at = values.pop("chosen_at", WEDNESDAY - timedelta(days=30))
    values.setdefault("password", "argon2$usable")
    values.setdefault("email", f"{username}@partnership.example")
    person = make_user(*(rights or ("Minister",)), username=username, **values)
    OverviewChoice.objects.create(person=person, chosen_at=chosen_at, **choice)
    return person


def states() -> list[str]:
    """How far every mail has come."""
    return sorted(OverviewMail.objects.values_list("state", flat=True))


def parsed(message=None):
    """What a mail program makes of a message: the newest one, unless it is given."""
    message = message or mail.outbox[-1]
    return message_from_bytes(message.message().as_bytes(), policy=policy.default)


def text_of(message=None) -> str:
    """The plain text, on one line, as a reader would read it."""
    return " ".join(parsed(message).get_body(("plain",)).get_content().split())


def html_of(message=None) -> str:
    return parsed(message).get_body(("html",)).get_content()
