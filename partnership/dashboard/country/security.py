"""The security line of one actor: what it gives, on whose authority, and what rests."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from coalition import ladder as decisions
from coalition import timeline
from coalition.listing import ContributorRow, grade_of, plans_of
from coalition.missions.catalogue import states
from coalition.missions.departures import Departure, departures_of
from coalition.models import (
    Contributor,
    IntentKind,
    Likelihood,
    Mandate,
    Sector,
    Status,
    Strength,
)
from coalition.queries.dependence import falls_with
from coalition.rungs import Rung, rungs
from coalition.totals import PersonnelTotals, personnel_totals
from partnership.actors.models import Actor
from partnership.dashboard.country.bars import next_mandate, own_bars
from partnership.evidence.banner import marks_of
from partnership.evidence.few import Few, few
from partnership.evidence.models import Programme
from partnership.evidence.visible_sources import with_sources

if TYPE_CHECKING:
    from partnership.accounts.models import User

MOST_RESTING, MOST_STRENGTHS, MOST_OPTIONS = 8, 20, 20


@dataclass(frozen=True)
class Security:
    """A contingent at a date, with the mandates that carry it and rest on it."""

    contributor: Contributor | None
    row: ContributorRow | None
    personnel: PersonnelTotals
    is_lead: bool
    ladder: list[decisions.LadderEntry]
    mandate: Mandate | None
    timeline: timeline.Timeline
    steps: list[Rung]
    # Of its mandates the one on which most rest, and those that fall with it.
    carrying: Mandate | None
    resting: Few
    strengths: Few
    options: Few

    @property
    def status_words(self) -> str:
        """The contribution's status at the date; empty with none recorded."""
        return self.contributor.status_words if self.contributor else ""

    @property
    def has_departed(self) -> bool:
        """Whether it had left by the date."""
        one = self.contributor
        return one is not None and one.status == Status.DEPARTED

    @property
    def intent_words(self) -> str:
        """What the actor is held to intend; empty with none recorded."""
        intent = self.contributor.intent if self.contributor else None
        return IntentKind(intent).label if intent else ""

    @property
    def likelihood_words(self) -> str:
        """How likely that is; empty with none recorded."""
        likelihood = self.contributor.likelihood if self.contributor else None
        return Likelihood(likelihood).label if likelihood else ""

    @property
    def next_decision(self) -> decisions.LadderEntry | None:
        """The nearest decision that is still to be taken."""
        waiting = [e for e in self.ladder if e.kind != decisions.EntryKind.RENEWED]
        return waiting[0] if waiting else None

    @property
    def next_end(self) -> decisions.LadderEntry | None:
        """The mandate that ends first, or has lapsed; reviews are no end."""
        ends = (e for e in self.ladder if e.kind == decisions.EntryKind.EXPIRY)
        return next(ends, None)

    @property
    def plan_words(self) -> str:
        """The steps of the stated plan in words; empty without one."""
        return self.row.intent_words if self.row else ""

    @property
    def follows(self) -> str:
        """Leaving by stated plan, where the status does not say so itself."""
        return self.row.follows if self.row else ""

    @property
    def departure(self) -> Departure | None:
        """That it goes or has gone, and whether it is retained; None if it does not."""
        return self.row.departure if self.row else None

    @property
    def strength_grade(self) -> str:
        """The weakest grade among the statements in its strength; empty without any."""
        return grade_of(self.contributor.strength_weakness) if self.contributor else ""

    @property
    def press_grade(self) -> str:
        """The same of a figure that is left out; empty without one."""
        return grade_of(self.contributor.press_weakness) if self.contributor else ""

    @property
    def share_percent(self) -> str | None:
        """Its share of what the others than the lead nation have; of the lead none."""
        mine = self.contributor.personnel if self.contributor else None
        if mine is None or not self.personnel.personnel or self.is_lead:
            return None
        return f"{100 * mine / self.personnel.personnel:.1f}%"

    @property
    def marking_ids(self) -> list[int]:
        """What the page bears for whom and what it names beside the actor's own."""
        places = [one.deployment for one in self.strengths]
        named = [
            *self.resting,
            *(one.holder for one in self.resting),
            *(one.force for one in places),
            *(one.sector for one in places),
            *(one.source for one in [*self.strengths, *self.options]),
            *(one.option.mission for one in self.options),
        ]
        return marks_of(named)


def security_of(
    actor: Actor,
    on: date,
    reader: "User",
    programme: Programme | None,
    evidence: str,
) -> Security:
    """Ask the security line about an actor."""
    found = Contributor.objects.at(on, reader, evidence).filter(actor=actor)
    contributor = found.select_related("actor").first()
    mandate = next_mandate(actor, on, reader)
    lead = programme.lead_nation_id if programme else None
    ladder = decisions.ladder(on, reader, holder=actor)
    carrying = _carrying(ladder, reader) or mandate
    return Security(
        contributor=contributor,
        row=_row(contributor, on, reader),
        personnel=personnel_totals(on, reader, lead, evidence),
        is_lead=lead == actor.pk,
        ladder=ladder,
        mandate=mandate,
        timeline=own_bars(actor, mandate, on, reader),
        steps=rungs(mandate, on) if mandate else [],
        carrying=carrying,
        resting=_resting(carrying, on, reader, evidence),
        strengths=_strengths(actor, on, reader),
        options=_options(actor, on, reader),
    )


def _carrying(ladder: list[decisions.LadderEntry], reader: "User") -> Mandate | None:
    """The mandate on which most others rest; None where nothing rests on any."""
    most = max(ladder, key=lambda one: one.dependants, default=None)
    if most is None or not most.dependants:
        return None
    return Mandate.objects.visible_to(reader).filter(pk=most.mandate_id).first()


def _resting(mandate: Mandate | None, on: date, reader: "User", evidence: str) -> Few:
    if mandate is None:
        return Few()
    return few(falls_with(mandate, on, reader, evidence), MOST_RESTING)


def _row(
    contributor: Contributor | None, on: date, reader: "User"
) -> ContributorRow | None:
    """The contributor with its plan and departure, as the list of them has it."""
    if contributor is None:
        return None
    plan = plans_of([contributor], on, reader)[contributor.pk]
    gone = departures_of([contributor.pk], on, reader)
    return ContributorRow(contributor, None, plan, on, gone.get(contributor.pk))


def _strengths(actor: Actor, on: date, reader: "User") -> Few:
    """The newest statement of each deployment, whatever its grade."""
    stated = Strength.objects.visible_to(reader)
    own = stated.filter(deployment__contributor__actor=actor).newest_by(on)
    placed = own.select_related("deployment__force").prefetch_related(
        Prefetch("deployment__sector", Sector.objects.visible_to(reader))
    )
    return few(with_sources(placed, reader), MOST_STRENGTHS)


def _options(actor: Actor, on: date, reader: "User") -> Few:
    """Where each alternative mission stands."""
    own = states(on, reader).filter(option__contributor__actor=actor)
    return few(with_sources(own, reader), MOST_OPTIONS)
