"""A new password ends what reads without signing in: a stranger may have made it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.accounts.calendar_feeds import FEEDS
from partnership.accounts.calendar_keys import make_key
from partnership.accounts.inviting import invite
from partnership.accounts.models import AuditEntry, AuditKind
from tests.accounts.api.factories import ask, token_of
from tests.accounts.factories import (
    PASSWORD,
    make_administrator,
    make_minister,
    sign_in,
    stranger,
)
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db

ANOTHER = "another long and random phrase"


def feed_of(person):
    token = make_key(
        person,
        FEEDS["mandates"],
        name="Phone",
        ceiling=make_marking(),
        origin=Origin(by=person),
        at=timezone.now(),
    )
    return reverse("coalition:mandate_calendar_by_key", args=[token])


def change_password(person):
    client = stranger()
    sign_in(client)
    answers = {"password1": ANOTHER, "password2": ANOTHER, "oldpassword": PASSWORD}
    client.post(reverse("account_change_password"), answers)


def use_a_link(person):
    chief = make_administrator()
    token = invite(person, origin=Origin(by=chief), at=timezone.now())
    link = reverse("accounts:invitation", args=[token])
    stranger().post(link, {"new_password1": ANOTHER, "new_password2": ANOTHER})


@pytest.mark.parametrize("renew", [change_password, use_a_link])
def test_a_new_password_ends_the_keys_as_it_ends_the_sessions(client, renew):
    make_programme()
    person = make_minister()
    feed = feed_of(person)
    assert client.get(feed).status_code == 200
    token = token_of(person, at=timezone.now())
    assert ask(token, "/api/v1/", at=timezone.now()).status_code == 200

    renew(person)

    person.refresh_from_db()
    assert person.check_password(ANOTHER)
    assert client.get(feed).status_code == 404
    assert ask(token, "/api/v1/", at=timezone.now()).status_code == 401
    entry = AuditEntry.objects.get(kind=AuditKind.CALENDAR_KEY_REVOKED)
    assert (entry.about, entry.details["because"]) == (person, "new password")
