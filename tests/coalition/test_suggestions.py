"""What the security line suggests to say at a meeting, and what that rests on."""

from datetime import date

import pytest

from coalition.models import Status
from coalition.suggestions.departure import departure
from coalition.suggestions.mandates import mandates
from coalition.suggestions.posts import posts
from partnership.alerts.suggestions import Pressing
from tests.coalition.factories import (
    make_denmark_mandate,
    make_intent,
    make_renewal,
    make_status,
    make_strength,
    make_team,
    make_un_mandate,
)
from tests.coalition.missions.factories import make_option, make_step
from tests.coalition.team.factories import make_participation, make_post
from tests.factories import make_marking, make_user
from tests.suggesting import occasion

pytestmark = pytest.mark.django_db


def test_a_mandate_that_needs_a_decision_is_suggested_with_its_day_and_personnel():
    make_strength()
    mandate = make_denmark_mandate(notice_days=22)

    (said,) = mandates(occasion())

    assert said.text == (
        "Your mandate “troop mandate” ends on 1 July 2006. 530 personnel serve under"
        " it. We hope that you will renew it, and that the decision is taken by"
        " 9 June 2006."
    )
    assert said.why == (
        "It ends on 1 July 2006; a decision is needed by 9 June 2006, 115 days after"
        " the meeting; 530 personnel serve under it."
    )
    assert said.key == f"mandate:{mandate.pk}:expiry"
    assert said.pressing == Pressing.DECISION


def test_the_horizon_is_counted_from_the_day_of_the_meeting():
    """1 July is 181 days after 1 January, and 180 after the second."""
    make_denmark_mandate()
    on = date(2006, 1, 31)

    assert mandates(occasion(meets_on=date(2006, 1, 31), on=on))
    make_un_mandate()
    assert not mandates(occasion("United Nations", date(2006, 2, 1), on))[1:]
    later = mandates(occasion("United Nations", date(2006, 7, 4), on))
    assert [one.key.rpartition(":")[2] for one in later] == ["review", "expiry"]
    assert [one.pressing for one in later] == [Pressing.LATE, Pressing.DECISION]


def test_what_has_lapsed_is_said_otherwise_and_what_is_renewed_is_not_said():
    make_strength()
    mandate = make_denmark_mandate()
    july = date(2006, 7, 2)

    (lapsed,) = mandates(occasion(on=july, meets_on=july))
    assert "ended on 1 July 2006, and we know of no renewal" in lapsed.text
    assert lapsed.pressing == Pressing.LATE

    make_renewal(mandate)
    june = date(2006, 5, 30)
    assert mandates(occasion(on=june, meets_on=june)) == []


def test_a_suggestion_bears_what_its_figures_rest_on_and_none_is_of_what_is_hidden():
    restricted, secret = make_marking("restricted"), make_marking("secret")
    make_strength(marking=restricted)
    make_denmark_mandate()
    make_denmark_mandate(title="secret understanding", marking=secret)

    (said,) = mandates(occasion())

    assert said.marking_ids == {restricted.pk, make_marking().pk}
    assert len(mandates(occasion(ceiling="secret"))) == 2


def test_who_leaves_is_asked_for_another_task_until_one_is_explored():
    make_intent("Italy", "leave", takes_effect_on=date(2006, 6, 30))

    (said,) = departure(occasion("Italy"))

    assert said.text.startswith(
        "We understand that you are leaving by 30 June 2006. There are other tasks"
    )
    assert said.why == (
        "It is leaving, as stated by 30 June 2006, 136 days after the meeting; no other"
        " mission is explored with it."
    )
    make_step(make_option("Italy"), "explored", date(2006, 2, 1))
    assert departure(occasion("Italy")) == []
    assert departure(occasion("Sweden")) == []


def test_a_departure_bears_its_status_and_its_plan():
    restricted = make_marking("restricted")
    make_status("Japan", Status.LEAVING, date(2006, 1, 1), marking=restricted)

    (said,) = departure(occasion("Japan"))

    assert restricted.pk in said.marking_ids
    assert departure(occasion("Japan", ceiling="declassified")) == []


def test_its_own_vacant_posts_come_first_then_those_of_its_teams_and_skills():
    make_team("Basra PRT")
    make_team("Dhi Qar PRT", province=make_second_province())
    make_post("Denmark", filled=1, authorised=3)
    make_post("Norway", filled=0, authorised=1, skill="governance")
    make_participation("Denmark")
    other = make_second_team()
    make_post("Sweden", filled=0, authorised=2, prt=other)
    make_post("Sweden", filled=0, authorised=4, skill="agriculture", prt=other)

    found = posts(occasion())

    assert [(one.record, one.pressing) for one in found] == [
        ("Basra PRT", Pressing.DECISION),
        ("Basra PRT", Pressing.OPEN),
        ("Dhi Qar PRT", Pressing.OPEN),
    ]
    assert found[0].why == (
        "Basra PRT lacks 2 engineering posts of Denmark, vacant since 10 January 2006"
        " (for 22 days). Nobody else is to fill what is its own."
    )


def test_a_post_bears_its_earlier_figures_and_who_leads_the_team():
    restricted = make_marking("restricted")
    make_post(stated_on=date(2005, 12, 1), marking=restricted)
    make_post()

    (said,) = posts(occasion())

    assert "since 1 December 2005" in said.why
    assert restricted.pk in said.marking_ids


def test_sources_cost_the_same_however_much_there_is(count_queries):
    reader = make_user("Policy officer")
    make_denmark_mandate()
    make_post()
    make_status("Denmark", Status.LEAVING, date(2006, 1, 1))
    asked = occasion(reader=reader)

    def ask():
        return [*mandates(asked), *departure(asked), *posts(asked)]

    one = count_queries(ask)
    for number in range(3):
        make_denmark_mandate(title=f"mandate {number}")
        make_post(skill=["governance", "agriculture", "security"][number])

    assert len(ask()) == 9
    assert count_queries(ask) == one == 5


def make_second_province():
    from tests.factories import make_province

    return make_province("Dhi Qar", "IQ-DQ")


def make_second_team():
    from coalition.models import PRT

    return PRT.objects.get(name="Dhi Qar PRT")
