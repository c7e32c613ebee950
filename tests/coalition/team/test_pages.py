"""The list of teams and the page of one: what they say, and what they cost."""

from datetime import date

import pytest

from coalition.models import PRT
from partnership.actors.models import Actor, Province
from partnership.evidence.models import Source
from tests.coalition.factories import make_team
from tests.coalition.pages import TEAMS, page, team_page
from tests.coalition.team.factories import (
    make_assessment,
    make_funding,
    make_participation,
    make_post,
    team,
)
from tests.factories import (
    make_actor,
    make_marking,
    make_province,
    make_source,
)

pytestmark = pytest.mark.django_db

JULY = date(2006, 7, 1)


def everything(prt, number=1):
    for step in range(number):
        day = date(2006, 1, 10 + step)
        make_post("Denmark", prt=prt, stated_on=day, source=make_source("paper"))
        make_post(f"Ally {step}", prt=prt, skill="policing")
        make_funding(None, 5_000_000, prt=prt, stated_on=day)
        make_funding(f"Ally {step}", prt=prt)
        make_participation(f"Ally {step}", prt=prt)
        make_assessment(1 + step % 5, prt=prt, assessed_on=day)


def test_the_list_says_where_the_teams_stand_and_what_they_have(login):
    make_post("Denmark", filled=1, authorised=3)
    make_post("United Kingdom", filled=3, authorised=3)
    make_funding(None, 5_000_000)
    make_funding("Denmark", 1_000_000)
    make_funding("Japan", 9, "JPY")
    make_participation("United Nations", kind="organisation")
    make_assessment(2)
    make_assessment(3, assessed_on=date(2006, 1, 20))

    text = page(login("Minister"), TEAMS)

    assert "1 team: 1 approved and not yet open." in text
    assert "Others than the lead fill 25% of the posts that are filled." in text
    assert "4 filled, 6 authorised" in text
    assert "2 vacant, oldest for 22 days" in text
    assert "USD 1,000,000 of USD 5,000,000 needed" in text
    assert "JPY 9; no need recorded" in text
    assert "25% of filled posts, 100% of JPY, 100% of USD" in text
    assert "United Nations" in text
    assert "1 better" in text


def test_the_list_narrows_by_status_and_lead_and_keeps_its_map_true(login):
    make_team("Basra PRT", province=make_province(map_code="IQ.BA"))
    make_team("Babil PRT", "open", province=make_province("Babil", "IQ-BB"))
    make_team("Dhi Qar PRT", province=make_province("Dhi Qar", "IQ-DQ"), lead=None)
    client = login("Minister")

    narrowed = page(client, TEAMS, status="open")
    led = page(client, TEAMS, lead="united-kingdom", status="approved")
    wrong = client.get(TEAMS, {"status": "nowhere", "lead": "narnia"})

    assert "Babil PRT" in narrowed
    assert "Basra PRT" not in narrowed
    assert "Basra PRT" in led
    assert "Dhi Qar PRT" not in led
    words = "status “Approved, not yet open”; lead “United Kingdom”."
    assert f"Asked for: {words}" in led
    assert "No lead called “narnia” is recorded." in wrong.content.decode()
    assert wrong.status_code == 400


def test_the_list_says_how_many_statuses_rest_on_the_press(login):
    make_team("Basra PRT", "open", province=make_province(map_code="IQ.BA"))
    make_team("Babil PRT", grade="official", province=make_province("B", "IQ-BB"))

    assert "Of these 1 is press only or unverified." in page(login("Minister"), TEAMS)


def test_nothing_later_than_the_date_is_on_a_page(login):
    everything(team())
    client = login("Policy officer")

    for address in [TEAMS, team_page(team())]:
        text = page(client, address, as_at="2005-12-31")
        assert "Denmark" not in text.split("Latest changes")[0]
        assert "Ally" not in text.split("Latest changes")[0]
    assert "No status is recorded by 31 December 2005" in text


def test_a_teams_page_says_what_it_lacks_oldest_first(login):
    make_post("Denmark", filled=1, authorised=3)
    make_post(
        "Italy", 0, 1, date(2005, 11, 1), skill="other", other_skill="Water supply"
    )
    make_funding(None, 5_000_000)
    make_funding("Denmark", "1_000_000.5")
    make_funding(None, 200_000, "EUR")
    make_participation("Denmark")

    text = page(login("Minister"), team_page(team()))

    first, second = (
        text.index("Water supply: 1 post of Italy is vacant, for 92 days."),
        text.index("Engineering: 2 posts of Denmark are vacant, for 22 days."),
    )
    assert first < second
    assert "USD 3,999,999.50 of USD 5,000,000 is not secured." in text
    assert "EUR 200,000 is needed, and nothing is recorded as secured." in text
    assert "No international organisation is recorded as taking part." in text
    assert "whether it lacks any: assessments." in text


