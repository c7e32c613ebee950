"""What a minister sees first: the three lines on one page. Each figure is one query."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from coalition import provinces, timeline
from coalition.ladder_totals import LadderTotals, ladder_totals
from coalition.missions.retention import Rate, rate_at
from coalition.models.mandate_queries import MandateStatus
from coalition.totals import PersonnelTotals, personnel_totals
from donors.totals import Totals, totals_and_largest
from partnership.alerts.queries import OpenFlags, open_flags
from partnership.dashboard.balance.panel import Panel, panel
from partnership.dashboard.bearing import of_the_front_page
from partnership.dashboard.front.changed import Changed
from partnership.dashboard.front.decisions import Decision, decisions
from partnership.dashboard.front.gap import Gap, explain
from partnership.dashboard.front.sources import PanelSources, sources_of_panels
from partnership.diplomacy import totals as politics
from partnership.evidence.banner import overall_marking
from partnership.evidence.counting import FIRM
from partnership.evidence.models import Programme
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.unwritten.onlooker import Onlooker
from partnership.evidence.unwritten.until_written import until_written
from partnership.strategy.standing.lines import OnLine, on_lines

if TYPE_CHECKING:
    from partnership.accounts.models import User

DECISIONS_SHOWN = 6
AUTHORITIES_SHOWN = 6
# Of so many pledges it is said which sources disagree; of the others, how many.
PLEDGES_READ = 50
# The flags themselves have a page; here they are counted.
FLAGS_READ = 1
# What is renewed asks nothing any more.
ENDS = Q(expires_on__isnull=False) & ~Q(status=MandateStatus.SUPERSEDED)


@dataclass(frozen=True)
class FrontPage:
    """Everything on the front page at a date, for one reader."""

    on: date
    # The nearest, and how many there are.
    decisions: list[Decision]
    decisions_found: int
    changed: Changed
    lines: dict[str, OnLine]
    balance: Panel | None
    personnel: PersonnelTotals
    retention: Rate
    ladder: LadderTotals
    # The next to end; `timeline.more` says how many there are beside them.
    timeline: timeline.Timeline
    money: Totals
    gap: Gap | None
    handover: provinces.Handover
    political: politics.PoliticalTotals
    flags: OpenFlags
    sources: list[PanelSources]
    marking: OverallMarking | None

    @property
    def decisions_more(self) -> int:
        """How many matters wait beside those that are shown."""
        return self.decisions_found - len(self.decisions)


def build(
    on: date,
    reader: "User",
    programme: Programme | None,
    evidence: str = FIRM,
    changed: Changed | None = None,
) -> FrontPage:
    """Ask every line its questions; the cost does not grow with the rows shown."""
    lead_nation = programme.lead_nation_id if programme else None
    ladder = ladder_totals(on, reader, DECISIONS_SHOWN)
    money, undelivered = totals_and_largest(on, reader, PLEDGES_READ, evidence)
    political = politics.political_totals(on, reader)
    waiting = decisions(ladder.near, undelivered, political)
    unread = money.counted.above_pledge - sum(
        bool(one.above_pledge_usd) for one in undelivered
    )
    drawn = timeline.build(on, reader, ENDS, AUTHORITIES_SHOWN)
    handover = provinces.handover(on, reader)
    page = FrontPage(
        on=on,
        decisions=waiting[:DECISIONS_SHOWN],
        decisions_found=ladder.waiting - len(ladder.near) + len(waiting) + unread,
        changed=changed or Changed(),
        lines=on_lines(on, reader, evidence),
        balance=panel(on, reader, programme, evidence),
        personnel=personnel_totals(on, reader, lead_nation, evidence),
        retention=rate_at(on, reader),
        ladder=ladder,
        timeline=drawn,
        money=money,
        gap=explain(money),
        handover=handover,
        political=political,
        flags=open_flags(on, reader, limit=FLAGS_READ),
        sources=sources_of_panels(
            on, reader, drawn.mandate_ids, undelivered, handover.teams
        ),
        marking=None,
    )
    return replace(page, marking=of_the_front_page(page, reader, evidence))


def as_it_stands(
    on: date,
    reader: "User",
    programme: Programme | None,
    evidence: str,
    changed: Changed,
) -> FrontPage:
    """The same, sooner: asked anew only once anything has been written.

    What changed since this reader looked is theirs, and is asked each time.
    """
    key = programme.pk if programme else None
    page = _kept(on, Onlooker.of(reader), key, evidence)
    held = page.marking.held if page.marking else frozenset()
    if held.issuperset(changed.marking_ids):
        return replace(page, changed=changed)
    marking = overall_marking(held.union(changed.marking_ids))
    return replace(page, changed=changed, marking=marking)


@until_written
def _kept(
    on: date, reader: Onlooker, programme: int | None, evidence: str
) -> FrontPage:
    """The page of whoever sees and may do the same; its programme is read anew."""
    found = Programme.objects.filter(pk=programme).first()
    return build(on, reader, found, evidence)
