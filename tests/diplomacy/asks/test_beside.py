"""Asks on the pages of the other lines, and on the page of a country."""

import re

import pytest

from tests.coalition.factories import make_mandate
from tests.coalition.team.factories import make_post
from tests.diplomacy.asks.conftest import plain
from tests.diplomacy.asks_factories import (
    make_ask,
    make_contact,
    make_stance,
    make_step,
)
from tests.diplomacy.needs_factories import make_need, make_offer
from tests.donors.factories import make_pledge
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db


def test_a_record_shows_the_asks_about_it_and_offers_another(officer, login):
    mandate = make_mandate()
    make_ask("Denmark", "Renew it", about=mandate)
    make_ask("Denmark", "Something else")
    address = mandate.get_absolute_url()

    page = officer.get(address)

    assert "Renew it" in plain(page)
    assert "Something else" not in plain(page)
    link = re.search(r'href="(/political/asks/add/[^"]+)"', page.content.decode())
    form = officer.get(link[1].replace("&amp;", "&"))
    assert f'value="coalition.mandate:{mandate.pk}" selected' in form.content.decode()
    assert "/political/asks/add/" not in login("Minister").get(address).content.decode()


def test_where_not_all_asks_stand_beside_a_record_it_leads_to_the_list(
    officer, monkeypatch
):
    monkeypatch.setattr("partnership.diplomacy.asks.beside.MOST_SHOWN", 1)
    pledge, need = make_pledge("Sweden"), make_need()
    for about in (pledge, pledge, need, need):
        make_ask("Sweden", "Deliver it", about=about)
    later = "?as_at=2006-02-02"

    for record, link in (
        (pledge, f'{later}&amp;actor=sweden">All asks of Sweden</a>'),
        (need, f'{later}">The list of asks</a>'),
    ):
        page = officer.get(f"{record.get_absolute_url()}{later}").content.decode()
        assert f'stand here. <a href="/political/asks/{link}' in page


def test_a_pledge_a_donor_and_a_contributor_show_what_is_asked(officer):
    pledge = make_pledge("Sweden")
    ask = make_ask("Sweden", "Deliver it", about=pledge)
    contributor = make_mandate("Sweden").contributor

    for address in (
        pledge.get_absolute_url(),
        "/economic/donors/sweden/",
        contributor.get_absolute_url(),
        "/countries/sweden/",
    ):
        assert "Deliver it" in plain(officer.get(address)), address
    before = plain(officer.get(f"{pledge.get_absolute_url()}?as_at=2005-12-31"))
    assert ask.wanted not in before


def test_a_team_shows_asks_about_its_posts_and_what_it_lacks_becomes_one(officer):
    post = make_post()
    make_ask("Denmark", "Fill the post", about=post)

    page = officer.get(post.prt.get_absolute_url())

    assert "Fill the post" in plain(page)
    link = re.search(r'href="([^"]+wanted=[^"]+)"', page.content.decode())
    chooser = officer.get(link[1].replace("&amp;", "&"))
    assert "Add an ask: of whom?" in plain(chooser)
    assert f'value="coalition.prt:{post.prt.pk}"' in chooser.content.decode()


def test_the_page_bears_the_marking_of_the_asks_beside_it(login):
    client = login("Policy officer", ceiling="secret")
    mandate = make_mandate()
    address = mandate.get_absolute_url()
    before = plain(client.get(address)).upper()[:3000]
    ask = make_ask("Denmark", "Renew it", about=mandate)
    make_step(ask, "made", marking=make_marking("secret"))

    assert "SECRET" not in before
    assert "SECRET" in plain(client.get(address)).upper()[:3000]
    restricted = plain(login("Minister").get(address))
    assert "Renew it" in restricted


def test_the_country_page_says_what_we_ask_the_stance_and_the_last_contact(officer):
    ask = make_ask()
    make_step(ask, "made")
    make_step(ask, "promised", answer="We shall renew")
    make_contact()
    make_stance()

    page = plain(officer.get("/countries/denmark/"))

    assert "Renew the mandate in Basra" in page
    assert "“We shall renew”" in page
    assert "Last contact on 20 January 2006, 12 days ago." in page
    assert "Friend on the whole since 5 January 2006" in page
    assert "Record a contact" in page
    make_offer("Denmark", title="Five judges")
    make_offer("Chad", title="Of another")
    shown = officer.get("/countries/denmark/").content.decode()
    political = shown[shown.index("lead-political") : shown.index("lead-economic")]
    assert political.count("<section") == 1  # the next one's
    assert "What we want" in shown
    for said in ("Five judges", "/political/offers/?actor=denmark"):
        assert said in political, said
    assert "Of another" not in shown
    empty = plain(officer.get(f"/countries/{make_actor('Chad').slug}/"))
    assert "Nothing is asked of this actor at this date" in empty


def test_the_country_page_costs_the_same_however_many_asks_and_offers(
    officer, count_queries
):
    def make(name):
        make_ask("Denmark", name, about=mandate)
        make_offer("Denmark", title=name, source=make_source(name))

    mandate = make_mandate()
    make("One")
    few = count_queries(lambda: officer.get("/countries/denmark/"))
    for name in ("Two", "Three"):
        make(name)

    assert count_queries(lambda: officer.get("/countries/denmark/")) == few
