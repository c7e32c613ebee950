"""The pages of the strategy: what they say, forms, rights, bad input, cost."""

import json
from datetime import date

import pytest

from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    Reminder,
    Update,
)
from tests.diplomacy.influences.test_pages import day, posted
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_actor, make_marking, make_source, make_user
from tests.strategy.factories import (
    JANUARY,
    make_action,
    make_date,
    make_link,
    make_measure,
    make_objective,
    make_owner,
    make_update,
)

pytestmark = pytest.mark.django_db
LIST = "/strategy/"
SILENT = f"{LIST}not-updated/"
MARCH = date(2006, 3, 1)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def officer(login):
    return login(OFFICER)


def own(action, form=""):
    return f"{LIST}actions/{action.pk}/{form}"


def test_the_list_says_by_line_and_objective_what_each_action_is(officer, login):
    make_owner()
    make_date()
    make_date(due_on=date(2006, 9, 1), stated_on=TODAY, reason="The vote is put off.")
    make_update(rating="red", will_move=True)
    make_link("Keep the Danes engaged", "Wider participation", "blocks")
    make_objective("Counter domestic pressures")

    page = text(officer.get(LIST))

    assert "2 actions go on. By the records 2 not rated. By their updates 1 red" in page
    assert "1 is not updated</a> for January 2006" in page
    assert "holds back most is Keep the Danes engaged: 1 other action." in page
    assert "planned 1 Jul 2006, 62 days later" in page
    assert "Paragraph 5. United Kingdom" in page
    assert page.count("No record linked") == 3
    assert "no action serves it yet" in page
    assert "Update it" in page
    minister = text(login("Minister").get(LIST))
    assert "Update it" not in minister
    before = text(officer.get(f"{LIST}?as_at=2005-12-31"))
    assert "No objective and no action is recorded by this date" in before
    earlier = text(officer.get(f"{LIST}?as_at=2006-01-31"))
    assert "Nobody has given an update yet." in earlier


def test_an_action_shows_both_ratings_its_ledger_links_and_history(officer):
    action = make_date(source=make_source()).action
    make_date(action, None, TODAY, reason="Nobody knows when they vote.")
    make_update(action, "amber", reason="The opposition is against.")
    make_link("Press Donors", action.title)
    make_link(action.title, "Wider participation")
    make_link("Wider participation", "A coherent message")
    make_measure(action, "diplomacy.points")

    page = text(officer.get(own(action)))

    assert "Its last update says amber; by the records: no figure recorded." in page
    assert "It was planned for 1 Jul 2006, date taken back." in page
    assert "No meeting ahead is recorded." in page
    assert "Amber at 89% or less, red at 59% or less" in page
    assert "It holds back 2 other actions" in page
    assert "Through these also" in page
    for words in ("Why: The opposition", "Nobody knows when", "Press Donors"):
        assert words in page


def test_what_is_hidden_stands_on_no_page(officer):
    secret = make_marking("secret")
    make_action("Concealed", marking=secret)
    hidden = make_objective("Hidden objective", marking=secret)
    below = make_action("Below it", objective=hidden)
    seen = make_action()
    make_update(seen, "red", marking=secret)
    make_date(seen, marking=secret)
    make_owner(seen, make_actor("Shadow", marking=secret).name)
    make_link(seen.title, "Concealed")
    make_measure(seen, of=make_actor("Shadow"))

    addresses = (LIST, own(seen), SILENT, f"{LIST}slips/", f"{LIST}updates/")
    pages = [text(officer.get(f"{one}?as_at=2006-03-01")) for one in addresses]

    for page in pages:
        for words in ("Concealed", "Hidden objective", "Below it", "Shadow", "Red</"):
            assert words not in page
    assert "No record linked" in pages[0]
    assert officer.get(own(below)).status_code == 404


def test_an_update_says_who_gave_it_and_who_corrected_it(officer):
    clerk, minister = (make_user(username=name) for name in ("clerk", "chief"))
    action = make_action(owner=minister)
    update = make_update(action, created_by=clerk, updated_by=clerk)
    pages = (LIST, own(action), f"{LIST}updates/", own(action, "update/"))
    assert all("clerk" in text(officer.get(page)) for page in pages)
    Update.objects.filter(pk=update.pk).update(updated_by=minister)

    said = [text(officer.get(page)) for page in pages]

    assert all("clerk, corrected by chief" in page for page in said)


def test_the_pages_cost_the_same_however_many_actions(officer, count_queries):
    addresses = [LIST, own(make_action()), SILENT, f"{LIST}slips/", f"{LIST}updates/"]
    addresses = [f"{one}?as_at=2006-04-01" for one in addresses]

    def fill(title):
        make_owner(title, title)
        make_date(title)
        make_update(title, "amber")
        make_update(title, "red", MARCH, stated_on=MARCH)
        make_measure(title, of=make_actor(title))
        make_link("Keep the Danes engaged", title)

    fill("Spain")
    one = [count_queries(lambda p=p: officer.get(p)) for p in addresses]
    for name in ("Japan", "Norway"):
        fill(name)

    assert [count_queries(lambda p=p: officer.get(p)) for p in addresses] == one


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


def test_an_officer_reads_and_edits_and_a_minister_reads(login):
    action = make_action()
    minister = login("Minister")
    assert minister.get(own(action)).status_code == 200
    assert minister.get(f"{SILENT}remind/").status_code == 403
    for form in ("edit/", "update/", "date/", "link/", "measure/", "owner/"):
        assert minister.get(own(action, form)).status_code == 403
    assert minister.get(f"{LIST}objectives/add/").status_code == 403


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
