"""Who has not updated, and who is reminded of it."""

import json
from datetime import date

import pytest

from partnership.strategy.models import Reminder
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_user
from tests.strategy.factories import JANUARY, make_action, make_update
from tests.strategy.places import LIST, SILENT

pytestmark = pytest.mark.django_db
MARCH = date(2006, 3, 1)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def test_who_has_not_updated_stands_with_the_months_that_are_missing(officer, login):
    writer = make_user("Policy officer", username="desk")
    make_action("Silent since January", owner=writer)
    make_update("Silent for February", period=JANUARY)
    make_update("Told", period=date(2006, 2, 1), stated_on=MARCH)
    make_action("Finished", ended_as="done", ended_on=TODAY)
    make_action("New", set_on=MARCH)

    page = text(officer.get(f"{SILENT}?as_at=2006-03-01"))

    assert "2 actions have no update for February 2006." in page
    for words in ("Silent since January", "Silent for February", "never updated"):
        assert words in page
    for words in ("Told", "Finished", "New</"):
        assert words not in page
    file = login("Analyst").get(f"{SILENT}json/?as_at=2006-03-01")
    rows = json.loads(b"".join(file.streaming_content))["rows"]
    assert [row["months"] for row in rows] == [2, 1]


def test_owners_are_reminded_once_a_day_and_see_it_until_they_have_updated(login):
    desk = make_user("Policy officer", username="desk")
    gone = make_user("Policy officer", username="gone", is_active=False)
    action = make_action(owner=desk)
    make_action("Left alone", owner=gone)
    make_action("Nobody’s")
    officer = login(OFFICER, username="chief")
    path = f"{SILENT}remind/"

    page = text(officer.get(path))
    assert "Remind 1 person of January 2006" in page
    assert "Of 2 actions nobody writes the updates" in page
    assert "1 person is reminded." in text(officer.post(path, follow=True))
    assert "Nobody was left to remind." in text(officer.post(path, follow=True))
    assert Reminder.objects.get().by.username == "chief"
    assert "Nobody is left to remind of January 2006" in text(officer.get(path))
    assert "chief reminded you" not in text(officer.get(LIST))

    officer.force_login(desk, backend=BACKEND)
    said = "chief reminded you on 1 February 2006"
    assert said in text(officer.get(LIST))
    assert said in text(officer.get(SILENT))
    make_update(action)
    assert said not in text(officer.get(LIST))
