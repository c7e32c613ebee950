"""One planted world for all of the matrix; nothing that a test does to it stays."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.test import client as test_client
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.actions import sync_roles
from partnership.accounts.models import AuditEntry
from partnership.accounts.session_limits import BEGUN, SEEN
from partnership.dashboard.models import Look
from partnership.exchange import trail
from tests.access.families import ONE_SIGHT, PLANTED_AT, ROLES, SIGHTS, make_reader
from tests.access.others import make_others
from tests.access.world import build_world

A_DAY = timedelta(days=1)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(scope="package")
def world(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        built = build_world()
        sync_roles()
        built.cookies = {"anonymous": dict.fromkeys(SIGHTS, "")}
        for role in ROLES:
            built.cookies[role] = {s: sign_in(role, s, built) for s in SIGHTS}
        built.others = make_others()
        leave_traces(built)
        yield built
        transaction.set_rollback(True)


def sign_in(role: str, sight: str, world) -> str:
    """The cookie of a session that was seen just now, however long the walks take.

    A session notes once a minute that it is used. Every request of a walk is undone,
    so that each would note it anew.
    """
    client = Client()
    reader, later = make_reader(role, sight, world.denmark), A_DAY + timezone.now()
    client.force_login(reader, backend=BACKEND)
    # All that is planted came since they last looked at the front page.
    Look.objects.create(
        person=reader, before_at=PLANTED_AT - A_DAY, began_at=PLANTED_AT, seen_at=later
    )
    session = client.session
    session[BEGUN] = session[SEEN] = int(later.timestamp())
    session.save()
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@contextmanager
def quiet() -> Iterator[None]:
    """Refusals are not worth a line each."""
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def leave_traces(world) -> None:
    """Fill the audit log: who has no role asks for records by name, and is refused."""
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = world.cookies["no role"][ONE_SIGHT]
    with quiet():
        for rows in world.families.values():
            client.get(rows["Actor"].get_absolute_url())
            client.get(reverse("donors:conference", args=[rows["Conference"].slug]))
    assert AuditEntry.objects.filter(kind="refused").count() == 2 * len(world.families)


@pytest.fixture
def planted(world, db, monkeypatch):
    """The world, with a database for this test; refusals are not worth a line each.

    A file of the past is audited through a second connection, which cannot see people
    who are not committed; tests/exchange holds that it is audited. Nobody asks for the
    contexts, of which the test client would copy one for each template.
    """
    monkeypatch.setattr(test_client, "store_rendered_templates", lambda *a, **k: None)
    monkeypatch.setattr(trail, "record", lambda *args, **details: None)
    for writer in ("coalition.views.calendar", "partnership.accounts.calendar_keys"):
        monkeypatch.setattr(f"{writer}.record", lambda *args, **details: None)
    with quiet():
        yield world
