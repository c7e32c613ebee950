"""Flags of posts that are long vacant: raised, escalated and closed when filled."""

from datetime import date, timedelta

import pytest

from coalition.models import PostStatement
from coalition.team.alerts import vacant_posts
from partnership.actors.models import Actor
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, Severity
from partnership.alerts.queries import open_flags
from tests.alerts.factories import borne
from tests.coalition.factories import make_team
from tests.coalition.team.factories import make_post, team
from tests.factories import make_marking, make_user

JOB = "flag_vacant_posts"
BEGAN = date(2005, 10, 1)
DAY_90 = BEGAN + timedelta(90)


@pytest.mark.django_db(transaction=True)
def test_a_flag_stays_the_same_while_the_vacancy_lasts_and_closes_when_it_is_filled():
    make_team()
    make_post(filled=1, authorised=3, stated_on=BEGAN)

    assert run_job(JOB, DAY_90 - timedelta(1)).opened == 0
    make_team("Basra PRT", "open", date(2005, 9, 1))
    assert run_job(JOB, DAY_90 - timedelta(1)).opened == 0
    first, again = run_job(JOB, DAY_90), run_job(JOB, DAY_90)
    assert (first.opened, again.opened, again.closed) == (1, 0, 0)
    flag = Flag.objects.open().get()
    assert flag.title == (
        "Basra PRT: 2 engineering posts of Denmark are vacant since 1 October 2005"
    )
    assert (flag.step, flag.severity, flag.due_on) == ("90", Severity.NOTICE, DAY_90)

    make_post(filled=2, authorised=3, stated_on=DAY_90 + timedelta(5))
    later = run_job(JOB, BEGAN + timedelta(180))
    assert (later.opened, later.escalated, later.closed) == (0, 1, 0)

    make_post(filled=3, authorised=3, stated_on=BEGAN + timedelta(181))
    assert run_job(JOB, BEGAN + timedelta(181)).closed == 1


@pytest.mark.django_db
def test_what_the_press_says_and_a_team_that_is_no_more_raise_none():
    make_team("Basra PRT", "open", BEGAN)
    make_post(stated_on=BEGAN, grade="press")
    assert list(vacant_posts(DAY_90)) == []
    make_post("Italy", stated_on=BEGAN, filled=0, authorised=1)
    (fact,) = vacant_posts(DAY_90)
    assert fact[2].startswith("Basra PRT: 1 engineering post of Italy is vacant since")

    make_team("Basra PRT", "handed_over", DAY_90)
    assert list(vacant_posts(DAY_90)) == []


@pytest.mark.django_db
@pytest.mark.parametrize("hidden", ["actor", "newest statement", "team"])
def test_a_flag_is_seen_by_who_sees_all_that_it_names(hidden):
    make_team("Basra PRT", "open", BEGAN)
    make_post(stated_on=BEGAN)
    newest = make_post(stated_on=DAY_90)
    low, high = make_user(), make_user(ceiling="secret")
    assert len(open_flags(DAY_90, low).flags) == 1

    secret = make_marking("secret")
    {
        "actor": Actor.objects.filter(name="Denmark"),
        "newest statement": PostStatement.objects.filter(pk=newest.pk),
        "team": type(team()).objects.all(),
    }[hidden].update(marking=secret)

    assert secret.pk in borne(vacant_posts(DAY_90)[0])
    assert [len(open_flags(DAY_90, who).flags) for who in (low, high)] == [0, 1]
