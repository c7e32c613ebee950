"""The forms of the strategy: what they keep, and what they refuse and why."""

from datetime import date

import pytest

from partnership.strategy.models import Action, ActionDate, ActionLink, Update
from tests.diplomacy.influences.test_pages import day, posted
from tests.diplomacy.test_pages import text
from tests.factories import make_actor, make_marking, make_user
from tests.strategy.factories import (
    JANUARY,
    make_action,
    make_date,
    make_link,
    make_update,
)
from tests.strategy.places import LIST, own

pytestmark = pytest.mark.django_db
MARCH = date(2006, 3, 1)


def test_an_update_takes_a_minute_and_moves_the_date_with_the_same_reason(officer):
    action = make_date().action
    make_update(action, "green", date(2005, 12, 1), words="They are with us.")
    path = own(action, "update/")

    form = text(officer.get(path))
    assert "They are with us." in form
    assert "No record linked" in form
    assert form.count('value="2006"') == 1, "given today, unless another day is typed"
    assert "January 2006</option>" in form
    assert "December 2005</option>" not in form
    typed = posted(
        period="2006-01-01",
        rating="amber",
        words="The government hesitates.",
        rating_reason="The opposition is against.",
        moves="yes",
        due_precision="month",
        **day("due_on", date(2006, 9, 15)),
        **day("stated_on"),
    )
    assert officer.post(path, typed).status_code == 302

    update = Update.objects.get(period=JANUARY)
    moved = ActionDate.objects.get(said_in=update)
    assert (update.rating, update.will_move) == ("amber", True)
    assert (moved.due_on, moved.due_precision) == (date(2006, 9, 1), "month")
    assert moved.reason == update.reason == "The opposition is against."
    assert "62–91 days later" in text(officer.get(own(action)))
    again = text(officer.post(path, typed))
    assert "The update for January 2006 is recorded. Correct that instead" in again
    assert Update.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"rating": ""}, "Choose red, amber or green"),
        ({"words": ""}, "Enter what happened; a sentence will do"),
        ({"rating_reason": ""}, "Say why it is not green"),
        ({"moves": ""}, "Say whether the date will move"),
        ({"moves": "yes"}, "Enter the new date; a month or a year will do"),
        (day("due_on", MARCH), "You entered a new date: say that it moves"),
        (
            {"moves": "yes"} | day("due_on", date(2006, 7, 1)),
            "That is the date before: 1 Jul 2006",
        ),
        (day("stated_on", date(2006, 2, 2)), "2 February 2006 is in the future"),
        (day("stated_on", date(2005, 12, 2)), "January 2006 had not begun on that day"),
        ({"period": "2005-01-01"}, "is not one of the available choices"),
    ],
)
def test_a_wrong_update_is_said_at_its_field_and_nothing_is_lost(officer, typed, said):
    path = own(make_date().action, "update/")
    values = posted(period="2006-01-01", rating="red", words="Kept words", moves="no")
    values |= {"rating_reason": "They are against."} | day("stated_on") | typed

    page = text(officer.post(path, values))

    assert said in page
    assert "Kept words" in page or typed == {"words": ""}
    assert not Update.objects.exists()
    assert ActionDate.objects.count() == 1


def test_an_update_is_corrected_with_its_reason_and_its_date_in_the_ledger(officer):
    update = make_update(rating="red", will_move=True)
    make_date(update.action, reason="It moves.", said_in=update)
    path = f"{LIST}updates/{update.pk}/correct/"
    values = posted(
        period="2006-01-01",
        rating="green",
        words="They voted.",
        reason_code="decided",
        version=1,
        opened_version=1,
        **day("stated_on"),
    )

    refused = text(officer.post(path, values | {"moves": "no"}))
    assert "This update moved the date: correct it in the slip ledger" in refused
    assert officer.post(path, values | {"moves": "yes"}).status_code == 302

    update.refresh_from_db()
    assert (update.rating, update.reason, update.will_move) == ("green", "", True)
    assert update.version == 2


def test_a_date_moves_with_a_reason_and_keeps_the_old_one(officer):
    action = make_date().action
    path = own(action, "date/")
    typed = posted(**day("due_on", date(2006, 9, 1)), **day("stated_on"))

    assert "Say why it moves: the date before is 1 Jul 2006" in text(
        officer.post(path, typed)
    )
    assert ActionDate.objects.count() == 1
    taken_back = posted(**day("stated_on"))
    assert "Say why it moves" in text(officer.post(path, taken_back))
    officer.post(path, typed | {"move_reason": "The vote is later."})

    assert [one.due_on for one in ActionDate.objects.order_by("stated_on")] == [
        date(2006, 7, 1),
        date(2006, 9, 1),
    ]
    ledger = text(officer.get(f"{LIST}slips/"))
    assert "1 of 1 action with a date is expected later than first planned" in ledger
    assert "The vote is later." in ledger
    second = text(officer.post(path, typed | {"move_reason": "Again."}))
    assert "It is recorded already: 1 Sep 2006. Correct that instead" in second


def test_links_neither_run_in_a_circle_of_blocks_nor_stand_twice(officer):
    make_link("One", "Two", "blocks")
    make_link("Two", "Three", "blocks")
    one, three = make_action("One"), make_action("Three")
    values = posted(kind="blocks", why="It does.", **day("stated_on"))

    circle = text(officer.post(own(three, "link/"), values | {"to_action": one.pk}))
    assert "It would block what blocks it already, directly or through" in circle
    itself = officer.post(own(three, "link/"), values | {"to_action": three.pk})
    assert itself.status_code == 200
    twice = values | {"to_action": make_action("Two").pk}
    assert "This link is recorded already" in text(
        officer.post(own(one, "link/"), twice)
    )
    assert ActionLink.objects.count() == 2
    enables = values | {"kind": "enables", "to_action": one.pk}
    assert officer.post(own(three, "link/"), enables).status_code == 302


def test_a_measure_is_of_what_it_can_be_of(officer):
    action, denmark = make_action(), make_actor("Denmark")
    path = own(action, "measure/")
    values = posted(which="coalition.retention", **day("since"))

    wrong = values | {"about": f"actors.actor:{denmark.pk}"}
    assert "cannot be of that" in text(officer.post(path, wrong))
    event = values | {"which": "diplomacy.event"}
    assert "Choose of what “Event” is to be" in text(officer.post(path, event))
    assert officer.post(path, values).status_code == 302
    again = text(officer.post(path, values))

    assert "The action is measured so already" in again
    assert "Departures retained" in text(officer.get(own(action)))


def test_an_action_is_kept_by_who_may_see_it_and_ends_whole(officer):
    low = make_user("Policy officer", ceiling="unclassified", username="low")
    action = make_action()
    values = posted(
        title="Press Donors",
        text="Press them.",
        line="economic",
        number=1,
        objective=action.objective_id,
        **day("set_on"),
    )
    secret = {"owner": low.pk, "marking": make_marking("restricted").pk}

    assert "low may not see" in text(
        officer.post(f"{LIST}actions/add/", values | secret)
    )
    assert officer.post(f"{LIST}actions/add/", values).status_code == 302
    found = Action.objects.get(title="Press Donors")
    edit = values | {"version": 1, "opened_version": 1, "reason_code": "decided"}
    half = text(officer.post(own(found, "edit/"), edit | {"ended_as": "done"}))
    assert "Enter the day on which it ended" in half
    whole = edit | {"ended_as": "done"} | day("ended_on")
    assert officer.post(own(found, "edit/"), whole).status_code == 302
    assert "Done on 1 February 2006." in text(officer.get(own(found)))
