"""Posts at a date: vacancies, their age, and the share that is not the lead's."""

from datetime import date, timedelta
from random import Random

import pytest

from coalition.models import PostStatement
from coalition.team.facts import standing
from coalition.team.posts import posts_at, sums_by_team, sums_of_all
from tests.coalition.factories import make_team
from tests.coalition.team.factories import JANUARY, make_post, team
from tests.factories import make_actor, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


def at(on=FEBRUARY, evidence="firm", reader=None):
    return posts_at(on, reader or make_user(), evidence)


def test_the_newest_statement_by_the_date_counts():
    make_post(filled=1)
    make_post(filled=2, stated_on=FEBRUARY)
    make_post(filled=3, stated_on=date(2006, 3, 1))

    (before,) = at(date(2006, 1, 31))
    (after,) = at()

    assert (before.filled, after.filled) == (1, 2)


def test_a_vacancy_is_as_old_as_its_unbroken_run():
    make_post(filled=0, stated_on=date(2005, 10, 1))
    make_post(filled=3, stated_on=date(2005, 11, 1))
    make_post(filled=2, stated_on=date(2005, 12, 1))
    make_post(filled=1, stated_on=date(2006, 1, 1))

    (post,) = at()

    assert (post.vacancies, post.vacant_since) == (2, date(2005, 12, 1))


def test_a_filled_post_has_no_vacancy_and_an_unknown_one_no_figure():
    make_post(filled=3)
    make_post("Italy", filled=None)
    make_post("Norway", authorised=None)

    assert {str(one.actor): (one.vacancies, one.vacant_since) for one in at()} == {
        "Denmark": (0, None),
        "Italy": (None, None),
        "Norway": (None, None),
    }
    sums = sums_of_all(at())
    assert (sums.authorised, sums.filled, sums.incomplete) == (6, 4, 2)


def test_an_unknown_figure_between_breaks_the_run():
    make_post(filled=0, stated_on=date(2005, 10, 1))
    make_post(filled=None, stated_on=date(2005, 11, 1))
    make_post(filled=1, stated_on=date(2005, 12, 1))

    assert at().get().vacant_since == date(2005, 12, 1)


def test_too_many_in_one_line_never_net_off_what_another_lacks():
    make_post(filled=5, authorised=3)
    make_post("Italy", filled=0, authorised=2)

    sums = sums_of_all(at())

    assert (sums.vacancies, sums.over_filled) == (2, 2)
    assert (sums.filled, sums.authorised) == (5, 5)


def test_the_press_is_left_out_unless_it_is_asked_for():
    make_post(filled=1)
    make_post(filled=3, stated_on=FEBRUARY, grade="press")

    assert at().get().filled == 1
    assert at(evidence="all").get().filled == 3


def test_the_share_of_others_leaves_out_teams_without_a_known_lead():
    make_post("United Kingdom", filled=3, authorised=4)
    make_post("Denmark", filled=1, authorised=4)
    babil = make_team("Babil PRT", province=team().province, lead=None).prt
    make_post("Italy", filled=9, authorised=9, prt=babil)

    sums = sums_of_all(at())
    by_team = sums_by_team(at())

    assert (sums.wider_filled, sums.wider_authorised) == (25, 50)
    assert by_team[babil.pk].wider_filled is None
    assert by_team[team().pk].wider_filled == 25


def test_the_lead_is_that_of_the_date():
    make_post("United Kingdom")
    make_post("Denmark")
    make_team("Basra PRT", "open", date(2006, 1, 30), lead=make_actor("Denmark"))

    before, after = sums_of_all(at(date(2006, 1, 29))), sums_of_all(at())

    assert before.others_filled == after.others_filled == 1
    assert before.wider_filled == 50
    assert {one.team_lead for one in at()} == {make_actor("Denmark").pk}


def test_only_teams_that_are_open_or_approved_stand():
    make_post()
    assert standing(at()).count() == 1
    make_team("Basra PRT", "dropped", date(2006, 1, 30))
    assert standing(at()).count() == 0


def test_an_unseen_actor_has_no_posts_and_an_unseen_lead_leaves_no_share():
    make_post("Denmark")
    make_post("United Kingdom")
    secret = make_marking("secret")
    type(make_actor()).objects.filter(name="United Kingdom").update(marking=secret)

    low, high = sums_of_all(at()), sums_of_all(at(reader=make_user(ceiling="secret")))

    assert (low.filled, low.wider_filled) == (1, None)
    assert (high.filled, high.wider_filled) == (2, 50)


def reference(rows, on, lead):
    """The same worked out slowly: one row after another, in plain Python."""
    lines = {}
    for row in sorted(rows, key=lambda one: (one.stated_on, one.pk)):
        if row.stated_on <= on and row.grade not in {"press", "unverified"}:
            key = (row.prt_id, row.actor_id, row.skill, row.other_skill)
            lines.setdefault(key, []).append(row)
    found, filled, others = {}, 0, 0
    for key, statements in lines.items():
        since = None
        for one in statements:
            known = one.filled is not None and one.authorised is not None
            if known and one.filled < one.authorised:
                since = since or one.stated_on
            else:
                since = None
        found[key] = since
        filled += statements[-1].filled or 0
        if statements[-1].actor_id != lead:
            others += statements[-1].filled or 0
    return found, filled, others


@pytest.mark.parametrize("seed", range(4))
def test_vacancies_and_shares_agree_with_a_slow_reference(seed):
    chance = Random(seed)
    uk = make_actor("United Kingdom")
    sources = [make_source(f"s{number}") for number in range(3)]
    teams = [team(), team("Babil PRT", province=team().province)]
    for _ in range(90):
        _random_post(chance, teams, sources)
    on = JANUARY + timedelta(chance.randrange(10, 35))

    found, filled, others = reference(PostStatement.objects.all(), on, uk.pk)
    rows = list(at(on))
    sums = sums_of_all(at(on))

    assert {
        (one.prt_id, one.actor_id, one.skill, one.other_skill): one.vacant_since
        for one in rows
    } == found
    assert (sums.filled, sums.others_filled) == (filled, others)
    assert any(found.values())


def _random_post(chance, teams, sources):
    """One statement; of two by one source on one day, the first stands."""
    skill = chance.choice(["engineering", "other"])
    line = {
        "prt": chance.choice(teams),
        "actor": make_actor(chance.choice(["Denmark", "Italy", "United Kingdom"])),
        "skill": skill,
        "other_skill": "Water" if skill == "other" else "",
        "stated_on": JANUARY + timedelta(chance.randrange(30)),
        "source": chance.choice(sources),
    }
    facts = {
        "authorised": chance.choice([None, 0, 1, 2, 3]),
        "filled": chance.choice([0, 1, 2, 3]),
        "grade": chance.choice(["official", "official", "press"]),
        "marking": make_marking(),
    }
    PostStatement.objects.get_or_create(**line, defaults=facts)
