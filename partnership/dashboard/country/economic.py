"""The economic line of one actor: what it pledged, what came, what it claims."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from donors.debt.benchmark import Benchmark, against
from donors.debt.page import benchmark_at, claims_at, marks_beside
from donors.models import Condition, DebtClaim, Explanation
from donors.position import PledgePosition
from donors.seen import with_seen
from donors.totals import Totals, donor_position
from partnership.actors.models import Actor
from partnership.dashboard import bars
from partnership.evidence.banner import marks_of
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from partnership.dashboard.country.notes import Notes

MOST_CLAIMS, MOST_SAID = 10, 5


@dataclass(frozen=True)
class DebtRow:
    """A claim with the benchmark that it is held against."""

    claim: DebtClaim
    against: str


@dataclass(frozen=True)
class PledgeRow:
    """A pledge's bar with what says the number of its source, and of what came."""

    bar: bars.PledgeBar
    note: Callable[[], int | None]
    reported_note: Callable[[], int | None]


@dataclass(frozen=True)
class Economic:
    """An actor's pledges with their sums, what they wait for, and its claims."""

    pledges: list[PledgePosition]
    money: Totals
    conditions: Few
    explanations: Few
    claims: list[DebtClaim]
    benchmark: Benchmark | None

    @property
    def debts(self) -> list[DebtRow]:
        """Each claim beside the benchmark."""
        return [DebtRow(one, against(one, self.benchmark)) for one in self.claims]

    def pledge_rows(self, notes: "Notes") -> tuple[bars.Bars, list[PledgeRow]]:
        """The bars on their scale, each with its sources’ numbers."""
        drawn = bars.pledge_bars(self.pledges)
        rows = [
            PledgeRow(
                bar,
                partial(notes.of, one.source_id),
                partial(notes.of, one.reported_source_id),
            )
            for bar, one in zip(drawn.rows, self.pledges, strict=True)
        ]
        return drawn, rows

    @property
    def marking_ids(self) -> list[int]:
        """What the page bears for what it names."""
        named = [
            *(one.owner for one in self.conditions),
            *(one.pledge for one in [*self.conditions, *self.explanations]),
            *(one.source for one in self.explanations),
        ]
        beside = [mark for claim in self.claims for mark in marks_beside(claim)]
        held_against = self.benchmark.marking_ids if self.benchmark else []
        return [*marks_of(named), *beside, *held_against]


def economic_of(actor: Actor, on: date, reader: "User", evidence: str) -> Economic:
    """Ask the economic line about an actor."""
    pledges, money = donor_position(actor, on, reader, evidence)
    found = claims_at(on, reader, evidence).filter(creditor=actor)
    claims = list(found[:MOST_CLAIMS])
    return Economic(
        pledges=pledges,
        money=money,
        conditions=few(_unmet(actor, on, reader), MOST_SAID),
        explanations=few(_explained(actor, on, reader), MOST_SAID),
        claims=claims,
        benchmark=benchmark_at(on, reader, evidence) if claims else None,
    )


def _unmet(actor: Actor, on: date, reader: "User") -> QuerySet[Condition]:
    """Conditions of its pledges that are not met by the date."""
    seen = Condition.objects.visible_to(reader).filter(
        pledge__donor=actor,
        pledge__marking__in=reader.visible_marking_ids,
        set_on__lte=on,
    )
    unmet = seen.exclude(met_on__lte=on).select_related("pledge")
    return with_seen(unmet.order_by("set_on", "pk"), reader, "owner")


def _explained(actor: Actor, on: date, reader: "User") -> QuerySet[Explanation]:
    """What it said of why its money has not come, newest first."""
    said = Explanation.objects.visible_to(reader).filter(
        pledge__donor=actor,
        pledge__marking__in=reader.visible_marking_ids,
        stated_on__lte=on,
    )
    newest = said.select_related("pledge").order_by("-stated_on", "-pk")
    return with_sources(newest, reader)
