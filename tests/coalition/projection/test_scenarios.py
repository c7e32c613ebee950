"""What a scenario works out to, and what becomes of its assumptions."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from coalition.models import AssumptionKind, IntentKind, StartsFrom
from coalition.projection.scenarios import work_out
from tests.coalition.factories import (
    make_dependency,
    make_intent,
    make_mandate,
    make_renewal,
    make_strength,
    make_un_mandate,
)
from tests.coalition.projection.scenarios import (
    assume,
    italys,
    make_scenario,
    mandate_of,
)
from tests.coalition.projection.world import FEBRUARY, YEAR_END, make_south_east
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db


def months(scenario, reader=None, on=FEBRUARY):
    found = work_out(scenario, reader or make_user(), on=on, months=12)
    return found.course.figures["MND(SE)"]


def since(scenario, on=FEBRUARY):
    return [
        one.since for one in work_out(scenario, make_user(), on=on, months=12).assumed
    ]


def test_without_assumptions_it_is_the_case_that_it_starts_from():
    make_south_east()

    stated, worst = make_scenario("a"), make_scenario("b", starts_from=StartsFrom.WORST)

    assert months(stated) == (*[11430] * 4, *[10130] * 6, 8530, 8530)
    assert months(worst) == (*[11430] * 4, 10130, *[8000] * 6, 0)


def test_a_mandate_that_lapses_takes_its_contingent_from_the_stated_case():
    make_south_east()
    scenario = make_scenario()
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))

    # Denmark’s 530 are gone on 2 July.
    assert months(scenario) == (*[11430] * 4, 10130, *[9600] * 5, 8000, 8000)


def test_a_renewal_keeps_a_contingent_in_the_worst_case():
    make_south_east()
    scenario = make_scenario(starts_from=StartsFrom.WORST)
    assume(scenario, AssumptionKind.RENEWS, mandate_of("Denmark"))

    assert months(scenario) == (*[11430] * 4, 10130, *[8530] * 6, 530)


def test_a_renewed_mandate_still_falls_with_what_it_rests_on():
    make_south_east()
    scenario = make_scenario(starts_from=StartsFrom.WORST)
    assume(scenario, AssumptionKind.RENEWS, mandate_of("United Kingdom"))
    alone = months(scenario)
    assume(scenario, AssumptionKind.RENEWS, mandate_of("United Nations"))

    assert alone[-1] == 0
    assert months(scenario)[-1] == 8000


def test_a_step_is_moved_dropped_or_given_another_number():
    make_south_east()
    leave, reduce = italys(), italys(IntentKind.REDUCE)
    moved, dropped, number = (make_scenario(name) for name in "abc")
    assume(moved, AssumptionKind.MOVED, leave, moved_to=date(2006, 10, 31))
    assume(dropped, AssumptionKind.DROPPED, leave)
    assume(number, AssumptionKind.NUMBER, reduce, personnel_after=2000)

    assert months(moved) == (*[11430] * 4, *[10130] * 4, *[8530] * 4)
    assert months(dropped) == (*[11430] * 4, *[10130] * 8)
    assert months(number) == (*[11430] * 4, *[10530] * 6, 8530, 8530)


def test_a_number_gives_a_step_that_had_none_its_effect():
    make_strength("Australia", 900, sector="MND(SE)")
    step = make_intent(
        "Australia", IntentKind.REDUCE, takes_effect_on=date(2006, 5, 31)
    )
    scenario = make_scenario()
    assume(scenario, AssumptionKind.NUMBER, step, personnel_after=300)

    assert months(scenario) == (*[900] * 3, *[300] * 9)


def test_it_says_which_plan_or_mandate_has_been_overtaken():
    make_south_east()
    scenario = make_scenario()
    assume(scenario, AssumptionKind.DROPPED, italys())
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))
    before = months(scenario)
    make_intent("Italy", stated_on=date(2006, 5, 20))
    make_renewal(mandate_of("Denmark"), decided_on=date(2006, 5, 30))

    assert since(scenario, on=date(2006, 5, 19)) == ["", ""]
    assert since(scenario, on=date(2006, 5, 30)) == [
        "Italy has stated another plan since.",
        "Since then: renewed.",
    ]
    assert months(scenario, on=date(2006, 5, 30)) == before


def test_it_says_what_changes_nothing():
    make_south_east()
    scenario = make_scenario()
    endless = make_mandate("United Kingdom", None, title="endless")
    assume(scenario, AssumptionKind.RENEWS, mandate_of("Denmark"))
    assume(scenario, AssumptionKind.LAPSES, endless)
    assume(scenario, AssumptionKind.DROPPED, make_intent(stated_on=date(2006, 3, 1)))

    assert since(scenario) == [
        "It changes nothing: that is so in the case that it starts from.",
        "It changes nothing: no expiry is recorded.",
        "It changes nothing: it is no step of Denmark’s plan at that date.",
    ]


def test_what_is_about_a_hidden_record_is_left_out_and_said_to_be():
    make_south_east()
    secret = make_marking("secret")
    scenario = make_scenario()
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))
    quiet = make_mandate(
        "Denmark", date(2006, 3, 1), title="Quiet vote", marking=secret
    )
    assume(scenario, AssumptionKind.LAPSES, quiet)

    low = work_out(scenario, make_user(), on=FEBRUARY, months=12)
    high = work_out(
        scenario,
        make_user(username="chief", ceiling="top-secret"),
        on=FEBRUARY,
        months=12,
    )

    assert (low.leaves_out, len(low.assumed)) == (True, 1)
    assert (high.leaves_out, len(high.assumed)) == (False, 2)
    assert not any("Quiet" in words for words in low.remarks)
    assert any("you may not see" in words for words in low.remarks)
    assert low.course.figures["MND(SE)"][1] == 11430
    assert high.course.figures["MND(SE)"][1] == 10900


def test_it_touches_no_record():
    make_south_east()
    make_dependency(make_mandate("Poland", YEAR_END), make_un_mandate(title="other"))
    before = [(one.pk, one.version) for one in type(italys()).objects.all()]
    scenario = make_scenario()
    assume(scenario, AssumptionKind.MOVED, italys(), moved_to=date(2006, 10, 31))
    months(scenario)

    assert [(one.pk, one.version) for one in type(italys()).objects.all()] == before
    assert italys().takes_effect_on == YEAR_END


def test_an_assumption_never_holds_its_record_back():
    make_south_east()
    scenario = make_scenario()
    assume(scenario, AssumptionKind.DROPPED, italys())

    italys().delete()

    assert not scenario.assumptions.exists()


@pytest.mark.parametrize(
    ("kind", "subject", "values"),
    [
        ("maybe", "mandate", {}),
        (AssumptionKind.LAPSES, "intent", {}),
        (AssumptionKind.DROPPED, "mandate", {}),
        (AssumptionKind.MOVED, "intent", {}),
        (AssumptionKind.DROPPED, "intent", {"moved_to": FEBRUARY}),
        (AssumptionKind.NUMBER, "intent", {}),
        (AssumptionKind.MOVED, "intent", {"moved_to": FEBRUARY, "personnel_after": 1}),
    ],
)
def test_the_database_keeps_assumptions_that_mean_nothing_out(kind, subject, values):
    make_south_east()
    about = mandate_of("Denmark") if subject == "mandate" else italys()

    with pytest.raises(IntegrityError), transaction.atomic():
        assume(make_scenario(), kind, about, **values)


def test_a_record_is_assumed_once_and_a_name_is_taken_once():
    make_south_east()
    scenario = make_scenario()
    assume(scenario, AssumptionKind.LAPSES, mandate_of("Denmark"))

    with pytest.raises(IntegrityError), transaction.atomic():
        assume(scenario, AssumptionKind.RENEWS, mandate_of("Denmark"))
    with pytest.raises(IntegrityError), transaction.atomic():
        make_scenario()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_scenario("another", starts_from="best")
