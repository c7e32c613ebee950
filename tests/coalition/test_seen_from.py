"""A flag is hidden from who may not see what it tells, whatever it names besides."""

from datetime import date

import pytest

from coalition.handover.alerts import late_handovers
from coalition.models import PRT, Contributor, IntentKind, Mandate, Status
from partnership.actors.models import Province
from partnership.alerts.queries import open_flags
from tests.coalition.caveats import make_desk, make_insider
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


def late_plan(desk):
    make_plan(marking=desk)
    return "handover_late", JULY, Province


def recess(desk):
    body = make_body()
    make_recess(body, marking=desk)
    make_denmark_mandate(decision_body=body, decided_on=None)
    return "mandate_renewal", FEBRUARY, Mandate


def recess_of_a_hidden_body(desk):
    body = make_body(marking=desk)
    make_recess(body)
    make_denmark_mandate(decision_body=body, decided_on=None)
    return "mandate_renewal", FEBRUARY, Mandate


def fading_plan(desk):
    make_intent("Italy", "leave", date(2005, 9, 1), marking=desk)
    return "fading_intent", FEBRUARY, Contributor


def status_of_leaving(desk):
    make_status("Japan", Status.LEAVING, FEBRUARY, marking=desk)
    return "no_option", FEBRUARY, Contributor


def plan_to_leave(desk):
    make_status("Japan", Status.CONTRIBUTING)
    make_intent("Japan", IntentKind.LEAVE, FEBRUARY, marking=desk)
    return "no_option", FEBRUARY, Contributor


def newest_posts(desk):
    make_team("Basra PRT", "open", date(2005, 9, 1))
    make_post(stated_on=date(2005, 10, 1))
    make_post(stated_on=date(2006, 1, 1), marking=desk)
    return "post_vacant", FEBRUARY, PRT


@pytest.mark.parametrize(
    "told",
    [
        late_plan,
        recess,
        recess_of_a_hidden_body,
        fading_plan,
        status_of_leaving,
        plan_to_leave,
        newest_posts,
    ],
)
def test_a_caveat_of_what_a_flag_tells_outweighs_a_higher_marking_it_names(told):
    rule, on, named = told(make_desk())
    named.objects.update(marking=make_marking("secret"))
    outsider, insider = make_user(ceiling="secret"), make_insider(ceiling="secret")

    assert open_flags(on, outsider, rule=rule).total == 0
    assert open_flags(on, insider, rule=rule).total == 1


def test_a_caveat_of_what_a_flag_names_is_left_to_what_it_names():
    make_plan()
    desk = make_desk("secret")
    Province.objects.update(marking=desk)
    outsider, insider = make_user(ceiling="secret"), make_insider(ceiling="secret")

    assert [fact[-1] for fact in late_handovers(JULY)] == [make_marking().pk]
    assert open_flags(JULY, outsider, rule="handover_late").total == 0
    (flag,) = open_flags(JULY, insider, rule="handover_late").flags
    assert desk.pk in flag.marking_ids
