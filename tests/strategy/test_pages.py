"""The pages of the strategy: what they say, hide, bear and cost, and for whom."""

from datetime import date

import pytest

from partnership.strategy.models import Update
from tests.diplomacy.test_pages import text
from tests.factories import (
    TODAY,
    make_actor,
    make_marking,
    make_source,
    make_user,
)
from tests.strategy.factories import (
    make_action,
    make_date,
    make_link,
    make_measure,
    make_objective,
    make_owner,
    make_update,
)
from tests.strategy.places import LIST, SILENT, own

pytestmark = pytest.mark.django_db
MARCH = date(2006, 3, 1)


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
        by = {"created_by": make_user(), "updated_by": make_user()}
        make_update(title, "amber", **by)
        make_update(title, "red", MARCH, stated_on=MARCH, **by)
        make_measure(title, of=make_actor(title))
        make_link("Keep the Danes engaged", title)

    fill("Spain")
    one = [count_queries(lambda p=p: officer.get(p)) for p in addresses]
    for name in ("Japan", "Norway"):
        fill(name)

    assert [count_queries(lambda p=p: officer.get(p)) for p in addresses] == one


def test_an_officer_reads_and_edits_and_a_minister_reads(login):
    action = make_action()
    minister = login("Minister")
    assert minister.get(own(action)).status_code == 200
    assert minister.get(f"{SILENT}remind/").status_code == 403
    for form in ("edit/", "update/", "date/", "link/", "measure/", "owner/"):
        assert minister.get(own(action, form)).status_code == 403
    assert minister.get(f"{LIST}objectives/add/").status_code == 403
