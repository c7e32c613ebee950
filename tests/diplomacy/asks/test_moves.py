"""An ask moves as the table says; a step is corrected within its series."""

from datetime import date

import pytest

from partnership.diplomacy.asks.actions import ChangedMeanwhile, move_ask
from tests.coalition.answers import day
from tests.diplomacy.asks.conftest import plain
from tests.diplomacy.asks_factories import make_ask, make_home, make_step
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db

LIST = "/political/asks/"
MADE = ("made", date(2006, 1, 10))


def step(ask=None, **values):
    newest = ask and ask.steps.order_by("-pk").values_list("pk", flat=True).first()
    return {
        "seen": newest or 0,
        "state": "made",
        "asked_by": make_home().pk,
        "answer": "",
        "grade": "",
        "marking": make_marking().pk,
        **day("took_on", TODAY),
    } | values


def test_an_ask_moves_as_the_table_says_and_a_refusal_stands_at_its_question(officer):
    ask = make_ask()
    address = f"{LIST}{ask.pk}/move/"

    refused = officer.post(address, step(state="delivered", answer="Done"))
    assert "On that day the ask is planned" in plain(refused)
    assert "Done" in refused.content.decode()
    early = officer.post(address, step(**day("took_on", date(2005, 12, 1))))
    assert "on record since 1 January 2006" in plain(early)
    assert not ask.steps.exists()

    assert officer.post(address, step()).status_code == 302
    assert ask.steps.get().asked_by.name == "United Kingdom"


def test_a_delivered_ask_is_made_again_only_for_a_reason(officer):
    ask = make_ask("Denmark", "Stay", MADE, ("delivered", date(2006, 1, 20)))
    address = f"{LIST}{ask.pk}/move/"

    assert "The ask is delivered. Say why" in plain(officer.post(address, step(ask)))
    reopened = officer.post(address, step(ask, reason="They took it back"))
    assert reopened.status_code == 302


def test_a_colleague_s_move_is_told_before_mine_is_recorded_after_it(officer):
    ask = make_ask("Denmark", "Stay", MADE)
    typed = step(ask, state="promised", answer="We shall renew")
    make_step(ask, "promised", date(2006, 1, 30), answer="Told to a colleague")

    told = officer.post(f"{LIST}{ask.pk}/move/", typed)

    assert "A colleague has moved this ask since you opened the page" in plain(told)
    assert "promised on 30 January 2006, “Told to a colleague”" in plain(told)
    assert "We shall renew" in told.content.decode()
    assert ask.steps.count() == 2
    newest = ask.steps.latest("pk").pk
    assert f'name="seen" value="{newest}"' in told.content.decode()
    officer.post(f"{LIST}{ask.pk}/move/", typed | {"seen": newest})
    assert ask.steps.count() == 3


def test_a_move_between_check_and_lock_is_told_too(officer):
    ask = make_ask("Denmark", "Stay", MADE)

    with pytest.raises(ChangedMeanwhile):
        move_ask(ask=ask, state="promised", took_on=TODAY, by=make_user(), seen=0)
    assert ask.steps.count() == 1


def test_a_corrected_step_must_leave_a_series_that_holds(officer):
    ask = make_ask("Denmark", "Stay", MADE, ("promised", date(2006, 1, 20)))
    first = ask.steps.earliest("took_on")
    address = f"{LIST}steps/{first.pk}/correct/"
    edit = step(version=1, opened_version=1, reason_code="mistake")

    gap = officer.post(address, edit | day("took_on", date(2006, 1, 25)))
    assert "promised on 20 January 2006 cannot follow planned" in plain(gap)
    assert officer.post(address, edit | day("took_on", date(2006, 1, 12))).url
    first.refresh_from_db()
    assert first.took_on == date(2006, 1, 12)
