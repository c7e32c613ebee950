"""An administrator stops the calendar programs of others: one, or all with sessions."""

import pytest
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.accounts.calendar_feeds import FEEDS
from partnership.accounts.calendar_keys import make_key
from partnership.accounts.models import AuditEntry, AuditKind, CalendarKey
from tests.accounts.factories import make_minister, sign_in, stranger
from tests.factories import make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db


def key_of(person, name="Phone"):
    """The address of a feed, and its key."""
    token = make_key(
        person,
        FEEDS["mandates"],
        name=name,
        ceiling=make_marking(),
        origin=Origin(by=person),
        at=timezone.now(),
    )
    feed = reverse("coalition:mandate_calendar_by_key", args=[token])
    return feed, CalendarKey.objects.get(name=name)


@pytest.fixture
def person():
    make_programme()
    return make_minister()


@pytest.fixture
def chief(login):
    return login("Administrator", username="chief")


def revoke(client, key, **values):
    address = reverse("accounts:person_calendar_key_revoke", args=[key.pk])
    return client.post(address, **values)


def test_the_page_of_a_person_lists_the_keys_that_work(person, chief):
    key_of(person)
    _, old = key_of(person, "Lost laptop")
    CalendarKey.objects.filter(pk=old.pk).update(revoked_at=timezone.now())

    text = chief.get(reverse("accounts:person", args=[person.pk])).content.decode()

    assert "1 calendar program reads" in text
    assert "Phone: Decisions and reviews of mandates, up to" in text
    assert "Never used" in text
    assert "Lost laptop" not in text


def test_one_key_is_revoked_and_the_others_live_on(client, person, chief):
    lost, key = key_of(person)
    kept, _ = key_of(person, "Office")

    response = revoke(chief, key, follow=True)

    assert "The key is revoked." in response.content.decode()
    assert client.get(lost).status_code == 404
    assert client.get(kept).status_code == 200
    entry = AuditEntry.objects.get(kind=AuditKind.CALENDAR_KEY_REVOKED)
    assert (entry.by.username, entry.about) == ("chief", person)
    assert entry.details == {"key": key.pk, "because": "by an administrator"}


def test_a_second_click_says_that_it_was_revoked(person, chief):
    _, key = key_of(person)
    revoke(chief, key)

    text = revoke(chief, key, follow=True).content.decode()

    assert "had been revoked already" in text
    assert AuditEntry.objects.filter(kind=AuditKind.CALENDAR_KEY_REVOKED).count() == 1


def test_signing_a_person_out_ends_the_keys_too(client, person, chief):
    sign_in(stranger())
    feed, _ = key_of(person)
    out = reverse("accounts:person_sign_out", args=[person.pk])

    text = chief.post(out, follow=True).content.decode()

    assert "1 session is ended. 1 calendar key is revoked." in text
    assert client.get(feed).status_code == 404
    entry = AuditEntry.objects.get(kind=AuditKind.CALENDAR_KEY_REVOKED)
    assert entry.details["because"] == "by an administrator"


def test_keys_alone_can_be_ended_where_no_session_goes_on(person, chief):
    key_of(person)

    text = chief.get(reverse("accounts:person", args=[person.pk])).content.decode()

    assert "No session goes on" in text
    assert "End them all" in text


def test_nobody_else_revokes_a_key_of_somebody(login, person):
    _, key = key_of(person)

    assert revoke(login("Policy officer", username="other"), key).status_code == 403
    assert CalendarKey.objects.get().revoked_at is None


def test_who_may_not_change_the_account_may_not_revoke_its_keys(chief):
    above = make_user("Minister", username="above", ceiling="secret")
    _, key = key_of(above)

    response = revoke(chief, key)

    assert response.status_code == 403
    assert "ceiling is above yours" in response.content.decode()
    assert CalendarKey.objects.get().revoked_at is None
