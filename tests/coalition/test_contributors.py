"""Contributors at a date: status, strength, intent, and the next mandate to end."""

from datetime import date

import pytest

from coalition.models import Contributor, Status
from partnership.evidence.models import Grade
from tests.coalition.factories import (
    LIST_DAY,
    make_contributor,
    make_denmark_mandate,
    make_deployment,
    make_force,
    make_intent,
    make_mandate,
    make_renewal,
    make_sector,
    make_status,
    make_strength,
)
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


def at(on=FEBRUARY, name="Denmark", reader=None):
    contributors = Contributor.objects.at(on, reader or make_user())
    return contributors.get(actor__name=name)


def test_what_nobody_recorded_is_null_and_not_nought():
    make_contributor()

    found = at()

    assert found.status is None
    assert found.personnel is None
    assert found.stated_on is None
    assert found.intent is None
    assert found.intent_age is None
    assert found.next_expiry_on is None


def test_a_status_holds_from_its_day_until_the_next():
    make_status(status=Status.CONTRIBUTING, since=date(2003, 6, 1))
    make_status(status=Status.REDUCING, since=FEBRUARY)

    assert at(date(2003, 5, 31)).status is None
    assert at(date(2006, 1, 31)).status == Status.CONTRIBUTING
    assert at(FEBRUARY).status == Status.REDUCING


def test_strength_is_the_latest_statement_of_each_deployment_by_the_day():
    make_strength(personnel=530, stated_on=LIST_DAY, sector="MND(SE)")
    make_strength(personnel=500, stated_on=date(2006, 2, 10), sector="MND(SE)")
    make_strength(personnel=7, stated_on=date(2006, 1, 5), force="NTM-I")

    before, after = at(date(2006, 2, 9)), at(date(2006, 2, 10))

    assert (before.personnel, after.personnel) == (537, 507)
    assert (before.stated_from, before.stated_on) == (LIST_DAY, date(2006, 1, 5))
    assert at(date(2005, 12, 1)).personnel is None


def test_press_figures_stand_apart_and_only_while_they_are_newer():
    make_strength(personnel=530, stated_on=LIST_DAY)
    make_strength(personnel=490, stated_on=date(2006, 1, 20), grade=Grade.PRESS)
    make_strength(personnel=500, stated_on=date(2006, 2, 10))

    assert (at().personnel, at().press_personnel) == (530, 490)
    assert at(date(2006, 2, 10)).press_personnel is None


def test_who_has_departed_has_no_personnel():
    make_strength("Bulgaria", 380)
    make_status("Bulgaria", Status.DEPARTED, date(2005, 12, 27))

    assert at(date(2005, 12, 26), "Bulgaria").personnel == 380
    assert at(name="Bulgaria").personnel is None


def test_the_newest_intent_counts_and_grows_old():
    make_intent(stated_on=date(2005, 11, 1), intent="leave")
    make_intent(stated_on=date(2006, 1, 25), likelihood="likely")

    assert (at().intent, at().likelihood, at().intent_age) == ("stay", "likely", 7)
    assert at(date(2006, 1, 24)).intent == "leave"


def test_a_renewal_moves_the_next_expiry_from_the_day_it_is_decided():
    renewal = make_renewal(make_denmark_mandate())

    assert at(date(2006, 5, 29)).next_expiry_on == date(2006, 7, 1)
    assert at(date(2006, 5, 30)).next_mandate_id == renewal.pk


def test_what_is_marked_above_the_ceiling_is_not_there():
    make_strength(personnel=530)
    secret = make_marking("secret")
    make_strength(personnel=900, stated_on=FEBRUARY, marking=secret)
    make_status(status=Status.LEAVING, marking=secret)
    make_intent(marking=secret)
    make_mandate(marking=secret)
    make_contributor("Sweden", marking=secret)

    found = at()

    assert (found.personnel, found.status, found.intent) == (530, None, None)
    assert found.next_mandate_id is None
    assert at(reader=make_user(ceiling="secret")).personnel == 900
    names = Contributor.objects.at(FEBRUARY, make_user()).values_list("actor__name")
    assert list(names) == [("Denmark",)]


def test_filters_and_orders_work_in_the_database():
    make_strength("Denmark", 530, sector="MND(SE)")
    make_strength("Italy", 2900, sector="MND(SE)")
    make_strength("Poland", 1500)
    make_contributor("Moldova", role="bomb disposal")
    make_status("Denmark")
    make_mandate("Italy", date(2006, 6, 30))
    make_deployment("Poland", "NTM-I")
    reader = make_user()
    everyone = Contributor.objects.at(FEBRUARY, reader)

    def names(contributors):
        return [str(one) for one in contributors.sorted_by("name")]

    def sort(by):
        return [str(one) for one in everyone.sorted_by(by)]

    assert names(everyone.with_status("contributing")) == ["Denmark"]
    assert names(everyone.with_status("none")) == ["Italy", "Moldova", "Poland"]
    assert names(everyone.serving_in(reader, force=make_force("NTM-I"))) == ["Poland"]
    southeast = everyone.serving_in(reader, sector=make_sector())
    assert names(southeast) == ["Denmark", "Italy"]
    assert not everyone.serving_in(
        reader, force=make_force("NTM-I"), sector=make_sector()
    )
    assert names(everyone.with_words("BOMB disp")) == ["Moldova"]
    assert sort("-personnel") == ["Italy", "Poland", "Denmark", "Moldova"]
    assert sort("personnel") == ["Denmark", "Poland", "Italy", "Moldova"]
    assert sort("expiry")[0] == sort("-expiry")[0] == "Italy"
    assert sort("nonsense") == sort("name")


def test_a_plan_that_was_stated_later_is_not_known_and_not_found():
    make_contributor(stated_plan="out by June", stated_plan_on=date(2006, 2, 10))
    make_contributor("Fiji", stated_plan="to stay")
    reader = make_user()

    def found(on, words):
        return list(Contributor.objects.at(on, reader).with_words(words))

    assert at().known_plan == ""
    assert at(name="Fiji").known_plan == "to stay"
    assert not found(date(2006, 2, 9), "June")
    assert found(date(2006, 2, 10), "June")
