"""Everything about one donor at a date, in the same few queries for any donor."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from donors.debt.page import claims_at
from donors.donor.chart import chart_of
from donors.donor.timeline import timeline
from donors.keyed import BY_CONFERENCE, Keyed, totals_by
from donors.models import (
    Condition,
    Conference,
    DebtClaim,
    Explanation,
    Pledge,
    PledgeStatement,
    ReliefStage,
    Transaction,
)
from donors.position import FIRM, PledgePosition, Positions
from donors.seen import with_seen
from donors.totals import Totals, donor_position
from partnership.actors.models import Actor, Grouping, Membership
from partnership.evidence.banner import marks_of
from partnership.evidence.charts.chart import Chart, sources_shown
from partnership.evidence.charts.sources import sources_of
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.visible_sources import with_sources

if TYPE_CHECKING:
    from partnership.accounts.models import User

# The page shows no more of what is said; the lists that it leads to have it all.
MOST_SAID = 50
# Beyond so many pledges the chart and the sums by conference are worked out only when
# they are asked for: they read every entry, and the rest of the page does not.
MOST_AT_ONCE = 1_000


@dataclass(frozen=True)
class AtConference:
    """What the donor pledged at one conference; without one, elsewhere."""

    conference: Conference | None
    sums: Keyed


@dataclass(frozen=True)
class DonorPage:
    """One donor: what it promised where, what came, what is late, and why."""

    donor: Actor
    totals: Totals
    pledges: list[PledgePosition]
    chart: Chart | None
    conferences: list[AtConference]
    statements: list[PledgeStatement]
    explanations: list[Explanation]
    conditions: list[Condition]
    debts: list[DebtClaim]
    groupings: list[Membership]
    is_fund: bool
    # The chart and the conferences are left for a second look.
    is_short: bool
    # What its figures rest on, and the records beside them.
    asked: RecordQuerySet
    beside: list[RecordQuerySet]

    @property
    def more_pledges(self) -> int:
        """How many pledges the page does not show."""
        return max(self.totals.pledges - len(self.pledges), 0)

    @property
    def disagreeing(self) -> list[PledgePosition]:
        """Pledges about which sources disagree."""
        return [pledge for pledge in self.pledges if pledge.discrepancy]

    @property
    def marks_of_named(self) -> list[int]:
        """The markings of what stands beside the donor's records."""
        said = [*self.statements, *self.explanations, *self.debts]
        return marks_of(
            [
                *(one.conference for one in self.conferences),
                *(one.source for one in said),
                *sources_shown(self.chart),
                *(one.owner for one in self.conditions),
                *(one.grouping for one in self.groupings),
            ]
        )


def build(
    donor: Actor,
    on: date,
    reader: "User",
    evidence: str = FIRM,
    *,
    in_full: bool = False,
) -> DonorPage:
    """The page of one donor at a date; `in_full` also draws very many pledges."""
    pledges = Pledge.objects.visible_to(reader).at(on).filter(donor=donor)
    positions = pledges.wholes().with_position(on, reader, evidence)
    rows, totals = donor_position(donor, on, reader, evidence)
    is_short = totals.pledges > MOST_AT_ONCE and not in_full
    statements = _of(PledgeStatement, pledges, reader).filter(stated_on__lte=on)
    explanations = _of(Explanation, pledges, reader).filter(stated_on__lte=on)
    conditions = _of(Condition, pledges, reader).filter(set_on__lte=on)
    debts = claims_at(on, reader, evidence).filter(creditor=donor)
    groupings = Grouping.objects.visible_to(reader)
    members = (
        Membership.objects.visible_to(reader)
        .at(on)
        .filter(actor=donor, grouping__in=groupings.order_by())
    )
    through = Pledge.objects.visible_to(reader).at(on).filter(through=donor)
    return DonorPage(
        donor=donor,
        totals=totals,
        pledges=rows,
        chart=None if is_short else _chart(positions, pledges, on, reader),
        conferences=[] if is_short else _at_conferences(positions, reader),
        statements=_newest(with_sources(statements, reader)),
        explanations=_newest(with_sources(explanations, reader)),
        conditions=list(
            with_seen(conditions.exclude(met_on__lte=on), reader, "owner")
            .select_related("pledge")
            .order_by("set_on", "pk")[:MOST_SAID]
        ),
        debts=list(debts),
        groupings=list(members.select_related("grouping").order_by("grouping__name")),
        is_fund=through.exists(),
        is_short=is_short,
        asked=pledges,
        beside=[
            Actor.objects.visible_to(reader).filter(pk=donor.pk),
            DebtClaim.objects.visible_to(reader).at(on).filter(creditor=donor),
            ReliefStage.objects.visible_to(reader).filter(claim__creditor=donor),
            members,
        ],
    )


def _chart(
    positions: Positions, pledges: RecordQuerySet, on: date, reader: "User"
) -> Chart | None:
    entries = _of(Transaction, pledges, reader).filter(transacted_on__lte=on)
    return chart_of(timeline(positions), sources_of(reader, pledges, entries))


def _of(model: type, pledges: QuerySet, reader: "User") -> RecordQuerySet:
    return model.objects.visible_to(reader).filter(pledge__in=pledges.order_by())


def _newest(rows: RecordQuerySet) -> list:
    """The newest of what was said, each with its pledge."""
    return list(rows.select_related("pledge").order_by("-stated_on", "-pk")[:MOST_SAID])


def _at_conferences(positions: Positions, reader: "User") -> list[AtConference]:
    """By conference, oldest first; one that the reader may not see is no conference."""
    found = totals_by(positions, BY_CONFERENCE)
    keys = [int(key) for key in found if key]
    named = Conference.objects.visible_to(reader).in_bulk(keys)
    rows = [AtConference(named.get(int(key or 0)), one) for key, one in found.items()]
    return sorted(
        rows,
        key=lambda row: (
            row.conference is None,
            (row.conference and row.conference.held_on) or date.max,
        ),
    )
