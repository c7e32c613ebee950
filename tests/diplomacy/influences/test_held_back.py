"""What one influence holds back: transitively, once, in circles too."""

from datetime import date

import pytest

from partnership.diplomacy.influences.held_back import HeldBack, beneath, held_back
from partnership.diplomacy.influences.standing import standings, worst
from tests.diplomacy.factories import make_event
from tests.diplomacy.influences_factories import (
    assess,
    make_influence,
    make_link,
    make_waiting,
)
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


def about(event):
    return {"about_model": "diplomacy.event", "about_id": event.pk}


def held(name, on=TODAY, reader=None):
    found = held_back(on, reader or make_user())
    return found.get(make_influence(name).pk, HeldBack())


def test_what_rests_on_it_through_others_counts_once():
    make_link("Security", "UN presence")
    make_link("Security", "Rhetoric")
    make_link("UN presence", "Rhetoric")
    make_link("Rhetoric", "Region")
    make_link("Rhetoric", **about(make_event("Donor conference")))
    make_waiting("France", "Region")
    make_waiting("France", "Security")
    make_waiting("Japan", "Rhetoric")

    assert held("Security") == HeldBack(4, 2, 3, 1)
    assert held("Security").words == "3 influences, 1 other record and 2 partners"
    assert held("Rhetoric") == HeldBack(2, 2, 1, 1)
    assert held("Region") == HeldBack(0, 1, 0, 0)


def test_a_circle_ends_and_nothing_holds_itself_back():
    make_link("A", "B")
    make_link("B", "C")
    make_link("C", "A")

    for name in "ABC":
        assert held(name) == HeldBack(2, 0, 2, 0)
    found = beneath(make_influence("A").pk, TODAY, make_user())
    assert sorted(found) == sorted(make_influence(n).pk for n in "BC")


def test_what_is_held_back_blocks_nothing_itself():
    make_link("A", "B", kind="blocks")
    make_link("B", "C", kind="blocks")
    make_link("B", "D")

    assert held("A") == HeldBack(2, 0, 2, 0)
    assert held("B") == HeldBack(2, 0, 2, 0)


def test_links_and_waits_hold_from_their_day_to_their_end():
    make_link("A", "B", stated_on=date(2006, 1, 10), ended_on=date(2006, 1, 20))
    make_waiting(influence="A", since=date(2006, 1, 10), until=date(2006, 1, 20))

    on = {day: held("A", date(2006, 1, day)).words for day in (9, 10, 19, 20)}

    there = "1 influence and 1 partner"
    assert on == {9: "", 10: there, 19: there, 20: ""}


def test_what_the_reader_may_not_see_is_in_no_count():
    secret = make_marking("secret")
    make_influence("Hidden", marking=secret)
    make_link("A", "Hidden")
    make_link("Hidden", "B")
    make_link("A", **about(make_event("Hidden event", marking=secret)))
    make_waiting("France", "Hidden")

    assert held("A") == HeldBack()
    assert held("A", reader=make_user(ceiling="secret")) == HeldBack(3, 1, 2, 1)


def test_the_worst_is_blocked_and_holds_back_most():
    make_link("A", "B")
    make_link("B", "C")
    make_link("C", "D")
    make_link("D", "C")
    assess("A", level=4)
    assess("B", level=2)
    assess("C", level=1)

    found = worst(standings(TODAY, make_user()))

    assert found.influence.name == "B"
    assert worst([]) is None
