"""What changed between two days: each reason, and the record on which it rests."""

from datetime import date

import pytest

from coalition.models import IntentKind, Status, StrengthChange
from coalition.strength.series import on_days
from partnership.evidence.models import Grade
from tests.coalition.factories import (
    LIST_DAY,
    make_denmark_mandate,
    make_intent,
    make_mandate,
    make_renewal,
    make_status,
    make_strength,
)
from tests.coalition.strength.asking import changes, contingents, one_change
from tests.coalition.strength.conftest import AFTER, LEFT
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db

JANUARY = date(2006, 1, 19)


def reason(row):
    return row.found.reason


def test_what_a_person_recorded_is_the_reason_before_all_else():
    make_strength()
    said = make_strength("Denmark", 480, AFTER, change=StrengthChange.ROTATED)
    make_status("Denmark", Status.REDUCING, JANUARY)

    row = one_change(LIST_DAY)

    assert (reason(row), row.is_recorded) == ("rotated", True)
    assert (row.found.before, row.found.after, row.found.difference) == (530, 480, -50)
    assert row.bases == (said,)


def test_a_recorded_reason_names_the_record_that_says_the_same():
    make_strength()
    said = make_strength("Denmark", 480, AFTER, change=StrengthChange.REDUCED)
    status = make_status("Denmark", Status.REDUCING, JANUARY, note="fifty fewer")

    row = one_change(LIST_DAY)

    assert row.bases == (said, status)
    assert "the status reducing since 19 January 2006" in row.basis_words
    assert row.notes == "fifty fewer."


def test_a_recorded_rotation_is_a_row_although_the_number_is_the_same():
    make_strength()
    make_strength("Denmark", 530, AFTER, change=StrengthChange.ROTATED)
    make_strength("Poland", 900)
    make_strength("Poland", 900, AFTER)

    assert reason(one_change(LIST_DAY)) == "rotated"


def test_who_departed_has_withdrawn_and_who_is_back_has_joined():
    make_strength("Ukraine", 876)
    gone = make_status("Ukraine", Status.DEPARTED, LEFT)
    make_strength("Bulgaria", 380, date(2005, 11, 1))
    make_status("Bulgaria", Status.DEPARTED, date(2005, 11, 30))
    back = make_status("Bulgaria", Status.CONTRIBUTING, JANUARY)
    make_strength("Bulgaria", 120, AFTER)

    found = changes(LIST_DAY)

    ukraine, bulgaria = found["Ukraine", "MNF-I"], found["Bulgaria", "MNF-I"]
    assert (reason(ukraine), ukraine.bases) == ("withdrawn", (gone,))
    assert (reason(bulgaria), bulgaria.bases) == ("joined", (back,))
    assert (ukraine.found.after, bulgaria.found.before) == (None, None)
    assert (ukraine.found.difference, bulgaria.found.difference) == (-876, 120)


def test_who_left_and_came_back_between_the_days_is_said_to_have_done_both():
    make_strength("Bulgaria", 380)
    gone = make_status("Bulgaria", Status.DEPARTED, LEFT)
    make_status("Bulgaria", Status.PROSPECTIVE, JANUARY)
    back = make_status("Bulgaria", Status.CONTRIBUTING, date(2006, 2, 1))
    make_strength("Bulgaria", 120, AFTER, change=StrengthChange.JOINED)

    row = one_change(LIST_DAY)

    assert (row.reason_words, row.is_recorded) == (
        "Withdrawn, and then came back",
        False,
    )
    assert row.bases == (gone, back)


def test_who_only_changed_sector_has_rotated_also_beyond_what_is_asked_for():
    make_strength("Denmark", 530, sector="MND(SE)")
    make_strength("Denmark", 0, AFTER, sector="MND(SE)")
    make_strength("Denmark", 530, AFTER, sector="MND-CS")

    found = changes(LIST_DAY)

    assert {reason(row) for row in found.values()} == {"rotated"}
    assert sum(row.found.difference for row in found.values()) == 0
    assert reason(one_change(LIST_DAY, sector="MND-CS")) == "rotated"


