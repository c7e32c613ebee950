"""Provinces and teams at a date."""

from datetime import date

import pytest

from coalition.models import ResponsibilityHolder, TeamStatus
from coalition.provinces import handover
from tests.coalition.factories import make_responsibility, make_sector, make_team
from tests.factories import make_actor, make_province, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)


def test_a_province_is_handed_over_from_its_day():
    muthanna = make_province("Al Muthanna", "IQ-MU", map_code="IQ.MU")
    make_responsibility(
        muthanna, sector=make_sector(), lead=make_actor("United Kingdom")
    )
    make_responsibility(muthanna, ResponsibilityHolder.HOST_NATION, date(2006, 7, 13))
    reader = make_user()

    (before,) = handover(date(2006, 7, 12), reader).provinces
    after = handover(date(2006, 7, 13), reader)

    assert (before.holder_words, before.sector) == ("Coalition", "MND(SE)")
    assert before.sector_lead == "United Kingdom"
    assert before.team is None
    assert after.handed_over == 1


def test_the_team_that_has_come_farthest_speaks_for_its_province():
    basra = make_province()
    make_team("Basra PRT", TeamStatus.APPROVED, province=basra)
    make_team("Basra PRT", TeamStatus.OPEN, date(2006, 5, 14))
    make_team("Old team", TeamStatus.DROPPED, province=basra)
    reader = make_user()

    february, may = handover(FEBRUARY, reader), handover(date(2006, 5, 14), reader)

    assert february.provinces[0].team_status == "approved"
    assert may.provinces[0].team_status == "open"
    assert dict(may.by_team_status) == {"open": 1, "dropped": 1}
    assert may.provinces[0].team_lead == "United Kingdom"


def test_provinces_cost_three_queries_whatever_the_number(count_queries):
    for name, code in [("Basra", "IQ-BA"), ("Babil", "IQ-BB"), ("Ninewa", "IQ-NI")]:
        province = make_province(name, code)
        make_team(f"{name} PRT", province=province)
        make_responsibility(province)
    reader = make_user()
    reader.visible_marking_ids  # noqa: B018  (kept for the request)

    assert count_queries(lambda: handover(FEBRUARY, reader)) == 3
