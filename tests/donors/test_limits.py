"""The edges of what a pledge allows: exactly so much, and a cent more."""

from datetime import date
from decimal import Decimal

import pytest

from donors.limits import refuse_nothing_left, refuse_over_delivery, refuse_unplanning
from partnership.evidence.refusal import Refused
from tests.donors.factories import (
    make_disbursement,
    make_instalment,
    make_pledge,
    millions,
)

pytestmark = pytest.mark.django_db
CENT = Decimal("0.01")


def test_the_whole_rest_of_a_pledge_may_come_and_a_cent_more_must_be_confirmed(reader):
    pledge = make_pledge("Spain", 100)
    make_disbursement(pledge, 30)
    make_disbursement(pledge, 20, kind="12")

    refuse_over_delivery(pledge, millions(90), reader)

    with pytest.raises(Refused, match="US\\$0.01 more than was pledged"):
        refuse_over_delivery(pledge, millions(90) + CENT, reader)


def test_a_pledge_may_be_lowered_to_its_instalments_and_not_a_cent_below(reader):
    pledge = make_pledge("Spain", 100)
    make_instalment(pledge, 60, date(2005, 1, 1))
    make_disbursement(pledge, 10, kind="12")

    refuse_unplanning(pledge, millions(50), "USD", reader)
    refuse_unplanning(pledge, None, "USD", reader)
    refuse_unplanning(pledge, millions(200), "USD", reader)

    with pytest.raises(Refused, match="60,000,000.00 is planned"):
        refuse_unplanning(pledge, millions(50) - CENT, "USD", reader)


def test_help_without_a_figure_may_be_given_one(reader):
    refuse_unplanning(make_pledge("Spain", None), millions(1), "USD", reader)
    refuse_nothing_left(make_pledge("Italy", None), millions(1), reader)


def test_an_amount_may_be_corrected_down_to_what_was_cancelled_since(reader):
    pledge = make_pledge("Spain", 100)
    make_disbursement(pledge, -40, kind="12", nature="cancellation")

    refuse_nothing_left(pledge, millions(40), reader)
    refuse_nothing_left(pledge, None, reader)

    with pytest.raises(Refused, match="40,000,000.00 was taken away"):
        refuse_nothing_left(pledge, millions(40) - CENT, reader)
