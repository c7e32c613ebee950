"""Where an actor stands, since when and why; and our dealings with it on one page."""

from datetime import date

import pytest

from partnership.diplomacy.asks.stances import history_of, standing_of
from partnership.diplomacy.models import Line, Position, Stance
from tests.coalition.answers import day
from tests.diplomacy.asks.conftest import plain
from tests.diplomacy.asks_factories import make_ask, make_contact, make_stance
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db


def page_of(actor):
    return f"/political/actors/{actor.pk}/"


def test_a_stance_holds_since_the_first_day_of_its_unbroken_run():
    make_stance(Position.FRIEND, date(2005, 1, 1))
    make_stance(Position.TARGET, date(2005, 6, 1))
    make_stance(Position.TARGET, date(2005, 12, 1), why="Still wavers")
    make_stance(Position.BLOCKER, date(2006, 1, 1), line=Line.ECONOMIC)
    make_stance(Position.FRIEND, date(2006, 3, 1))
    actor, reader = make_actor("Denmark"), make_user("Minister")

    whole, economic = standing_of(history_of(actor.pk, TODAY, reader))

    assert whole.words == "Target on the whole since 1 June 2005"
    assert whole.stance.why == "Still wavers"
    assert economic.words == "Blocker on the economic line since 1 January 2006"


def test_a_stance_is_recorded_and_an_older_one_stays(officer):
    stance = make_stance()
    actor = stance.actor
    typed = {
        "stance": "blocker",
        "line": "",
        "why": "It will vote against",
        "grade": "",
        "marking": make_marking().pk,
        **day("stated_on", TODAY),
    }

    assert officer.post(f"{page_of(actor)}stance/", typed).status_code == 302
    page = plain(officer.get(page_of(actor)))

    assert "Blocker on the whole since 1 February 2006." in page
    assert "Friend, on the whole" in page
    refused = officer.post(f"{page_of(actor)}stance/", typed | {"why": ""})
    assert "Enter why we hold so" in plain(refused)
    assert Stance.objects.count() == 2
    before = plain(officer.get(f"{page_of(actor)}?as_at=2006-01-20"))
    assert "It will vote against" not in before


def test_our_dealings_show_asks_contacts_and_when_we_were_last_in_touch(minister):
    make_ask(wanted_by=date(2006, 1, 31))
    make_contact(summary="They will see")
    make_contact(held_on=date(2006, 2, 2), summary="Later")
    make_contact(summary="A secret", marking=make_marking("secret"))

    page = plain(minister.get(page_of(make_actor("Denmark"))))

    assert "1 ask, 1 open, 1 past the day" in page
    assert "Last contact on 20 January 2006, 12 days ago." in page
    assert "They will see" in page
    assert "Later" not in page
    assert "A secret" not in page
    assert "A contact counts that the home government had" in page


def test_the_page_costs_the_same_however_much_was_dealt_with(minister, count_queries):
    make_ask()
    make_contact()
    make_stance()
    address = page_of(make_actor("Denmark"))
    few = count_queries(lambda: minister.get(address))
    for number in range(4):
        make_ask("Denmark", f"Ask {number}")
        make_contact(held_on=date(2006, 1, 1 + number))

    assert count_queries(lambda: minister.get(address)) == few


def test_an_empty_page_says_what_will_stand_there_and_a_hidden_actor_is_none(minister):
    page = plain(minister.get(page_of(make_actor("Denmark"))))
    for words in (
        "No ask is recorded",
        "No contact is recorded by this date",
        "Nobody has said where it stands",
    ):
        assert words in page

    hidden = make_actor("Hidden land", marking=make_marking("secret"))
    assert minister.get(page_of(hidden)).status_code == 404