def test_the_empty_page_says_what_will_appear(login):
    text = page(login("Minister"), team_page(team()))

    for title in ["No post", "No money", "No participant", "No assessment"]:
        assert f"{title} is recorded by this date" in text
    assert "posts, money needed, money secured, assessments." in text
    assert "Record posts" not in text


def test_the_press_is_said_to_be_left_out_and_counts_where_it_is_asked_for(login):
    make_post("Denmark", filled=1, authorised=3, grade="press")
    client = login("Minister")

    firm = page(client, team_page(team()))
    everything = page(client, team_page(team()), evidence="all")

    assert "Leaves out 1 statement: press only (1)." in firm
    assert "No post is recorded by this date" in firm
    assert "Includes 1 statement that is press only (1)." in everything
    assert "2 posts of Denmark are vacant" in everything


def test_a_trend_is_said_in_words(login):
    for area, ratings in {"governance": (3, 2), "economic": (2, 2)}.items():
        for day, rating in enumerate(ratings, 1):
            make_assessment(rating, area, date(2006, 1, day))

    text = page(login("Minister"), team_page(team()))

    assert "2 – Beginning" in text
    assert "<b>worse</b>" in text
    assert "<b>same</b>" in text


def test_an_end_that_is_still_to_come_does_not_exist_yet(login):
    make_participation(ended_on=JULY)
    client = login("Minister")

    assert "takes part" in page(client, team_page(team()))
    later = page(client, team_page(team()), as_at="2006-07-01")
    assert "1 Jul 2006" in later
    assert "Nobody beyond the lead is recorded" in later


@pytest.mark.parametrize("which", ["list", "page"])
def test_a_page_costs_the_same_however_much_is_recorded(login, count_queries, which):
    client = login("Policy officer")
    everything(team())
    address = TEAMS if which == "list" else team_page(team())
    one = count_queries(lambda: client.get(address))

    everything(make_team("Second PRT", province=team().province).prt, 3)
    for step in range(4, 8):
        day = date(2006, 1, 10 + step)
        make_post(prt=team(), stated_on=day)
        make_post(f"Friend {step}", prt=team())
        make_funding(f"Friend {step}", prt=team())
        make_participation(f"Friend {step}", prt=team())
        make_assessment(3, prt=team(), assessed_on=day)
        make_team("Basra PRT", "open", day)

    assert count_queries(lambda: client.get(address)) == one


def test_a_hidden_actor_is_in_no_row_no_count_and_no_share(login):
    make_post("Denmark", filled=3, authorised=4)
    make_post("United Kingdom", filled=1, authorised=1)
    make_funding("Denmark", 777_000)
    make_participation("Denmark")
    make_team("Basra PRT", "open", date(2006, 1, 30), lead=make_actor("Denmark"))
    make_team("Basra PRT", "open", date(2006, 1, 31))
    Actor.objects.filter(name="Denmark").update(marking=make_marking("secret"))
    client = login("Policy officer")

    for address in [TEAMS, team_page(team())]:
        text = page(client, address).split("Latest changes")[0]
        assert "Denmark" not in text, address
        assert "777" not in text, address
        assert "1 filled, 1 authorised" in text, address
        assert "75%" not in text, address


def mark(model, **which):
    model.objects.filter(**which).update(marking=make_marking("restricted"))


@pytest.mark.parametrize(
    ("model", "which"),
    [
        (PRT, {"name": "Basra PRT"}),
        (Province, {"name": "Basra"}),
        (Actor, {"name": "United Kingdom"}),
        (Actor, {"name": "Ally 0"}),
        (Source, {"code": "paper"}),
    ],
)
def test_a_page_bears_the_marking_of_whatever_it_names(login, model, which):
    everything(team())
    client = login("Minister")

    def borne(address):
        return client.get(address).wsgi_request.marking.code

    pages = [TEAMS, team_page(team())]
    assert {borne(address) for address in pages} == {"declassified"}

    mark(model, **which)

    assert {borne(address) for address in pages} == {"restricted"}
