"""What the pages of donors, reasons and funds show; defaults from the paper."""

from datetime import date

from donors.models import Channel, DebtClaim, Explanation
from partnership.evidence.models import Grade
from tests.donors.debt_factories import make_claim, make_stage
from tests.donors.factories import (
    make_condition,
    make_conference,
    make_disbursement,
    make_pledge,
    make_statement,
)
from tests.factories import make_actor, make_marking, make_source


def make_explanation(pledge, reason="security", **values) -> Explanation:
    defaults = {
        "stated_on": date(2005, 5, 1),
        "grade": Grade.OFFICIAL,
        "marking": make_marking(),
    }
    return Explanation.objects.create(
        pledge=pledge, reason=reason, **(defaults | values)
    )


def make_everything(donor="Spain", fund="IRFFI", conference="Madrid 2003") -> DebtClaim:
    """One of each thing that these pages show."""
    pledge = make_pledge(
        donor,
        220,
        channel=Channel.TRUST_FUND,
        through=make_actor(fund),
        conference=make_conference(conference),
    )
    make_disbursement(pledge, 10, source=make_source())
    make_disbursement(pledge, 50, kind="2")
    make_statement(pledge, 177)
    make_explanation(pledge, source=make_source())
    make_condition(pledge, owner=make_actor("Iraq"))
    onward = make_pledge(fund, 6, title="Schools", is_onward=True)
    make_disbursement(onward, 4)
    claim = make_claim(donor, source=make_source())
    make_stage(claim, effective_on=date(2005, 1, 1))
    return claim
