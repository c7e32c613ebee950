"""Debt claims and the stages of their relief; defaults from the example."""

from datetime import date
from decimal import Decimal

from donors.models import CreditorGroup, DebtClaim, ReliefStage
from partnership.evidence.models import Grade
from tests.factories import make_actor, make_marking

AGREED = date(2004, 11, 21)
BILLION = Decimal(1_000_000_000)


def billions(amount) -> Decimal:
    return Decimal(str(amount)) * BILLION


def make_claim(name="Japan", low="8.4", high="9.1", **values) -> DebtClaim:
    """A member of the Paris Club's claim; without a creditor, a group's."""
    creditor = None if values.pop("together", False) else make_actor(name)
    defaults = {
        "creditor_name": name,
        "creditor": creditor,
        "group": CreditorGroup.PARIS_CLUB,
        "low_usd": billions(low),
        "high_usd": billions(high),
        "stated_on": AGREED,
        "grade": Grade.OFFICIAL,
        "marking": make_marking(),
    }
    return DebtClaim.objects.create(**(defaults | values))


def make_stage(claim, percent="30", **values) -> ReliefStage:
    defaults = {
        "percent": Decimal(percent),
        "agreed_on": AGREED,
        "grade": Grade.OFFICIAL,
        "marking": make_marking(),
    }
    return ReliefStage.objects.create(claim=claim, **(defaults | values))


def make_paris_club() -> DebtClaim:
    """80 % of 38.9: 30 at once, 30 with the IMF's programme, 20 on completion."""
    club = make_claim(
        "Paris Club (19 creditors)", "38.9", "38.9", together=True, relief_percent=80
    )
    make_stage(club, "30", effective_on=AGREED)
    make_stage(club, "30", condition="IMF programme", effective_on=date(2005, 12, 23))
    make_stage(club, "20", condition="Completion", effective_on=date(2008, 12, 31))
    return club
