"""A country page as it is read before a bilateral: the want first, figures noted."""

import re
from datetime import date

import pytest
from django.urls import reverse

from coalition.models import Participation, PostStatement
from partnership.dashboard.country.security import security_of
from tests.coalition.factories import (
    make_denmark_mandate,
    make_dependency,
    make_mandate,
    make_strength,
    make_team,
)
from tests.diplomacy.asks_factories import (
    make_ask,
    make_contact,
    make_stance,
    make_step,
)
from tests.diplomacy.factories import make_meeting, make_point
from tests.donors.factories import make_condition, make_pledge, make_statement
from tests.factories import (
    TODAY,
    make_actor,
    make_marking,
    make_programme,
    make_source,
    make_user,
)
from tests.strategy.factories import make_measure

pytestmark = pytest.mark.django_db


def address(slug="denmark"):
    return reverse("dashboard:country", args=[slug])


@pytest.fixture
def denmark():
    mandate = make_denmark_mandate()
    make_dependency(make_mandate("Lithuania", date(2006, 12, 31)), mandate)
    paper = make_source(title="Paper, 1 Feb 2006", published_on=TODAY)
    letter = make_source("letter", title="Letter", published_on=date(2005, 1, 5))
    make_strength(personnel=530, source=paper)
    ask = make_ask(detail="“Keep the Danes engaged”", source=paper)
    make_step(ask, "promised", date(2006, 1, 20), answer="We shall try")
    make_contact(held_on=date(2006, 1, 20), summary="They shall try")
    make_stance(stated_on=date(2005, 6, 1), stance="neutral")
    make_stance(stated_on=date(2006, 1, 5), source=letter)
    make_point(make_meeting(), cleared_on=date(2006, 1, 30))
    pledge = make_pledge("Denmark", "26.95")
    make_statement(pledge, "20")
    make_condition(pledge)
    facts = {"actor": make_actor("Denmark"), "marking": make_marking()}
    team = {"prt": make_team().prt, "grade": "official", **facts}
    post = {"skill": "policing", "authorised": 4, "filled": 3, "stated_on": TODAY}
    PostStatement.objects.create(**team, **post)
    Participation.objects.create(**team, part="staff", since=TODAY)
    return facts["actor"]


def test_what_we_want_comes_first_and_all_that_bears_on_it_follows(denmark, login):
    page = login("Minister").get(address())
    text = " ".join(page.content.decode().split())

    order = [
        "What we want: one ask open, with an answer",
        "“Keep the Danes engaged”",
        "“We shall try”",
        "Led by the United Kingdom",
        "14 February 2006",
        "Keep the 530 in Basra past 1 July.",
        "They shall try",
        "Pressure at home",
        "Security: the mandate ends in 150 days",
        "Lithuania: troop mandate",
        "3 of 4 posts filled",
        "Political: friend on the whole",
        "Economic: US$20m of US$27m pledged still to come",
        "A debt agreement is signed",
        "Next on the timeline: meeting, 14 February 2006",
        "<h2>Sources</h2>",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    steps = [(one.words, one.state) for one in page.context["stance"]]
    assert steps == [("Neutral", "done"), ("Friend", "next")]
    # Ask, strength and statement name one source; each carries its number.
    assert text.count('href="#source-1"') >= 3
    # The numbers follow the page, not the days; a title that has its day says it once.
    numbers = re.findall(r'href="#source-(\d+)"', text)
    assert list(dict.fromkeys(numbers)) == ["1", "2"]
    assert 'id="source-1"><b>1</b>Paper, 1 Feb 2006. ' in text
    assert 'id="source-2"><b>2</b>Letter, <time datetime="2005-01-05">5 Jan' in text
    assert "Record a contact" not in text


def test_the_lead_nation_has_no_share_of_what_the_others_have(denmark, login):
    make_strength("United States", 160_000)
    lead = make_actor("United States")
    programme = make_programme(lead_nation=lead)
    reader = make_user("Minister")

    def share(actor):
        return security_of(actor, TODAY, reader, programme, "firm").share_percent

    assert share(lead) is None
    assert share(denmark) == "100.0%"
    # Without a mandate on record it is not said to lack an end alone.
    page = login("Minister").get(address("united-states")).content.decode()
    assert "serve; no mandate of its own is recorded." in page
    assert "<h2>Security: no mandate of its own is recorded</h2>" in page


def test_an_action_says_the_figures_of_the_actor_before_those_that_decide(
    denmark, login
):
    lithuania = make_actor("Lithuania")
    for actor in (denmark, lithuania):
        make_measure(of=actor)

    page = login("Minister").get(address("lithuania")).content.decode()

    own = page.index("Mandates: Lithuania: 333 days, green")
    assert own < page.index("Decided by Mandates: Denmark: 150 days")


def test_an_actor_of_whom_nothing_is_known_says_so_on_every_line(login):
    make_actor("Norway")
    text = login("Minister").get(address("norway")).content.decode()

    for words in (
        "Norway has no contribution on the record.",
        "What we want: nothing asked",
        "Nothing is asked of this actor at this date",
        "Security: no contribution",
        "Political: no contact recorded",
        "Economic: no pledge recorded",
        "Timeline: nothing is recorded ahead",
        "Nothing dated is recorded",
    ):
        assert words in text, words


def test_a_page_costs_the_same_however_much_is_recorded(denmark, login, count_queries):
    client = login("Policy officer")
    text = client.get(address()).content.decode()
    # Who may is led to the forms.
    for words in ("Record a contact", "Add a meeting", "Update the contribution"):
        assert words in text
    once = count_queries(lambda: client.get(address()))

    for day in (1, 2, 3):
        make_strength(stated_on=date(2005, 6, day), force=f"F{day}")
        ask = make_ask(wanted=f"Ask {day}", source=make_source(f"paper {day}"))
        make_step(ask, "made", date(2006, 1, day))
        make_contact(held_on=date(2006, 1, day))
        make_condition(make_pledge("Denmark", "1", title=f"Pledge {day}"))
        make_meeting(held_on=date(2006, 3, day))
        make_stance(stated_on=date(2005, 1, day))

    assert count_queries(lambda: client.get(address())) == once
    # However many rows, so many questions: 62 where something of each line is there.
    assert once <= 65
