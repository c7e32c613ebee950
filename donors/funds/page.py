"""Trust funds at a date: deposits beside what each passed on and what it holds.

A deposit is its donor's pledge and counts as that. What the fund spends of it is a
pledge of the fund's own, `is_onward`, which no total counts.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from donors.keyed import BY_DONOR, BY_FUND, Keyed, totals_by
from donors.models import Pledge
from donors.position import FIRM, PledgePosition, Positions
from donors.position.group import Group
from partnership.actors.models import Actor

if TYPE_CHECKING:
    from partnership.accounts.models import User

MOST_FUNDS = 200
MOST_PLEDGES = 100


@dataclass(frozen=True)
class Fund:
    """A fund: what was paid in, and what it passed on; None where there is nothing."""

    actor: Actor
    deposits: Keyed | None
    onward: Keyed | None

    @property
    def received_usd(self) -> Decimal | None:
        """What donors paid in, in dollars of the days on which it came."""
        return self.deposits and self.deposits.totals.counted.received_usd

    @property
    def passed_on_usd(self) -> Decimal | None:
        """What the fund paid out of it, in dollars of those days."""
        return self.onward and self.onward.totals.counted.received_usd

    @property
    def holds_usd(self) -> Decimal | None:
        """What is left in the fund; unknown unless both are known."""
        if self.received_usd is None:
            return None
        if self.onward is None:
            return self.received_usd
        if self.passed_on_usd is None:
            return None
        return self.received_usd - self.passed_on_usd


@dataclass(frozen=True)
class FundPage:
    """One fund with its depositors and what it passed on."""

    fund: Fund
    depositors: list[tuple[Actor, Group]]
    onward: list[PledgePosition]


def funds_at(on: date, reader: "User", evidence: str = FIRM) -> list[Fund]:
    """Every fund that somebody pays into, or that passes something on; by name."""
    deposits = totals_by(_deposits(on, reader, evidence), BY_FUND)
    onward = totals_by(_onward(on, reader, evidence), BY_DONOR)
    keys = {int(key) for key in (*deposits, *onward) if key}
    actors = Actor.objects.visible_to(reader).filter(pk__in=keys).order_by("name")
    return [
        Fund(actor, deposits.get(str(actor.pk)), onward.get(str(actor.pk)))
        for actor in actors[:MOST_FUNDS]
    ]


def build(actor: Actor, on: date, reader: "User", evidence: str = FIRM) -> FundPage:
    """One fund's page."""
    deposits = _of(_deposits(on, reader, evidence), through=actor)
    onward = _of(_onward(on, reader, evidence), donor=actor)
    by_donor = totals_by(deposits, BY_DONOR)
    donors = Actor.objects.visible_to(reader).filter(pk__in=filter(None, by_donor))
    return FundPage(
        fund=Fund(
            actor,
            totals_by(deposits, BY_FUND).get(str(actor.pk)),
            totals_by(onward, BY_DONOR).get(str(actor.pk)),
        ),
        depositors=[
            (donor, by_donor[str(donor.pk)].totals.counted)
            for donor in donors.order_by("name")
        ],
        onward=list(onward.rows(MOST_PLEDGES)),
    )


def _deposits(on: date, reader: "User", evidence: str) -> Positions:
    pledges = Pledge.objects.visible_to(reader).at(on).wholes().exclude(through=None)
    found = pledges.with_position(on, reader, evidence)
    return replace(found, columns=("through_id",))


def _onward(on: date, reader: "User", evidence: str) -> Positions:
    pledges = Pledge.objects.visible_to(reader).at(on).onward()
    return pledges.with_position(on, reader, evidence)


def _of(positions: Positions, **asked: Actor) -> Positions:
    return replace(positions, pledges=positions.pledges.filter(**asked))
