"""Wider participation at a date and by quarter."""

from datetime import date

import pytest

from coalition.team.participants import by_team
from coalition.team.wider import measure, quarter_ends
from partnership.actors.models import Actor
from tests.coalition.factories import make_team
from tests.coalition.team.factories import (
    make_funding,
    make_participation,
    make_post,
    team,
)
from tests.factories import make_marking, make_user

FEBRUARY = date(2006, 2, 1)


@pytest.mark.parametrize(
    ("on", "ends"),
    [
        (FEBRUARY, [date(2005, 9, 30), date(2005, 12, 31), FEBRUARY]),
        (
            date(2004, 3, 31),
            [date(2003, 9, 30), date(2003, 12, 31), date(2004, 3, 31)],
        ),
        (date(2004, 7, 1), [date(2004, 3, 31), date(2004, 6, 30), date(2004, 7, 1)]),
        (date(1, 5, 1), [date(1, 3, 31), date(1, 5, 1)]),
    ],
)
def test_quarters_end_on_their_last_day_and_the_date_stands_last(on, ends):
    assert quarter_ends(on, 2) == ends


@pytest.mark.django_db
def test_each_quarter_has_the_figures_of_its_own_day(count_queries):
    make_team("Basra PRT", "open", date(2005, 1, 1))
    make_post("United Kingdom", filled=3, stated_on=date(2005, 10, 1))
    make_post("Denmark", filled=1, stated_on=date(2005, 10, 1))
    make_post("Denmark", filled=6, authorised=6, stated_on=date(2006, 1, 15))
    make_funding("Denmark", 1, stated_on=date(2006, 1, 1))
    make_participation("United Nations", kind="organisation", since=date(2005, 12, 1))
    reader = make_user()
    days = quarter_ends(FEBRUARY, 2)

    september, december, february = measure(days, reader, "firm")

    assert not september.is_known
    assert september.posts.wider_filled is None
    assert (december.posts.wider_filled, december.bar) == (25, 250)
    assert (december.states, december.organisations) == (1, 1)
    assert december.money == []
    assert february.posts.wider_filled == 67
    assert [one.wider for one in february.money] == [100]
    assert count_queries(lambda: measure(days, reader, "firm")) == 3


@pytest.mark.django_db
def test_who_takes_part_is_told_by_record_by_posts_and_by_money_but_not_the_lead():
    make_participation("United Kingdom")
    make_participation("Denmark")
    make_post("Denmark")
    make_post("Italy", filled=0)
    make_funding("Norway")
    make_funding("Japan", 0)
    make_funding(None, 9)
    make_participation("World Bank", kind="organisation", grade="press")
    reader = make_user()

    def names(evidence="firm"):
        found = by_team(FEBRUARY, reader, evidence, [team().pk])
        return [one.name for one in found[team().pk]]

    assert names() == ["Denmark", "Norway"]
    assert names("all") == ["Denmark", "Norway", "World Bank"]
    Actor.objects.filter(name="Norway").update(marking=make_marking("secret"))
    assert names() == ["Denmark"]
    (now,) = measure([FEBRUARY], reader, "firm")
    assert now.participants == 1


@pytest.mark.django_db
def test_a_team_that_is_only_proposed_counts_in_no_measure():
    make_team("Basra PRT", "proposed", date(2006, 1, 30))
    make_post()
    make_funding()
    make_participation()

    (now,) = measure([FEBRUARY], make_user(), "firm")

    assert not now.is_known
