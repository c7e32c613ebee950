"""What each side bears, and the records behind it."""

from datetime import date
from decimal import Decimal

import pytest

from coalition.models import Status
from donors.models import Pledge
from partnership.actors.effort import Row
from partnership.actors.sides import Side
from partnership.dashboard.balance.course import course_of
from partnership.dashboard.balance.measures import BY_KEY, MEASURES, marking_of
from partnership.dashboard.balance.words import no_share_words
from partnership.diplomacy.models import EventAttendance
from partnership.evidence.counting import ALL, FIRM
from partnership.evidence.models import Programme
from tests.coalition.factories import make_status, make_strength
from tests.dashboard.balance.world import DAYS, JANUARY, ask, make_balance
from tests.diplomacy.forums_factories import make_forum, make_member
from tests.diplomacy.influences_factories import make_step
from tests.donors.factories import make_pledge, millions
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db
LEAD, COALITION, WIDER, HOST = Side


@pytest.fixture
def world(db):
    return make_balance()


def standings(world, key, evidence=FIRM):
    course = course_of(BY_KEY[key], ask(world, evidence=evidence), DAYS, JANUARY)
    return course.standings


def figures(standing):
    return [standing.figures[side] for side in Side]


def test_each_measure_is_told_by_side_and_day_and_unknown_is_no_figure(world):
    personnel = [figures(one) for one in standings(world, "personnel")]
    assert personnel == [
        [158_000, 2_100, None, None],
        [158_000, 2_130, 19, 100_000],
        [158_000, 530, 19, 100_000],  # Ukraine left in December
        [158_000, 530, 19, 100_000],
    ]
    posts = [figures(one) for one in standings(world, "posts")]
    assert posts == [
        [5, 2, None, None],
        [5, 2, 1, None],
        [5, 4, 1, None],
        [5, 4, 1, None],
    ]
    disbursed = [figures(one) for one in standings(world, "disbursed")]
    assert disbursed == [
        # Denmark's deliveries are all recorded, and there is none.
        [Decimal(0), Decimal(0), None, None],
        [millions(3000), Decimal(0), millions(42), None],
        # Ukraine's money is that of a wider partner since it left.
        [millions(3000), Decimal(0), millions(46), None],
        [millions(3000), Decimal(0), millions(46), None],
    ]
    pledged = [figures(one) for one in standings(world, "pledged")]
    assert pledged[0] == [millions(18000), millions(32), millions(263), None]
    assert pledged[-1] == [millions(18000), millions(27), millions(287), None]
    dealings = [figures(one) for one in standings(world, "dealings")]
    # A contact of December 2004 is a year old by the end of 2005.
    assert dealings == [
        [1, None, None, None],
        [2, None, 3, None],
        [1, None, 2, 1],
        [1, None, 2, 1],
    ]
    seats = [figures(one) for one in standings(world, "seats")]
    assert seats == [[1, 1, None, None], [1, 1, 1, None], [1, None, 1, None]] + [
        [1, None, 1, None]
    ]


def test_the_records_behind_a_share_add_up_to_it_and_no_actor_is_on_two_sides(world):
    borne_by_somebody = 0
    for day, evidence in [*((day, FIRM) for day in DAYS[1:3]), (TODAY, ALL)]:
        effort = ask(world, [day], evidence)
        for measure in MEASURES:
            course = course_of(measure, effort, [day], day)
            seen = set()
            for side in Side:
                rows = [Row(*row) for row in measure.rows(effort, side)]
                figure = course.last.figures[side]
                assert sum(row.figure for row in rows) == (figure or 0)
                assert all(row.actor_name and row.url for row in rows)
                bearers = {row.bearer_id for row in rows}
                assert not bearers & seen
                seen |= bearers
                borne_by_somebody += bool(rows)
    assert borne_by_somebody > 35


