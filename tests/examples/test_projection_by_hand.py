"""MND(SE) in the example, its months added up by hand beside the product's."""

from datetime import date

import pytest

from coalition.projection.facts import Case
from coalition.projection.projection import project
from coalition.totals import personnel_totals
from partnership.evidence.models import Programme

pytestmark = pytest.mark.usefixtures("iraq")

PAPER, MARCH = date(2006, 2, 1), date(2006, 3, 15)


def south_east(on, reader):
    found = project(on, reader, lead_nation=Programme.objects.get().lead_nation_id)
    return {case: found.courses[case].figures["MND(SE)"] for case in Case}


def test_mnd_se_on_1_february_2006_adds_up_by_hand(reader):
    # Stated on 2 December 2005: the United Kingdom, Italy, Australia, Japan, Denmark,
    # the Czech Republic, Lithuania. Nobody had stated Romania's strength yet.
    start = 8000 + 2900 + 900 + 600 + 530 + 108 + 100
    assert start == 13_138
    # Italy, as stated on 19 January: 1,600 of 2,900 are left on 30 June.
    from_june = 13_138 - 1300
    assert from_june == 11_838
    # Italy: mission complete on 31 December.
    from_december = 11_838 - 1600
    assert from_december == 10_238
    # Worst: Italy’s decree runs to 30 June, so its 1,600 are gone on 1 July. Denmark’s
    # mandate runs to 1 July: 530 are gone on 2 July, and Lithuania’s 100 with them.
    worst_from_july = 11_838 - 1600 - 530 - 100
    assert worst_from_july == 9608
    # Japan’s Basic Plan runs to 14 December: 600 are gone on the 15th.
    worst_december = 9608 - 600
    assert worst_december == 9008
    # UNSCR 1637 runs to 31 December, and takes along who is left.
    worst_january = 9008 - 8000 - 900 - 108
    assert worst_january == 0

    months = south_east(PAPER, reader)

    #                           Feb     Mar     Apr     May     Jun     Jul to Nov
    assert months[Case.BEST] == (13_138,) * 12
    assert months[Case.STATED] == (
        *(13_138, 13_138, 13_138, 13_138, 11_838),
        *(11_838, 11_838, 11_838, 11_838, 11_838),
        *(10_238, 10_238),
    )
    assert months[Case.WORST] == (
        *(13_138, 13_138, 13_138, 13_138, 11_838),
        *(9608, 9608, 9608, 9608, 9608),
        *(9008, 0),
    )


def test_mnd_se_on_15_march_2006_adds_up_by_hand(reader):
    # Stated on 10 February: the United Kingdom, Italy, Romania, Japan, Australia,
    # Denmark, the Czech Republic, Lithuania.
    start = 8000 + 2600 + 863 + 600 + 550 + 530 + 100 + 60
    assert start == 13_303
    # The United Kingdom, as stated on 13 March: 7,200 of 8,000 in May.
    from_may = 13_303 - 800
    # On 30 June: Italy to 1,600 of 2,600, and Japan gone, as said on 10 February.
    from_june = from_may - 1000 - 600
    from_december = from_june - 1600
    assert (from_may, from_june, from_december) == (12_503, 10_903, 9303)
    # Worst: Italy’s 1,600 with its decree, Denmark’s 530 and Lithuania’s 60.
    worst_from_july = 10_903 - 1600 - 530 - 60
    assert worst_from_july == 8713
    # With UNSCR 1637: the United Kingdom, Romania, Australia, the Czech Republic.
    assert 8713 - 7200 - 863 - 550 - 100 == 0

    months = south_east(MARCH, reader)

    assert months[Case.BEST] == (13_303,) * 12
    #                            Mar     Apr     May     Jun to Nov      Dec to Feb
    assert months[Case.STATED] == (13_303, 13_303, 12_503, *[10_903] * 6, *[9303] * 3)
    assert months[Case.WORST] == (
        *(13_303, 13_303, 12_503, 10_903, *[8713] * 6),
        *(0, 0),
    )


def test_what_falls_with_unscr_1637_on_31_december_2006(reader):
    lead = Programme.objects.get().lead_nation_id
    steps = project(PAPER, reader, lead_nation=lead).courses[Case.WORST].steps

    fallen = {
        step.contingent.name: step.before
        for step in steps
        if step.cause and step.cause.title == "S/RES/1637"
    }

    assert {step.day for step in steps if step.contingent.name in fallen} >= {
        date(2007, 1, 1)
    }
    assert fallen == {
        "Albania": 120,
        "Armenia": 46,
        "Australia": 900,
        "Azerbaijan": 150,
        "Bosnia and Herzegovina": 36,
        "Czech Republic": 108,
        "Estonia": 34,
        "Georgia": 898,
        "Poland": 900,
        "South Korea": 2300,
        "United Kingdom": 8000,
    }


def test_bulgarias_return_is_in_every_case_from_the_day_of_the_vote(reader):
    lead = Programme.objects.get().lead_nation_id
    found = project(date(2006, 2, 22), reader, lead_nation=lead)

    # 120 soldiers and 34 support personnel, for Camp Ashraf from 31 March.
    came = {case: found.courses[case].figures["US command"][1] for case in Case}
    before = {case: found.courses[case].figures["US command"][0] for case in Case}

    assert {came[case] - before[case] for case in Case} == {154}


def test_the_projection_begins_at_the_strength_of_the_other_pages(reader):
    lead = Programme.objects.get().lead_nation_id
    for on in (PAPER, date(2006, 3, 1), date(2006, 5, 31), date(2007, 1, 15)):
        for evidence in ("firm", "all"):
            totals = personnel_totals(on, reader, lead, evidence)
            found = project(on, reader, lead_nation=lead, evidence=evidence)
            course = found.courses[Case.STATED]
            assert course.total_base == totals.personnel
            assert course.lead_base == totals.lead
