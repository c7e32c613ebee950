"""What a minister sees first: the three lines on one page. Each figure is one query."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from coalition import provinces, timeline
from coalition.ladder_totals import LadderTotals, ladder_totals
from coalition.missions.retention import Rate, rate_at
from coalition.models import Contributor, Status
from coalition.totals import PersonnelTotals, personnel_totals
from donors.position import PledgePosition
from donors.totals import Totals, totals_and_largest
from partnership.alerts.queries import OpenFlags, open_flags
from partnership.dashboard.bearing import of_the_front_page
from partnership.dashboard.decisions import Decision, decisions
from partnership.diplomacy import totals as politics
from partnership.evidence.counting import FIRM
from partnership.evidence.models import Programme
from partnership.evidence.overall_marking import OverallMarking

if TYPE_CHECKING:
    from partnership.accounts.models import User

CONTRIBUTORS_SHOWN = 10
# More are read than drawn, so that a disagreement further down is not missed.
PLEDGES_READ = 50
PLEDGES_SHOWN = 8
FLAGS_SHOWN = 6
DECISIONS_SHOWN = 8


@dataclass(frozen=True)
class FrontPage:
    """Everything on the front page at a date, for one reader."""

    on: date
    personnel: PersonnelTotals
    contributors: list[Contributor]
    retention: Rate
    ladder: LadderTotals
    timeline: timeline.Timeline
    handover: provinces.Handover
    money: Totals
    undelivered: list[PledgePosition]
    political: politics.PoliticalTotals
    flags: OpenFlags
    # The nearest, and how many there are.
    decisions: list[Decision]
    decisions_found: int
    marking: OverallMarking | None


def build(
    on: date, reader: "User", programme: Programme | None, evidence: str = FIRM
) -> FrontPage:
    """Ask every line its questions; the cost does not grow with the rows shown."""
    lead_nation = programme.lead_nation_id if programme else None
    ladder = ladder_totals(on, reader, DECISIONS_SHOWN)
    money, undelivered = totals_and_largest(on, reader, PLEDGES_READ, evidence)
    political = politics.political_totals(on, reader)
    waiting = decisions(ladder.near, undelivered, political)
    page = FrontPage(
        on=on,
        personnel=personnel_totals(on, reader, lead_nation, evidence),
        contributors=largest_contributors(on, reader, lead_nation, evidence),
        retention=rate_at(on, reader),
        ladder=ladder,
        timeline=timeline.build(on, reader),
        handover=provinces.handover(on, reader),
        money=money,
        undelivered=undelivered[:PLEDGES_SHOWN],
        political=political,
        flags=open_flags(on, reader, limit=FLAGS_SHOWN),
        decisions=waiting[:DECISIONS_SHOWN],
        decisions_found=ladder.waiting - len(ladder.near) + len(waiting),
        marking=None,
    )
    return replace(page, marking=of_the_front_page(page, reader))


def largest_contributors(
    on: date, reader: "User", lead_nation: int | None, evidence: str = FIRM
) -> list[Contributor]:
    """Contributors that serve at the date beside the lead nation, strongest first."""
    serving = (
        Contributor.objects.at(on, reader, evidence)
        .exclude(actor=lead_nation)
        # No status recorded is not the same as gone.
        .filter(Q(status=None) | ~Q(status__in=[Status.DEPARTED, Status.PROSPECTIVE]))
    )
    return list(
        serving.select_related("actor").sorted_by("-personnel")[:CONTRIBUTORS_SHOWN]
    )
