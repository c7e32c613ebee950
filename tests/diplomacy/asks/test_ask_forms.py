"""An ask is added and brought up to date; what it is about is kept."""

from datetime import date

import pytest

from partnership.diplomacy.models import Ask
from tests.coalition.answers import day
from tests.coalition.factories import make_mandate
from tests.diplomacy.asks.conftest import plain
from tests.diplomacy.asks_factories import (
    make_ask,
    make_home,
)
from tests.factories import TODAY, make_actor, make_marking

pytestmark = pytest.mark.django_db

LIST = "/political/asks/"
MADE = ("made", date(2006, 1, 10))


def typed(**values):
    return {
        "wanted": "Renew the mandate",
        "line": "security",
        "lead": make_home().pk,
        "wanted_by_precision": "day",
        "grade": "",
        "marking": make_marking().pk,
        **day("opened_on", TODAY),
    } | values


def test_an_ask_is_added_about_a_record_of_the_actor(officer):
    mandate = make_mandate()

    form = officer.get(f"{LIST}add/?about=coalition.mandate:{mandate.pk}")
    assert "Ask of Denmark" in plain(form)
    key = f"coalition.mandate:{mandate.pk}"
    assert f'value="{key}" selected' in form.content.decode()
    response = officer.post(f"{LIST}add/?actor=denmark", typed(about=key))

    ask = Ask.objects.get()
    assert response.url == ask.get_absolute_url()
    assert (ask.about_model, ask.about_id) == ("coalition.mandate", mandate.pk)
    assert "Planned" in plain(officer.get(response.url))


def test_an_ask_is_about_nothing_that_is_not_offered(officer):
    make_actor("Denmark")
    other = make_mandate("Italy")
    hidden = make_mandate(title="Hidden", marking=make_marking("secret"))

    for key in (f"coalition.mandate:{other.pk}", f"coalition.mandate:{hidden.pk}"):
        response = officer.post(f"{LIST}add/?actor=denmark", typed(about=key))
        assert response.status_code == 200
    assert not Ask.objects.exists()
    for asked in (f"coalition.mandate:{hidden.pk}", "accounts.user:1", "x", "a:1:2"):
        assert officer.get(f"{LIST}add/?about={asked}").status_code == 404


def test_an_update_keeps_a_record_that_may_not_be_seen_and_what_a_colleague_chose(
    officer,
):
    mandate, other = make_mandate(), make_mandate(title="Second")
    ask = make_ask(about=mandate)
    address = f"{LIST}{ask.pk}/edit/"
    seen = f"coalition.mandate:{mandate.pk}"
    edit = typed(
        about=seen,
        about_seen=seen,
        version=1,
        opened_version=1,
        reason_code="told",
        **day("opened_on", date(2006, 1, 1)),
    )
    Ask.objects.filter(pk=ask.pk).update(about_id=other.pk)  # by a colleague

    assert officer.post(address, edit).status_code == 302
    ask.refresh_from_db()
    assert ask.about_id == other.pk
    assert ask.wanted == "Renew the mandate"

    mine = edit | {"about": "", "version": 2, "opened_version": 2}
    assert "A colleague has changed what the ask is about" in plain(
        officer.post(address, mine)
    )


def test_an_ask_cannot_come_on_record_after_its_first_step(officer):
    ask = make_ask("Denmark", "Stay", MADE)
    edit = typed(version=1, opened_version=1, reason_code="told")

    page = plain(officer.post(f"{LIST}{ask.pk}/edit/", edit))

    assert "A step of it is of 10 January 2006" in page
