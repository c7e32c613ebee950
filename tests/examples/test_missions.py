"""Who is retained by an alternative mission in the example, on the sources' days."""

from datetime import date

import pytest

from coalition.missions.departures import departures
from coalition.missions.moves import FIRST, NEXT
from coalition.missions.no_option import without_option
from coalition.missions.retention import rates
from coalition.missions.rule import Outcome
from coalition.models import Mission, MissionOption, OptionState

PAPER = date(2006, 2, 1)
MARCH = date(2006, 3, 1)
MAY = date(2006, 5, 31)
pytestmark = pytest.mark.usefixtures("iraq")


def outcomes(on, reader):
    return {row.name: Outcome(row.outcome) for row in departures(on, reader)}


def test_on_the_paper_s_day_italy_alone_is_retained(reader):
    assert outcomes(PAPER, reader) == {
        "Bulgaria": Outcome.LOST,
        "Ukraine": Outcome.LOST,
        "Italy": Outcome.TO_FOLLOW,
    }
    (italy,) = (row for row in departures(PAPER, reader) if row.name == "Italy")
    assert italy.mission == "Civilian mission in Dhi Qar"
    assert italy.state_words == "accepted 19 January 2006"


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        (PAPER, Outcome.LOST),
        (date(2006, 2, 10), Outcome.GONE_OPEN),
        (date(2006, 2, 22), Outcome.RETAINED),
        (date(2006, 3, 31), Outcome.RETAINED),
        (MAY, Outcome.RETAINED),
    ],
)
def test_bulgaria_s_return_to_another_mission_is_retained(reader, on, outcome):
    assert outcomes(on, reader)["Bulgaria"] == outcome


def test_japan_is_leaving_by_stated_plan_and_ukraine_has_departed(reader):
    found = outcomes(MARCH, reader)

    assert found["Japan"] == Outcome.OPEN
    assert found["Ukraine"] == Outcome.LOST
    assert found["Latvia"] == found["Moldova"] == Outcome.NOTHING


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2005, 12, 26), "no departure by this date"),
        (date(2005, 12, 31), "0 of 2, 0%"),
        (PAPER, "1 of 3, 33%"),
        (MARCH, "2 of 7, 29%"),
        (MAY, "2 of 8, 25%"),
    ],
)
def test_the_rate_by_hand(reader, on, words):
    # Bulgaria, Ukraine; Italy; Japan, Latvia, Moldova, Netherlands; Kazakhstan.
    (rate,) = rates([on], reader)

    assert rate.words == words


def test_who_has_no_option_on_the_paper_s_day(reader):
    names = [row.name for row in without_option(PAPER, reader)]

    assert names == ["Poland", "South Korea"]


def test_every_option_of_the_example_moves_as_the_design_allows():
    assert MissionOption.objects.exists()
    for option in MissionOption.objects.all():
        states = [OptionState(one.state) for one in option.steps.order_by("since")]
        assert states[0] in FIRST
        for old, new in zip(states, states[1:], strict=False):
            assert new in NEXT[old], option


def test_the_guard_at_camp_ashraf_is_not_known_before_it_was_stated():
    known = Mission.objects.known(date(2006, 2, 9))

    assert not known.filter(name="Guard at Camp Ashraf").exists()
