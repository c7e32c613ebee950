"""The front page says what the paper's data says, at each date."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from coalition.ladder import EntryKind, ladder
from partnership.dashboard import front_page
from partnership.evidence.models import Programme
from partnership.strategy.rating import Rating
from tests.coalition.factories import make_contributor, make_mandate, make_strength
from tests.coalition.missions.test_pages import plain
from tests.diplomacy.factories import make_date, make_meeting
from tests.donors.factories import make_pledge, make_statement
from tests.factories import TODAY, make_marking, make_source, make_user
from tests.strategy.factories import make_action, make_update

pytestmark = pytest.mark.django_db
MOST_QUERIES = 120


def built(on: date):
    reader = make_user("Policy officer")
    return front_page.build(on, reader, Programme.objects.first())


def said(page: str) -> str:
    """The words of a page; a stop that follows a figure stands close to it."""
    return re.sub(r" ([.,;:])", r"\1", plain(page))


def rungs(on: date):
    return ladder(on, make_user("Policy officer"))


def rungs_of(holder, on: date):
    return [entry for entry in rungs(on) if entry.holder == holder]


def test_on_1_february_2006_denmark_and_the_review_are_on_the_ladder(iraq):
    (denmark,) = rungs_of("Denmark", TODAY)
    assert (denmark.kind, denmark.on) == (EntryKind.EXPIRY, date(2006, 7, 1))
    assert denmark.days == 150
    reviews = [entry for entry in rungs(TODAY) if entry.kind == EntryKind.REVIEW]
    assert [(e.title, e.on) for e in reviews] == [("S/RES/1637", date(2006, 6, 15))]


def test_on_31_may_2006_denmark_is_renewed(iraq):
    (denmark, *_) = rungs_of("Denmark", date(2006, 5, 31))

    assert denmark.kind == EntryKind.RENEWED
    assert denmark.renewed_until == date(2007, 7, 1)


def test_the_figures_of_1_february_2006(iraq):
    page = built(TODAY)

    assert page.personnel.personnel == 19_502
    assert (page.personnel.with_figure, page.personnel.without_figure) == (16, 7)
    assert [one.name for one in page.personnel.departed] == ["Bulgaria", "Ukraine"]
    assert page.money.reported_gap_usd == Decimal(345_000_000)
    assert page.money.delivered_usd is None
    assert page.handover.handed_over == 0
    assert len(page.handover.provinces) == 18
    assert page.handover.by_team_status == {
        "open": 3,
        "approved": 2,
        "proposed": 5,
        "dropped": 2,
    }


def test_the_list_of_10_february_is_not_seen_before(iraq):
    assert built(date(2006, 2, 9)).personnel.personnel == 19_502
    assert built(date(2006, 2, 10)).personnel.personnel == 19_569


def test_the_page_says_so_in_words(iraq, login):
    page = said(login("Minister").get("/").content.decode())

    assert "Three donors have US$345m still to deliver." in page
    assert "Four authorities end by 31 July 2006." in page
    assert "None of the 18 provinces is handed over." in page
    assert "Nothing needs a decision this week; the next is in 134 days" in page
    assert "US$132m of the US$345m gap is late" in page
    assert "No meetings are recorded yet" in page
    assert "Sweden sources disagree 35.0" in page
    assert "Still to deliver, as stated on 1 Feb 2006 US$345m" in page
    assert "Money: FCO/IPU paper, 1 February 2006 (official document)." in page


def test_an_empty_record_invites_its_first_entries(login):
    page = login("Minister").get("/").content.decode()

    assert "Nothing waits for a decision" in page
    assert "No strength is recorded" in page
    assert "No donor has reported what is still to deliver" in page
    assert "No authority with an end is recorded" in page
    assert "No undelivered amount is recorded" in page
    assert "Teams stand here by province" in page


def test_it_costs_the_same_however_many_records(login, count_queries):
    client = login("Policy officer")
    make_action("Keep the Danes engaged", line="economic")
    for name in ["Denmark", "Sweden"]:
        make_pledge(name)
        make_strength(contributor=make_contributor(name))
        make_mandate(name)
    few = count_queries(lambda: client.get("/"))

    for name in ["Canada", "Spain", "Italy", "Norway"]:
        make_pledge(name)
        make_strength(contributor=make_contributor(name))
        make_mandate(name)

    for number in range(4):
        make_action(f"Action {number}", line="economic")
    assert count_queries(lambda: client.get("/")) == few


def test_it_costs_no_more_than_it_should(iraq, login, count_queries):
    """With no run of the checks at hand, and two queries for each measure in use."""
    client = login("Minister")

    assert count_queries(lambda: client.get("/?as_at=2006-02-01")) <= MOST_QUERIES


def test_records_above_the_ceiling_are_in_no_figure(login):
    secret = make_marking("secret-2006")
    make_pledge("Canada", marking=secret, title="A secret promise")
    make_mandate("Denmark", marking=secret, title="A secret mandate")

    page = login("Policy officer", ceiling="restricted").get("/").content.decode()

    assert "secret" not in page.lower()


def test_the_banner_bears_the_highest_marking_that_is_shown(login):
    make_pledge("Canada", marking=make_marking("restricted"))

    low = login("Minister", ceiling="official").get("/")
    high = login("Minister", ceiling="restricted").get("/")

    assert low.context["marking_banner"].code == "declassified"
    assert high.context["marking_banner"].code == "restricted"


def test_a_source_is_named_and_marks_the_page_for_whoever_may_see_it(login):
    cable = {"title": "Cable", "published_on": date(2006, 3, 1)}
    source = make_source("cable", marking=make_marking("restricted"), **cable)
    make_strength(contributor=make_contributor("Canada"), source=source)
    make_statement(make_pledge("Canada"), 133, stated_on=TODAY)
    make_statement(make_pledge("Spain"), 100, stated_on=date(2005, 12, 2))

    low = login("Minister", ceiling="official").get("/")
    high = login("Minister", ceiling="restricted").get("/")

    assert "Cable" not in low.content.decode()
    assert low.context["marking_banner"].code == "declassified"
    assert "Still to deliver, as stated since 2 Dec 2005" in said(low.content.decode())
    assert "Cable" in said(high.content.decode()).partition("Strength: ")[2]
    assert high.context["marking_banner"].code == "restricted"


def test_who_has_no_role_is_refused(login):
    assert login().get(reverse("dashboard:front_page")).status_code == 403


def test_a_province_that_was_handed_over_is_drawn_and_counted(iraq, login):
    client = login("Minister")

    before = client.get("/?as_at=2006-07-12").content.decode()
    after = client.get("/?as_at=2006-07-13").content.decode()

    assert "handed-over" not in before
    assert 'class="handed-over"' in after
    assert "One of the 18 provinces is handed over" in said(after)


def test_a_bad_day_shows_the_nearest_and_counts_the_rest(login):
    for number in range(12):
        donor = make_pledge(f"Donor {number}", title="Help")
        make_statement(donor, "1")
    for number in range(11):
        make_mandate(f"Holder {number}", expires_on=date(2006, 2, 1 + number))
    for number in range(9):
        make_date(f"Round {number}", date(2006, 3, 1 + number))
        make_meeting(f"Country {number}", held_on=date(2006, 3, 1 + number))

    page = login("Minister").get("/").content.decode()
    words = said(page)

    assert page.count("<li>", page.index("matters"), page.index("</ol>")) == 6
    assert "Twelve donors have US$12m still to deliver" in words
    assert "Eight matters are late or may be due within a week" in words
    assert "All that is due: and 5 more" in words
    assert "Every mandate: and 5 more" in words
    assert "US$ million 12.0 Donor 0 1.0 Donor 1 1.0 Donor 10 1.0" in words
    assert "Nine other donors 9.0" in words
    assert "The meetings: and 6 more" in words
    assert "Nine meetings are ahead; nine without a point" in words
    assert "The events: and 5 more" in words


def test_decisions_keep_the_date_that_the_reader_chose(iraq, login):
    page = login("Minister").get("/?as_at=2006-05-31").content.decode()

    first = page.split('<ol class="matters">')[1].split("</li>")[0]
    assert "?as_at=2006-05-31" in first


def test_both_ratings_of_a_line_stand_side_by_side(login):
    make_update(make_action("Press the donors", line="economic"), Rating.AMBER)
    silent = make_action("Debt relief", line="economic")

    page = login("Minister").get("/").content.decode()
    line = said(page[page.index('class="rule-economic"') :])

    assert "Updates Amber 1 amber, 1 not rated" in line
    assert "Records Not rated 2 not rated" in line
    assert silent.title not in line
