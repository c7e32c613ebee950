"""Put the page together: three queries for its figures, whatever the number of rows."""

from dataclasses import dataclass
from datetime import timedelta

from donors import standing
from donors.gap_report.bars import GapBar, gap_bars
from donors.gap_report.findings import Findings, say
from donors.gap_report.groups import (
    RowGroup,
    by_instrument,
    check_words,
    row_groups,
    total_label,
    total_note,
)
from donors.models import Conference, Pledge, PublishedTotal
from donors.naming import DONOR, SOURCE, STATED_BY
from donors.position import PledgePosition
from donors.position.group import ORDER, Group
from donors.reports import marking, positions, sums_of
from donors.totals import Totals
from partnership.evidence.banner import marks_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.report import Question

# More rows than a reader can take in; the file has them all.
ROWS_ON_PAGE = 200
BARS = 12
WITH_A_GAP = ("reported", "computed")
# A total published so near to a conference is about its pledges.
NEAR = timedelta(days=40)


@dataclass(frozen=True)
class GapPage:
    """Everything that the template shows."""

    findings: Findings
    totals: Totals
    groups: list[RowGroup]
    bars: list[GapBar]
    shown: int
    instruments: str
    total_label: str
    total_note: str
    check_words: str
    published: list[PublishedTotal]
    sources: list[str]

    @property
    def has_rate_effect(self) -> bool:
        """Whether the rates moved, or cannot be said to have stood still."""
        counted = self.totals.counted
        return bool(counted.rate_effect_usd or counted.without_rate) or any(
            bar.row.rate_effect_usd for bar in self.bars
        )

    @property
    def keys(self) -> list[int]:
        """The pledges that have a row."""
        return [row.id for group in self.groups for row in group.rows]

    @property
    def is_cut(self) -> bool:
        """Whether there are more rows than the page shows."""
        return self.shown < self.totals.pledges


def build(question: Question) -> GapPage:
    """The page for these filters at this date."""
    rows, groups = _rows_and_groups(question)
    totals = sums_of(question, groups)
    largest = [row for row in rows if row.grouping in WITH_A_GAP and row.used_gap_usd]
    largest = largest[:BARS]
    return GapPage(
        findings=say(groups, totals, largest),
        totals=totals,
        groups=row_groups(
            rows, {name: groups[name] for name in ORDER if name in groups}
        ),
        bars=gap_bars(largest),
        shown=len(rows),
        instruments=by_instrument(totals.counted),
        total_label=total_label(totals),
        total_note=total_note(totals),
        check_words=check_words(totals, groups.get("organisations")),
        published=_published(question),
        sources=_sources(largest),
    )


def marking_of_page(question: Question, page: GapPage) -> OverallMarking | None:
    """What the page bears: the pledges, what its rows name, and the totals beside."""
    shown = Pledge.objects.visible_to(question.reader).filter(pk__in=page.keys)
    beside = [one for total in page.published for one in (total, total.source)]
    return marking(
        question,
        (DONOR, SOURCE, STATED_BY),
        shown,
        also=marks_of(beside),
    )


def _rows_and_groups(
    question: Question,
) -> tuple[list[PledgePosition], dict[str, Group]]:
    """From what is kept, unless the reader looks at other than one donor or all."""
    asked = dict(question.filters)
    donor, evidence = asked.pop("donor"), asked.pop("evidence")
    if any(asked.values()):
        return positions(question).rows_and_groups(ROWS_ON_PAGE)
    kept = standing.Question(question.on, question.reader, evidence)
    return standing.rows_and_groups(kept, ROWS_ON_PAGE, donor.pk if donor else None)


def _published(question: Question) -> list[PublishedTotal]:
    """Totals that others published about the time of the conference."""
    conference = question.filters["conference"]
    conferences = Conference.objects.visible_to(question.reader).exclude(held_on=None)
    chosen = conference or conferences.filter(held_on__lte=question.on).first()
    if not chosen or not chosen.held_on:
        return []
    near = (chosen.held_on - NEAR, min(chosen.held_on + NEAR, question.on))
    published = PublishedTotal.objects.visible_to(question.reader)
    published = published.filter(stated_on__range=near).exclude(amount_usd=None)
    return list(with_sources(published, question.reader)[:4])


def _sources(rows: list[PledgePosition]) -> list[str]:
    named = dict.fromkeys(
        source for row in rows for source in (row.reported_source, row.source) if source
    )
    return list(named)[:6]
