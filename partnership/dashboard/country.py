"""Everything about one actor on the three lines, at a date."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from coalition import ladder as decisions
from coalition import provinces, timeline
from coalition.listing import ContributorRow, grade_of, plans_of
from coalition.missions.departures import Departure, departures_of
from coalition.models import (
    Contributor,
    IntentKind,
    Likelihood,
    PRTStatus,
    Status,
)
from coalition.rungs import Rung, rungs
from coalition.totals import PersonnelTotals, personnel_totals
from donors.models import DebtClaim
from donors.position import PledgePosition
from donors.totals import Totals, donor_position
from partnership.actors.models import Actor, Alias, Membership
from partnership.alerts.queries import OpenFlags, open_flags
from partnership.dashboard.bearing import of_a_country_page
from partnership.dashboard.country_bars import next_mandate, own_bars
from partnership.dashboard.sources import sources_of
from partnership.diplomacy.asks.dealings import Dealings, with_actor
from partnership.diplomacy.forums.of_actor import ForumsOfActor
from partnership.diplomacy.influences.page import waits
from partnership.diplomacy.models import Waiting
from partnership.diplomacy.needs.of_actor import offers_of
from partnership.diplomacy.queries import meetings_with
from partnership.diplomacy.standings import MeetingStanding
from partnership.evidence.counting import FIRM
from partnership.evidence.few import Few
from partnership.evidence.models import Programme, Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources

if TYPE_CHECKING:
    from partnership.accounts.models import User


# What files call it is many spellings of little interest beyond the first few.
ALIASES_SHOWN = 12


@dataclass(frozen=True)
class CountryPage:
    """One actor at a date: what it gives, what lapses, what it owes, when we meet."""

    actor: Actor
    on: date
    groupings: list[Membership]
    aliases: list[Alias]
    contributor: Contributor | None
    row: ContributorRow | None
    personnel: PersonnelTotals
    ladder: list[decisions.LadderEntry]
    timeline: timeline.Timeline
    steps: list[Rung]
    teams: list[PRTStatus]
    pledges: list[PledgePosition]
    money: Totals
    debts: list[DebtClaim]
    meetings: list[MeetingStanding]
    waits: list[Waiting]
    dealings: Dealings
    forums: ForumsOfActor
    offers: Few
    flags: OpenFlags
    sources: list[Source]
    marking: OverallMarking | None

    @property
    def roles(self) -> list[str]:
        """What the actor is to us, as its records say at the date."""
        roles = []
        if self.contributor:
            status = (
                Status(self.contributor.status) if self.contributor.status else None
            )
            roles.append(
                "departed contributor"
                if status == Status.DEPARTED
                else "prospective contributor"
                if status == Status.PROSPECTIVE
                else "coalition contributor"
            )
        if self.pledges:
            roles.append("donor")
        return roles

    @property
    def status_words(self) -> str:
        """The contribution's status at the date; empty with none recorded."""
        return self.contributor.status_words if self.contributor else ""

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
        """The contingent's share of what the others than the lead nation have."""
        mine = self.contributor.personnel if self.contributor else None
        if mine is None or not self.personnel.personnel:
            return None
        return f"{100 * mine / self.personnel.personnel:.1f}%"


def build(
    actor: Actor,
    on: date,
    reader: "User",
    programme: Programme | None,
    evidence: str = FIRM,
) -> CountryPage:
    """Ask every line about one actor."""
    pledges, money = donor_position(actor, on, reader, evidence)
    contributor = (
        Contributor.objects.at(on, reader, evidence)
        .filter(actor=actor)
        .select_related("actor")
        .first()
    )
    mandate = next_mandate(actor, on, reader)
    page = CountryPage(
        actor=actor,
        on=on,
        groupings=list(
            Membership.objects.visible_to(reader)
            .at(on)
            .filter(actor=actor)
            .select_related("grouping")
        ),
        aliases=list(
            Alias.objects.visible_to(reader).filter(actor=actor)[:ALIASES_SHOWN]
        ),
        contributor=contributor,
        row=_row(contributor, on, reader),
        personnel=personnel_totals(
            on, reader, programme.lead_nation_id if programme else None, evidence
        ),
        ladder=decisions.ladder(on, reader, holder=actor),
        timeline=own_bars(actor, mandate, on, reader),
        steps=rungs(mandate, on) if mandate else [],
        teams=[t for t in provinces.teams_at(on, reader) if t.lead_id == actor.pk],
        pledges=pledges,
        money=money,
        debts=list(
            with_sources(DebtClaim.objects.visible_to(reader), reader).filter(
                creditor=actor, stated_on__lte=on
            )
        ),
        meetings=meetings_with(actor, on, reader),
        waits=waits(on, reader, actor=actor),
        dealings=with_actor(actor, on, reader),
        forums=ForumsOfActor.at(actor, on, reader),
        offers=offers_of(actor, on, reader),
        flags=open_flags(on, reader, actor=actor),
        sources=sources_of(actor, on, reader),
        marking=None,
    )
    return replace(page, marking=of_a_country_page(page, reader))


def _row(
    contributor: Contributor | None, on: date, reader: "User"
) -> ContributorRow | None:
    """The contributor with its plan and departure, as the list of them has it."""
    if contributor is None:
        return None
    plan = plans_of([contributor], on, reader)[contributor.pk]
    gone = departures_of([contributor.pk], on, reader)
    return ContributorRow(contributor, None, plan, on, gone.get(contributor.pk))
