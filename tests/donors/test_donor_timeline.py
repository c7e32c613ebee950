from datetime import date, timedelta
from decimal import Decimal

import pytest

from donors.donor.timeline import timeline
from donors.models import Pledge
from donors.totals import read_totals
from tests.donors.factories import (
    MADRID,
    make_disbursement,
    make_instalment,
    make_pledge,
    make_rate,
    millions,
)
from tests.factories import TODAY

pytestmark = pytest.mark.django_db

FIELDS = ("pledged_usd", "committed_usd", "delivered_usd")


def positions_of(reader, on=TODAY):
    pledges = Pledge.objects.visible_to(reader).at(on).wholes()
    return pledges.with_position(on, reader)


def make_many_kinds():
    """Dollars and kronor, tracked or not, with instalments or a period, revised."""
    rate = make_rate("SEK", "7.77", on=MADRID)
    usd_per_unit = 1 / Decimal("7.77")
    sweden = make_pledge(
        "Spain",
        amount=Decimal("250000001"),
        currency="SEK",
        amount_usd=(Decimal("250000001") * usd_per_unit).quantize(Decimal("0.01")),
        rate_set=rate.rate_set,
        rated_on=MADRID,
        usd_per_unit=usd_per_unit,
        delivery_is_tracked=False,
    )
    for day, crowns in ((date(2004, 7, 15), "33333333"), (date(2005, 1, 1), "7")):
        make_disbursement(
            sweden,
            amount=Decimal(crowns),
            currency="SEK",
            amount_usd=Decimal(crowns) / 8,
            rate_set=rate.rate_set,
            rated_on=day,
            usd_per_unit=Decimal("0.125"),
            transacted_on=day,
        )
    spain = make_pledge("Spain", 100, title="Planned")
    make_instalment(spain, 30, date(2004, 6, 1))
    make_instalment(spain, 40, date(2005, 6, 1))
    make_disbursement(spain, 20, kind="2", transacted_on=date(2004, 3, 1))
    make_disbursement(spain, 25, transacted_on=date(2004, 8, 1))
    make_disbursement(spain, -10, kind="12", transacted_on=date(2005, 3, 9))
    make_pledge(
        "Spain",
        9,
        title="Over",
        period_to=date(2004, 12, 31),
        pledged_on=date(2004, 2, 2),
    )
    make_pledge("Spain", 5, title="Press", grade="press")


def test_each_point_says_what_the_positions_of_its_day_say(reader):
    make_many_kinds()

    points = timeline(positions_of(reader))

    assert points[-1].day == TODAY
    assert len(points) > 28
    for point in points:
        groups = positions_of(reader, point.day).groups()
        counted = read_totals(point.day, groups).counted
        for field in FIELDS:
            assert getattr(point, field) == getattr(counted, field), (point.day, field)
        assert point.expected_usd == counted.expected_by_now_usd, point.day
        assert point.delivered_known == counted.delivered_known
        assert point.pledges == counted.pledges


def test_an_unknown_delivery_is_no_nought(reader):
    make_pledge("Spain", 220, delivery_is_tracked=False)

    last = timeline(positions_of(reader))[-1]

    assert last.pledged_usd == millions(220)
    assert (last.delivered_usd, last.committed_usd) == (None, None)


def test_without_pledges_there_is_no_point(reader):
    assert timeline(positions_of(reader)) == []


def test_many_days_make_a_bounded_number_of_points(reader):
    pledge = make_pledge("Spain", 220)
    for number in range(50):
        day = MADRID + timedelta(days=number * 7)
        make_disbursement(pledge, 1, transacted_on=day)

    points = timeline(positions_of(reader))

    assert len(points) == 29
    assert points[-1].delivered_usd == millions(50)
