"""Japan, Italy, Ukraine and Bulgaria on each page where a reader looks for them."""

from datetime import date

import pytest

from coalition.missions.rule import Outcome
from coalition.models import Contributor
from tests.coalition.missions.test_pages import plain

MARCH, APRIL = date(2006, 3, 1), date(2006, 4, 1)
LIST, MISSIONS, FRONT = "/security/", "/security/missions/", "/"

pytestmark = pytest.mark.usefixtures("iraq")

JAPAN = "Leaving by stated plan"
JAPAN_FOLLOWS = "Not retained yet, option open : Different missions in MND(SE)"
ITALY = "Retained, mission to follow : Civilian mission in Dhi Qar , accepted 19 Jan"
UKRAINE = "Not retained, no mission follows"
BULGARIA = "Retained : Guard at Camp Ashraf , deployed 31 March 2006"

# Who, on which day, and what the pages say.
SAID = [
    ("Japan", MARCH, [JAPAN, JAPAN_FOLLOWS]),
    ("Italy", MARCH, ["Leaving", ITALY]),
    ("Ukraine", MARCH, ["Departed", UKRAINE]),
    ("Bulgaria", APRIL, ["Contributing", BULGARIA]),
]


@pytest.fixture
def minister(login):
    return login("Minister")


def read(client, address, on, **query):
    response = client.get(address, {"as_at": on.isoformat(), **query})
    assert response.status_code == 200
    return plain(response.content.decode())


def own_page(name):
    one = Contributor.objects.get(actor__name=name)
    return f"/security/contributors/{one.pk}/"


def each_is_told(client, address_of, **query):
    """Each of the four stands on its page as the record has it on its day."""
    for name, on, words in SAID:
        asked = {key: value.format(name) for key, value in query.items()}
        text = read(client, address_of(name), on, **asked)
        text = text.split("Contributors as at")[-1]
        for said in words:
            assert said in text, name


def test_each_contributor_s_own_page_says_it(minister):
    each_is_told(minister, own_page)


def test_the_list_says_it_in_the_row(minister):
    each_is_told(minister, lambda name: LIST, q="{}")


def test_the_page_of_the_country_says_it(minister):
    each_is_told(minister, lambda name: f"/countries/{name.lower()}/")


def test_the_page_of_missions_says_it(minister):
    march, april = read(minister, MISSIONS, MARCH), read(minister, MISSIONS, APRIL)

    assert "Italy Leaving, as stated" in march
    assert Outcome.TO_FOLLOW.label in march
    assert "Japan Leaving, as stated" in march
    assert "Ukraine Departed 27 December 2005" in march
    assert "Bulgaria Departed 31 December 2005, and back since" in april
    assert "Departed and retained Retained" in april


def test_the_front_page_says_how_many_and_opens_the_page_of_missions(minister):
    label = "Departures retained by another mission"

    february = minister.get(FRONT, {"as_at": "2006-02-01"}).content.decode()
    march = minister.get(FRONT, {"as_at": MARCH.isoformat()}).content.decode()

    assert f"{label} 1 of 3" in plain(february)
    assert f"{label} 2 of 7" in plain(march)
    assert f'<a href="{MISSIONS}?as_at={MARCH.isoformat()}">{label}</a>' in march


def test_the_projection_says_that_italy_is_to_follow_another_mission(minister):
    text = read(minister, "/security/projection/", MARCH)

    assert ITALY in text


def test_who_is_retained_is_found_by_the_filter(minister):
    def names(**query):
        asked = {"as_at": APRIL.isoformat(), **query}
        rows = minister.get(LIST, asked).context["list"].rows
        return [row.contributor.actor.name for row in rows]

    assert names(departure="is_retained") == ["Bulgaria", "Italy"]
    assert names(departure="lost") == ["Ukraine"]
    assert "Japan" in names(departure="not_retained")


def test_bulgaria_is_not_retained_as_known_before_its_vote(minister):
    known = {"as_known": "2006-02-09"}

    before = read(minister, own_page("Bulgaria"), APRIL, **known)

    assert "Guard at Camp Ashraf" not in before
    assert UKRAINE in before
