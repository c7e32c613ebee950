"""Whether a departure is retained, told where readers look: list, page, projection."""

from datetime import date

import pytest

from coalition.models import (
    IntentKind,
    Mission,
    MissionOption,
    OptionState,
    OptionStep,
    Status,
)
from tests.coalition.factories import make_intent, make_status, make_strength
from tests.coalition.missions.factories import make_bulgaria, make_option, make_step
from tests.coalition.missions.test_pages import plain
from tests.coalition.pages import LIST, contributor_page, page
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db

MISSION = "Guard at Camp Ashraf"
APRIL = "2006-04-01"
PROJECTION = "/security/projection/"


@pytest.fixture
def bulgaria():
    return make_bulgaria().contributor


def names(client, **query):
    response = client.get(LIST, {"as_at": APRIL, **query})
    return [row.contributor.actor.name for row in response.context["list"].rows]


@pytest.mark.parametrize(
    ("as_at", "words"),
    [
        ("2005-12-30", None),
        ("2006-02-01", "Not retained, no mission follows"),
        (
            "2006-02-10",
            "Not retained yet, option open : Guard at Camp Ashraf",
        ),
        (APRIL, "Retained : Guard at Camp Ashraf , deployed 31 March 2006"),
    ],
)
def test_the_list_and_the_page_say_it_as_at_their_date(login, bulgaria, as_at, words):
    client = login("Minister")

    for address in (LIST, contributor_page(bulgaria)):
        text = plain(page(client, address, as_at=as_at)).split("Status over time")[0]
        if words is None:
            text = text.replace("Retained Not retained", "")  # the filter's choices
            assert "etained" not in text.split("Contributors as at")[-1]
        else:
            assert words in text


def test_the_page_says_it_in_its_first_sentence(login, bulgaria):
    text = page(login("Minister"), contributor_page(bulgaria), as_at=APRIL)

    lede = text.split('class="lede"')[1].split("</p>")[0]
    assert "Retained: Guard at Camp Ashraf, deployed 31 March 2006." in lede
    assert "Departed 31 December 2005, and back since" in text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Bulgaria", "Denmark", "Italy", "Ukraine"]),
        ("is_retained", ["Bulgaria", "Italy"]),
        ("not_retained", ["Ukraine"]),
        ("retained", ["Bulgaria"]),
        ("to_follow", ["Italy"]),
        ("lost", ["Ukraine"]),
        ("nothing", []),
    ],
)
def test_the_list_is_narrowed_by_what_became_of_a_departure(
    login, bulgaria, asked, found
):
    make_status("Denmark")
    make_status("Ukraine", Status.DEPARTED, date(2005, 12, 27))
    make_status("Italy", Status.LEAVING, date(2006, 1, 19))
    make_step(make_option("Italy", "Civilian mission"), OptionState.ACCEPTED)

    assert names(login("Minister"), departure=asked) == found


def test_a_word_that_is_no_outcome_is_said_at_the_field_and_narrows_nothing(
    login, bulgaria
):
    response = login("Minister").get(LIST, {"departure": "gone", "as_at": APRIL})

    assert response.context["list"].form.errors["departure"]
    assert len(response.context["list"].rows) == 1


@pytest.mark.parametrize("model", [Mission, MissionOption, OptionStep])
def test_what_follows_is_borne_where_it_is_seen_and_untold_where_not(
    login, bulgaria, model
):
    make_programme()
    secret = make_marking("secret")
    model.objects.update(marking=secret)
    low, high = login("Minister"), login("Analyst", ceiling="secret")

    for address in (LIST, contributor_page(bulgaria)):
        told = page(high, address, as_at=APRIL)
        assert MISSION in told
        assert secret.name in told
        untold = page(low, address, as_at=APRIL)
        assert MISSION not in untold
        assert secret.name not in untold
        assert "Not retained, no mission follows" in untold
    assert names(low, departure="is_retained") == []
    assert names(high, departure="is_retained") == ["Bulgaria"]


def test_the_list_costs_the_same_however_many_have_left(login, count_queries):
    client = login("Minister")
    make_bulgaria()

    def cost(**query):
        return count_queries(lambda: page(client, LIST, as_at=APRIL, **query))

    before = cost(), cost(departure="is_retained")

    for number in range(3):
        make_status(f"Country {number}", Status.LEAVING, date(2006, 1, 1))
        make_step(make_option(f"Country {number}"), OptionState.ACCEPTED)

    assert (cost(), cost(departure="is_retained")) == before


@pytest.fixture
def italy():
    """It means to leave by the end of June, and has accepted a mission."""
    make_programme()
    make_strength("Italy", 2600, date(2006, 1, 1))
    step = make_step(make_option("Italy", "Civilian mission"), OptionState.ACCEPTED)
    make_intent(
        "Italy",
        IntentKind.LEAVE,
        date(2006, 1, 19),
        takes_effect_on=date(2006, 6, 30),
    )
    return step


def test_a_step_of_the_projection_that_leaves_says_what_follows(login, italy):
    text = plain(page(login("Minister"), PROJECTION, as_at="2006-02-01"))

    assert "Leaves, as stated on 19 January 2006" in text
    assert "Retained, mission to follow : Civilian mission , accepted" in text


def test_the_projection_bears_what_follows(login, italy):
    secret = make_marking("secret")
    OptionStep.objects.update(marking=secret)
    low, high = login("Minister"), login("Analyst", ceiling="secret")

    assert secret.name in page(high, PROJECTION, as_at="2006-02-01")
    text = page(low, PROJECTION, as_at="2006-02-01")
    assert secret.name not in text
    assert "Not retained, nothing explored" in text
