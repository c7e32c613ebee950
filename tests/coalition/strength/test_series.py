"""Strength over time: the coalition's figures of December 2005 to February 2006."""

from datetime import date

import pytest

from coalition.models import Status
from coalition.strength.series import on_days, over_time
from coalition.totals import personnel_totals
from partnership.evidence.models import Grade
from tests.coalition.factories import (
    LIST_DAY,
    make_sector,
    make_status,
    make_strength,
)
from tests.coalition.strength.asking import contingents, figures, series
from tests.coalition.strength.conftest import AFTER, LEFT
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


def test_each_group_has_its_figure_on_each_day_on_which_something_changed(coalition):
    found = series()

    assert found.days == (date(2005, 12, 1), LIST_DAY, LEFT, AFTER)
    assert figures(found) == {
        "Denmark": [None, 530, 530, 520],
        "Bulgaria": [None, 380, None, None],
        "Moldova": [None, None, None, 11],
    }


def test_who_has_left_counts_nothing_from_that_day_and_before_it_is_no_nought(
    coalition,
):
    found = series()
    bulgaria = found.groups[1]

    assert [one.personnel for one in found.tallies] == [None, 910, 530, 531]
    assert [cell.is_here for cell in bulgaria.cells] == [True, True, False, False]


def test_the_lead_nation_stands_apart_and_other_forces_only_if_asked_for(coalition):
    found = series()

    assert [one.lead for one in found.tallies] == [None, *[160_000] * 3]
    assert [group.label for group in found.lead] == ["United States"]
    assert figures(series(by="force", force="every")) == {
        "MNF-I": [None, 910, 530, 531],
        "NTM-I": [None, 19, 19, 19],
    }


def test_by_sector_what_has_none_is_a_group_of_its_own(coalition):
    assert figures(series(by="sector")) == {
        "MND(SE)": [None, 530, 530, 520],
        None: [None, 380, None, 11],
    }
    assert figures(series(sector="MND(SE)")) == {"Denmark": [None, 530, 520]}


def test_a_hidden_sector_is_none(coalition):
    make_sector("secret")
    make_strength("Poland", 900, sector="secret")
    sector = make_sector("secret")
    sector.marking = make_marking("secret-2006")
    sector.save()

    found = series(by="sector", sector="none")

    assert list(figures(found)) == [None]
    assert figures(found)[None][1] == 1_280


@pytest.mark.parametrize("on", [date(2005, 11, 1), LIST_DAY, LEFT, FEBRUARY, AFTER])
@pytest.mark.parametrize("evidence", ["firm", "all"])
def test_the_total_is_that_of_the_front_page(coalition, on, evidence):
    make_strength("Denmark", 400, date(2006, 1, 20), grade=Grade.PRESS)
    make_strength("Poland", 900, date(2006, 1, 20), grade=Grade.UNVERIFIED)
    make_status("Japan", Status.PROSPECTIVE, date(2005, 1, 1))
    make_strength("Japan", 600)
    asked = contingents(on, evidence=evidence)

    totals = personnel_totals(on, asked.reader, asked.lead_nation, evidence)
    ours = on_days(asked, "contributor", [on]).last

    assert (ours.personnel, ours.lead) == (totals.personnel, totals.lead)
    assert ours.with_figure == totals.with_figure
    assert ours.without_figure == totals.without_figure
    assert ours.soft_words(evidence) == totals.evidence_words


def test_of_two_sources_of_one_day_the_later_record_stands_as_in_the_totals(coalition):
    make_strength("Denmark", 515, AFTER, sector="MND(SE)", source=make_source())
    asked = contingents()

    totals = personnel_totals(AFTER, asked.reader, asked.lead_nation)

    assert figures(series())["Denmark"][-1] == 515
    assert series().last.personnel == totals.personnel == 526


def test_nothing_after_the_last_day_is_read(coalition):
    found = series(last=FEBRUARY)

    assert found.days == (date(2005, 12, 1), LIST_DAY, LEFT, FEBRUARY)
    assert found.last.personnel == 530


def test_with_very_many_changes_the_figures_are_of_the_ends_of_months(coalition):
    for number in range(30):
        make_strength(
            "Denmark", 500 + number, date(2006, 1, 1 + number), sector="MND(SE)"
        )

    found = series(first=date(2005, 12, 1))

    assert found.days == (
        date(2005, 12, 1),
        date(2005, 12, 31),
        date(2006, 1, 31),
        AFTER,
    )
    assert figures(found)["Denmark"] == [None, 530, 529, 520]


def test_one_query_whatever_the_number(coalition, count_queries):
    asked = contingents()
    asked.reader.visible_marking_ids  # noqa: B018  (kept for the request)

    assert count_queries(lambda: over_time(asked, "contributor", None, AFTER)) == 1
