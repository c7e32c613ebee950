"""People and log entries, to try the pages of administrators."""

from uuid import uuid4

from django.test import Client
from django.urls import reverse

from partnership.accounts.audit import Origin
from partnership.accounts.held import Rights
from partnership.accounts.models import AuditEntry
from tests.factories import make_marking, make_user

PASSWORD = "a long and random phrase"


def make_administrator(**values):
    values.setdefault("username", "chief")
    return make_user("Administrator", is_staff=True, **values)


def make_minister(**values):
    values.setdefault("username", "minister")
    user = make_user("Minister", **values)
    user.set_password(PASSWORD)
    user.save()
    return user


def make_rights(ceiling="restricted", **values) -> Rights:
    values.setdefault("first_name", "Ann")
    values.setdefault("last_name", "Miller")
    values.setdefault("roles", ("Minister",))
    return Rights(ceiling=make_marking(ceiling), **values)


def origin_of(person) -> Origin:
    return Origin(by=person, name=person.username, address="192.0.2.1")


def kinds() -> list[str]:
    """What stands in the log, oldest first."""
    return list(AuditEntry.objects.order_by("pk").values_list("kind", flat=True))


def newest() -> AuditEntry:
    return AuditEntry.objects.first()


def stranger(**headers) -> Client:
    """Nobody that any throttle has met before."""
    return Client(REMOTE_ADDR=f"2001:db8:{uuid4().hex[:4]}::1", **headers)


def sign_in(client, name="minister", password=PASSWORD):
    return client.post(reverse("account_login"), {"login": name, "password": password})
