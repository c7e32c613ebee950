"""The page of statements: the shares as a chart and a table, and the list itself."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.http import QueryDict

from partnership.diplomacy.models import Framing
from partnership.diplomacy.narrative.share_chart import chart_of, percent, span
from partnership.diplomacy.narrative.shares import FEW, Shares
from partnership.diplomacy.narrative.statement_report import asked_for, shares_of
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.sources import Sources, sources_of
from partnership.evidence.counting import left_out_grades
from partnership.evidence.few import Few, few
from partnership.evidence.keyset import KeysetPage, Order, keyset_page
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.report import Question

NEWEST_FIRST = Order("said_on", descending=True, kind=date)
FRAMINGS_SHOWN = 50


@dataclass(frozen=True)
class StatementPage:
    """What the page shows of the statements that were asked for."""

    shares: Shares
    chart: Chart | None
    statements: KeysetPage
    framings: Few
    evidence: str

    @property
    def lede(self) -> str:
        """Which framing leads, or what is too little to say so."""
        found = self.shares
        if not found.number:
            return f"No statement that counts is recorded in {self.span}."
        if found.are_few:
            noun = "statement" if found.number == 1 else "statements"
            return (
                f"{found.number:,} {noun} in {self.span}: fewer than {FEW}, too few to"
                " show shares."
            )
        key, number = next(iter(found.totals.items()))
        return (
            f"{found.names[key]} is the framing of {number:,} of {found.number:,}"
            f" statements in {self.span} ({percent(number, found.number)})."
        )

    @property
    def span(self) -> str:
        """The months that the shares are of."""
        return span(self.shares)

    @property
    def left_out(self) -> str:
        """What the shares leave out for its evidence."""
        return self.shares.soft.in_words(self.evidence)


def build(question: Question, asked: QueryDict) -> StatementPage:
    """The page; the shares are one query, whatever the number of statements."""
    reader = question.reader
    found = shares_of(question)
    rows = question.form.of_the_framing(asked_for(question)).select_related("actor")
    framings = Framing.objects.visible_to(reader)
    listed = with_sources(rows, reader).prefetch_related(Prefetch("framing", framings))
    return StatementPage(
        shares=found,
        chart=chart_of(found, _sources(question, found)),
        statements=keyset_page(listed, NEWEST_FIRST, asked),
        framings=few(framings, FRAMINGS_SHOWN),
        evidence=question.filters["evidence"],
    )


def _sources(question: Question, found: Shares) -> Sources:
    """What bears the statements that the shares are of."""
    uncounted = left_out_grades(question.filters["evidence"])
    counted = asked_for(question).filter(said_on__gte=found.periods[0].begins)
    return sources_of(question.reader, counted.exclude(grade__in=uncounted))