def test_a_renewal_with_a_lower_ceiling_is_a_renewal_with_a_cut():
    make_strength("Denmark", 470)
    old = make_denmark_mandate(personnel_ceiling=530)
    renewal = make_renewal(old)
    make_strength("Denmark", 460, date(2006, 6, 1))

    row = one_change(LIST_DAY, date(2006, 6, 2))

    assert (reason(row), row.bases) == ("renewed_with_cut", (renewal,))


def test_a_decision_below_the_strength_before_is_one_too_but_not_one_above_it():
    make_strength("Poland", 1_500)
    make_strength("Poland", 900, AFTER)
    vote = make_mandate("Poland", decided_on=date(2005, 12, 29), personnel_ceiling=900)
    make_strength("Denmark", 530)
    make_strength("Denmark", 500, AFTER)
    make_mandate("Denmark", decided_on=date(2005, 12, 29), personnel_ceiling=530)

    found = changes(LIST_DAY)

    poland, denmark = found["Poland", "MNF-I"], found["Denmark", "MNF-I"]
    assert (reason(poland), poland.bases) == ("renewed_with_cut", (vote,))
    assert (reason(denmark), denmark.bases) == ("", ())


def test_a_decision_of_another_time_explains_nothing():
    make_strength("Poland", 1_500)
    make_strength("Poland", 900, AFTER)
    for day in (LIST_DAY, date(2006, 2, 11)):
        make_mandate("Poland", decided_on=day, personnel_ceiling=900)

    assert reason(one_change(LIST_DAY)) == ""


def test_a_reduction_rests_on_the_status_or_else_on_the_intent():
    make_strength("Italy", 2_900)
    make_strength("Italy", 2_600, AFTER)
    intent = make_intent("Italy", IntentKind.REDUCE, JANUARY)

    assert one_change(LIST_DAY).bases == (intent,)

    status = make_status("Italy", Status.LEAVING, JANUARY)
    row = one_change(LIST_DAY)
    assert (reason(row), row.bases) == ("reduced", (status,))


def test_an_increase_rests_on_a_higher_ceiling():
    make_strength("Italy", 2_600)
    make_strength("Italy", 2_900, AFTER)
    vote = make_mandate("Italy", decided_on=JANUARY, personnel_ceiling=3_000)

    row = one_change(LIST_DAY)

    assert (reason(row), row.bases) == ("increased", (vote,))


def test_nothing_is_made_up_where_nothing_explains_it():
    paper = make_source()
    make_strength("Georgia", 898, source=paper)
    make_strength("Georgia", 858, AFTER, source=paper)

    row = one_change(LIST_DAY)

    assert (reason(row), row.bases) == ("", ())
    assert row.reason_words == "No reason recorded"


def test_figures_of_two_sources_are_said_to_be_so():
    make_strength("Georgia", 898, source=make_source())
    make_strength("Georgia", 858, AFTER, source=make_source("list", title="AP list"))

    assert one_change(LIST_DAY).reason_words == (
        "No reason recorded; the two figures are of different sources"
    )


def test_a_first_figure_is_no_change_that_anybody_stated():
    make_strength("Moldova", 11, AFTER)

    row = one_change(LIST_DAY)

    assert row.is_first_figure
    assert (row.found.before, row.found.difference) == (None, 11)


def test_press_figures_change_nothing_unless_they_are_counted():
    make_strength("Denmark", 530)
    make_strength("Denmark", 400, AFTER, grade=Grade.PRESS)

    assert changes(LIST_DAY) == {}
    assert one_change(LIST_DAY, evidence="all").found.after == 400


def test_the_differences_add_up_to_that_of_the_totals(coalition):
    asked = contingents(AFTER)
    before, after = on_days(asked, "contributor", [LIST_DAY, AFTER]).tallies
    rows = changes(LIST_DAY).values()

    ours = sum(row.found.difference for row in rows if not row.found.is_lead)
    assert ours == after.personnel - before.personnel == -379


def test_what_the_reader_may_not_see_explains_nothing():
    make_strength("Italy", 2_900)
    make_strength("Italy", 2_600, AFTER)
    make_status("Italy", Status.LEAVING, JANUARY, marking=make_marking("secret-2006"))

    assert reason(one_change(LIST_DAY)) == ""


def test_a_reason_is_one_of_those_that_there_are():
    with pytest.raises(Exception, match="strength_change_is_known"):
        make_strength(change="bored")