def test_what_is_left_out_is_counted_and_counts_where_it_is_asked_for(world):
    last = {key: standings(world, key)[-1] for key in BY_KEY}

    assert {key: one.soft.number for key, one in last.items()} == {
        "personnel": 1,
        "posts": 1,
        "disbursed": 1,
        "pledged": 1,
        "dealings": 1,
        "seats": 0,
    }
    assert {key: one.unknown for key, one in last.items() if one.unknown} == {
        "personnel": 1,
        "posts": 1,
        "disbursed": 3,
        "pledged": 1,
        "seats": 1,
    }
    everything = {key: standings(world, key, ALL)[-1] for key in BY_KEY}
    assert everything["personnel"].figures[COALITION] == 2_030
    assert everything["posts"].figures[WIDER] == 10
    assert everything["disbursed"].figures[LEAD] == millions(3100)
    assert everything["pledged"].figures[WIDER] == millions(297)
    assert everything["dealings"].figures[COALITION] == 1


def test_money_disbursed_is_what_the_positions_say_has_been_received(world):
    for day, standing in zip(DAYS, standings(world, "disbursed"), strict=True):
        wholes = Pledge.objects.visible_to(world.reader).at(day).wholes()
        rows = wholes.with_position(day, world.reader).rows()
        received = [r.received_usd for r in rows if r.grouping != "left_out"]
        assert standing.whole == sum(one for one in received if one is not None)


def test_without_a_programme_everybody_who_serves_is_of_the_coalition(world):
    Programme.objects.update(host_nation=None, home_government=None, lead_nation=None)
    world.programme.refresh_from_db()

    last = standings(world, "personnel")[-1]

    assert figures(last) == [None, 258_549, None, None]
    # What stands alone would be a hundred whatever it is.
    assert (last.is_recorded, last.shares[COALITION]) == (True, None)


def test_a_hidden_record_changes_nothing_that_who_may_not_see_it_is_told(world):

    world.reader = make_user("Analyst", ceiling="declassified")
    before = {key: standings(world, key) for key in BY_KEY}
    secret = {"marking": make_marking("restricted")}
    make_strength("Italy", 2_900, TODAY, **secret)
    make_actor("Kuwait")
    make_pledge("Kuwait", "500", **secret)
    hidden = make_actor("Hidden", **secret)
    make_pledge("Hidden", "500")
    make_member(make_forum("Other"), hidden.name, joined_on=TODAY)

    for key, was in before.items():
        now = standings(world, key)
        assert [figures(one) for one in now] == [figures(one) for one in was]


def test_the_days_known_to_a_month_say_so_behind_a_share(world):
    make_step("Syria", took_on=date(2006, 1, 1), took_precision="month", kind="visit")
    effort = ask(world)
    rows = [Row(*row) for row in BY_KEY["dealings"].rows(effort, WIDER)]

    days = {row.dated_on: row.precision for row in rows}
    assert days[date(2006, 1, 1)] == "month"
    assert set(days.values()) == {"day", "month"}


def test_what_ends_an_attendance_is_borne(world):
    secret = make_marking("secret-2006")
    world.reader = make_user("Analyst", ceiling="top-secret")
    EventAttendance.objects.filter(status="declined").update(marking=secret)

    assert marking_of(ask(world), (BY_KEY["dealings"],)).code == "secret-2006"


def test_who_is_first_prospective_has_not_been_a_member_before(world):
    make_strength("Fiji", 150, TODAY)
    make_status("Fiji", Status.PROSPECTIVE, DAYS[1])
    make_pledge("Fiji", "1")
    pledged = standings(world, "pledged")

    before, after = pledged[0].figures, pledged[2].figures
    assert before[WIDER] == millions(264)
    assert after[COALITION] == millions(27)


def test_what_adds_up_to_nought_is_not_said_to_be_of_one_side(world):
    first = standings(world, "disbursed")[0]

    assert first.figures == {LEAD: 0, COALITION: 0, WIDER: None, HOST: None}
    assert no_share_words(first) == "nothing to divide yet"
