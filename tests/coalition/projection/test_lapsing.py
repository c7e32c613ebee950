"""When a mandate lapses in a case, and whom it takes away."""

from datetime import date

import pytest

from coalition.models import IntentKind
from coalition.projection.facts import Case
from tests.coalition.factories import (
    make_dependency,
    make_deployment,
    make_intent,
    make_mandate,
    make_renewal,
    make_strength,
    make_un_mandate,
)
from tests.coalition.projection.world import FEBRUARY, YEAR_END, course, figures, told

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("expires", "precision", "gone"),
    [
        (date(2008, 2, 29), "day", date(2008, 3, 1)),
        (date(2007, 2, 28), "day", date(2007, 3, 1)),
        (date(2008, 2, 1), "month", date(2008, 3, 1)),
        (date(2006, 12, 31), "day", date(2007, 1, 1)),
        (date(2006, 12, 1), "season", date(2007, 3, 1)),
    ],
)
def test_the_last_possible_day_is_kept_across_leap_days_and_month_ends(
    expires, precision, gone
):
    make_strength(personnel=10, sector="MND(SE)")
    make_mandate(expires_on=expires, expires_precision=precision)

    (step,) = course(Case.WORST, months=24, on=date(2006, 6, 1)).steps

    assert step.day == gone


def test_the_end_of_february_is_a_month_end_in_a_leap_year_too():
    make_strength(personnel=10, sector="MND(SE)")
    make_intent(
        intent=IntentKind.LEAVE, takes_effect_on=date(2008, 2, 29), stated_on=FEBRUARY
    )

    assert figures(date(2008, 1, 31), months=2)[Case.STATED] == (10, 0)


def test_a_mandate_falls_with_the_one_that_it_rests_on():
    make_strength("Lithuania", 100, sector="MND(SE)")
    make_strength("Denmark", 530, sector="MND(SE)")
    danish = make_mandate("Denmark", date(2006, 7, 1))
    make_dependency(make_mandate("Lithuania", YEAR_END), danish)

    steps = course(Case.WORST).steps

    assert told(steps) == [
        ("Denmark", date(2006, 7, 2), 530, 0, "lapses"),
        ("Lithuania", date(2006, 7, 2), 100, 0, "falls"),
    ]
    assert steps[1].cause.mandate_id == danish.pk


def test_a_mandate_without_an_expiry_falls_too_and_one_of_the_same_day_says_so():
    un = make_un_mandate()
    for name, ends in (("Australia", None), ("United Kingdom", YEAR_END)):
        make_strength(name, 100, sector="MND(SE)")
        make_dependency(make_mandate(name, ends), un)

    steps = course(Case.WORST).steps

    assert told(steps) == [
        ("Australia", date(2007, 1, 1), 100, 0, "falls"),
        ("United Kingdom", date(2007, 1, 1), 100, 0, "lapses"),
    ]
    assert {step.cause.mandate_id for step in steps} == {un.pk}


def test_what_rests_on_a_renewed_mandate_rests_on_its_renewal():
    make_strength("Australia", 100, sector="MND(SE)")
    un = make_un_mandate()
    make_dependency(make_mandate("Australia", None), un)
    make_renewal(
        un,
        decided_on=date(2006, 1, 10),
        runs_from=date(2006, 1, 10),
        expires_on=date(2006, 3, 31),
    )

    assert figures(months=3)[Case.WORST] == (100, 100, 0)


def test_a_renewed_mandate_does_not_lapse():
    make_strength(personnel=530, sector="MND(SE)")
    mandate = make_mandate(expires_on=date(2006, 7, 1))
    make_renewal(mandate, decided_on=date(2006, 5, 30))

    assert figures(date(2006, 5, 29), months=3)[Case.WORST] == (530, 530, 0)
    assert figures(date(2006, 5, 30), months=3)[Case.WORST] == (530, 530, 530)


def test_a_mandate_that_lapsed_unrenewed_counts_from_the_first_month():
    make_strength(personnel=530, sector="MND(SE)")
    make_mandate(expires_on=date(2006, 1, 15))

    found = course(Case.WORST)

    assert found.base == {"MND(SE)": 530}
    assert found.figures["MND(SE)"][0] == 0


def test_a_lapsed_mandate_is_no_matter_where_another_stands():
    make_strength(personnel=530, sector="MND(SE)")
    make_mandate(expires_on=date(2005, 1, 15))
    make_mandate(expires_on=date(2006, 8, 31), title="the one of today")

    (step,) = course(Case.WORST).steps

    assert step.day == date(2006, 9, 1)


def test_of_two_mandates_that_stand_the_first_to_end_takes_the_contingent():
    make_strength(personnel=530, sector="MND(SE)")
    make_mandate(expires_on=date(2006, 8, 31))
    make_mandate(expires_on=date(2006, 4, 30), title="money for it")

    (step,) = course(Case.WORST).steps

    assert step.authority.title == "money for it"


def test_a_mandate_for_another_force_takes_nobody_away():
    make_strength(personnel=530, sector="MND(SE)")
    training = make_deployment("Denmark", "NTM-I").force
    make_mandate(expires_on=date(2006, 4, 30), force=training)

    assert course(Case.WORST).steps == ()
