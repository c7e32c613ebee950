"""The three cases: what each counts, and on which day."""

from datetime import date

import pytest

from coalition.models import Intent, IntentKind, Mandate, Status
from coalition.projection.facts import Case
from coalition.projection.projection import project
from tests.coalition.factories import (
    make_deployment,
    make_intent,
    make_mandate,
    make_status,
    make_strength,
)
from tests.coalition.projection.world import (
    FEBRUARY,
    LIST_DAY,
    course,
    figures,
    make_south_east,
    told,
)
from tests.factories import make_source, make_user

pytestmark = pytest.mark.django_db


def test_the_three_cases_of_a_sector_month_by_month():
    make_south_east()

    months = figures()

    #                      Feb    Mar    Apr    May    Jun    Jul
    assert months[Case.BEST] == (11430,) * 12
    assert months[Case.STATED] == (*[11430] * 4, *[10130] * 6, 8530, 8530)
    # Italy has no mandate after 30 June, Denmark none after 1 July, the UK none after
    # 31 December.
    assert months[Case.WORST] == (*[11430] * 4, 10130, *[8000] * 6, 0)


def test_a_plan_takes_effect_on_its_day_and_a_mandate_holds_on_its_last():
    make_south_east()

    assert told(course(Case.WORST).steps) == [
        ("Italy", date(2006, 6, 30), 2900, 1600, "reduces"),
        ("Italy", date(2006, 7, 1), 1600, 0, "lapses"),
        ("Denmark", date(2006, 7, 2), 530, 0, "lapses"),
        ("United Kingdom", date(2007, 1, 1), 8000, 0, "lapses"),
    ]


def test_a_step_of_before_the_statement_is_in_it_already():
    make_strength(personnel=900, stated_on=date(2006, 2, 1), sector="MND-CS")
    make_intent(
        intent=IntentKind.REDUCE,
        stated_on=date(2005, 12, 30),
        takes_effect_on=date(2006, 2, 1),
        personnel_after=100,
    )

    assert course(Case.STATED).steps == ()


def test_a_step_whose_day_has_passed_counts_until_a_statement_shows_it():
    make_strength(personnel=900, stated_on=LIST_DAY, sector="MND-CS")
    make_intent(
        intent=IntentKind.REDUCE,
        stated_on=date(2005, 12, 30),
        takes_effect_on=date(2006, 1, 15),
        personnel_after=100,
    )

    found = course(Case.STATED)

    assert found.base == {"MND-CS": 900}
    assert found.figures["MND-CS"][0] == 100


def test_a_step_only_ever_lowers():
    make_strength(personnel=900, sector="MND-CS")
    make_intent(
        intent=IntentKind.REDUCE,
        takes_effect_on=date(2006, 3, 31),
        personnel_after=2000,
    )

    assert course(Case.STATED).steps == ()


def test_a_reduction_of_two_contingents_is_shared_by_the_largest_remainder():
    make_strength(personnel=600, sector="MND(SE)")
    make_strength(personnel=301, sector="MND-CS")
    make_intent(
        intent=IntentKind.REDUCE,
        takes_effect_on=date(2006, 3, 31),
        personnel_after=100,
    )

    found = course(Case.STATED, months=2)

    # 100 × 600 ÷ 901 = 66.59 and 100 × 301 ÷ 901 = 33.41
    assert found.figures == {"MND(SE)": (600, 67), "MND-CS": (301, 33)}
    assert found.total == (901, 100)


def test_what_has_no_number_or_no_day_changes_no_figure():
    make_strength(personnel=900, sector="MND(SE)")
    make_intent(intent=IntentKind.REDUCE, takes_effect_on=date(2006, 5, 31))
    make_intent(intent=IntentKind.LEAVE)
    make_intent(intent=IntentKind.CHANGE_MISSION, takes_effect_on=date(2006, 5, 31))

    assert figures()[Case.STATED] == (900,) * 12


def test_what_was_said_on_an_older_day_of_evidence_does_not_count():
    make_strength(personnel=900, sector="MND(SE)")
    make_intent(
        intent=IntentKind.LEAVE,
        stated_on=date(2005, 12, 1),
        takes_effect_on=date(2006, 5, 31),
    )
    make_intent(stated_on=date(2006, 1, 25))

    assert figures()[Case.STATED] == (900,) * 12


def test_a_decided_arrival_comes_in_every_case():
    make_deployment("Bulgaria", sector="US command")
    make_status("Bulgaria", Status.PROSPECTIVE, date(2006, 2, 22))
    make_mandate(
        "Bulgaria",
        date(2007, 3, 31),
        decided_on=date(2006, 2, 22),
        runs_from=date(2006, 3, 31),
        personnel_ceiling=154,
    )

    before = figures(date(2006, 2, 21), sector="US command", months=2)
    after = figures(date(2006, 2, 22), sector="US command", months=2)

    assert set(before.values()) == {None}
    assert set(after.values()) == {(0, 154)}


def test_who_has_departed_is_not_there_in_any_case():
    make_strength("Ukraine", 876, sector="MND-CS")
    make_status("Ukraine", Status.DEPARTED, date(2005, 12, 27))

    assert course(Case.BEST).figures == {}


def test_the_lead_nation_stands_apart():
    us = make_strength("United States", 133_000, sector="MNF-I / MNC-I")
    make_strength("Denmark", 530, sector="MND(SE)")

    lead = us.deployment.contributor.actor_id
    found = course(Case.STATED, lead_nation=lead, months=1)

    assert (found.total_base, found.total, found.lead) == (530, (530,), (133_000,))


def test_forces_that_the_lead_nation_does_not_serve_in_are_left_out():
    us = make_strength("United States", 133_000)
    make_strength("Netherlands", 15, force="NTM-I", sector="NTM-I")

    lead = us.deployment.contributor.actor_id

    assert course(Case.STATED, lead_nation=lead).figures == {}


def test_everything_is_read_in_eleven_queries(django_assert_num_queries):
    make_south_east()
    Intent.objects.update(source=make_source())
    Mandate.objects.update(source=make_source())
    reader = make_user()
    project(FEBRUARY, reader)

    with django_assert_num_queries(11):
        project(FEBRUARY, reader)
