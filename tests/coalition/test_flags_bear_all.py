"""A flag is hidden from who may not see all that it tells, whatever it names besides.

Of each rule: two records that its words rest on, each with a caveat of its own.
"""

from datetime import date

import pytest

from coalition.models import PRT, Contributor, IntentKind, Mandate, Status
from partnership.actors.models import Province
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.alerts.queries import open_flags
from partnership.alerts.rules import RULES
from tests.coalition.caveats import join_desk, make_desk, make_insider
from tests.coalition.factories import (
    make_denmark_mandate,
    make_intent,
    make_status,
    make_team,
)
from tests.coalition.handover_factories import JULY, make_plan
from tests.coalition.mandate_factories import make_body, make_recess
from tests.coalition.team.factories import make_post
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


def late_plan(desk, other):
    make_plan(marking=desk)
    Province.objects.update(marking=other)
    return "handover_late", JULY, Province


def recess_and_its_body(desk, other):
    body = make_body(marking=other)
    make_recess(body, marking=desk)
    make_denmark_mandate(decision_body=body, decided_on=None)
    return "mandate_renewal", FEBRUARY, Mandate


def recess_and_its_body_at_a_review(desk, other):
    recess_and_its_body(desk, other)
    Mandate.objects.update(review_on=date(2006, 3, 1))
    return "mandate_review", FEBRUARY, Mandate


def two_steps_of_a_plan(desk, other):
    make_intent("Italy", "reduce", date(2005, 9, 1), marking=desk)
    make_intent(
        "Italy",
        "leave",
        date(2005, 9, 1),
        takes_effect_on=date(2006, 12, 1),
        marking=other,
    )
    return "fading_intent", FEBRUARY, Contributor


def status_and_plan(desk, other):
    make_status("Japan", Status.LEAVING, FEBRUARY, marking=desk)
    make_intent("Japan", IntentKind.LEAVE, FEBRUARY, marking=other)
    return "no_option", FEBRUARY, Contributor


def newest_posts_and_their_team(desk, other):
    make_team("Basra PRT", "open", date(2005, 9, 1))
    make_post(stated_on=date(2005, 10, 1))
    make_post(stated_on=date(2006, 1, 1), marking=desk)
    PRT.objects.update(marking=other)
    return "post_vacant", FEBRUARY, PRT


FAMILIES = [
    late_plan,
    recess_and_its_body,
    recess_and_its_body_at_a_review,
    two_steps_of_a_plan,
    status_and_plan,
    newest_posts_and_their_team,
]


@pytest.fixture
def desks():
    return make_desk(), make_desk(desk="other")


@pytest.mark.parametrize("is_stored", [False, True], ids=["live", "stored"])
@pytest.mark.parametrize("family", FAMILIES)
def test_of_two_caveats_a_flag_asks_for_both(desks, family, is_stored):
    rule, on, _ = family(*desks)
    if is_stored:
        run_all(on)
    ours, theirs = make_insider(), join_desk(make_user(), "other")
    both = join_desk(make_insider(), "other")

    seen = [open_flags(on, one, rule=rule).total for one in (ours, theirs, both)]

    assert seen == [0, 0, 1]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_flag_keeps_both_though_each_record_is_opened_since(desks, family):
    """Its words are from the last run; they wait for the next."""
    rule, on, named = family(*desks)
    run_all(on)
    kept = set(Flag.objects.get(rule=rule).marking_ids)

    named.objects.update(marking=make_marking())

    assert {desk.pk for desk in desks} <= kept
    assert not Flag.objects.filter(rule=rule).visible_to(make_insider()).exists()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_caveat_of_what_a_flag_tells_outweighs_a_higher_marking_it_names(family):
    rule, on, named = family(make_desk(), make_marking())
    named.objects.update(marking=make_marking("secret"))
    outsider, insider = make_user(ceiling="secret"), make_insider(ceiling="secret")

    assert open_flags(on, outsider, rule=rule).total == 0
    assert open_flags(on, insider, rule=rule).total == 1


def run_all(on):
    for job in dict.fromkeys(rule.job for rule in RULES.values()):
        run_job(job, on)
