"""Trust funds as a report: deposits, and beside them what each passed on."""

from donors.bearing import marking_of
from donors.funds.page import funds_at
from donors.models import Pledge
from donors.reports import rates_of
from donors.sum_cells import AT_OWN_RATES, USD, by_form
from partnership.actors.models import Actor
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import EvidenceFilter, cell, list_report
from partnership.exchange.report import Kind, Question

PAID = "deposits.totals.counted"
MOVED = (
    "Received, passed on and held are in dollars of the days on which the money moved."
    " A deposit counts once, as its donor's pledge; what a fund spends of it, never."
)


def pledges(question: Question) -> RecordQuerySet:
    """Deposits, and what funds pass on."""
    return Pledge.objects.visible_to(question.reader).at(question.on).in_funds()


def marking(question: Question) -> OverallMarking | None:
    """Of the pledges, of what their figures rest on, and of the funds."""
    asked, reader = question.filters["evidence"], question.reader
    funds = [fund.actor.pk for fund in funds_at(question.on, reader, asked)]
    actors = Actor.objects.visible_to(reader).filter(pk__in=funds)
    return marking_of(pledges(question), reader, actors)


FUNDS = list_report(
    name="trust-funds",
    title="Trust funds",
    permission="donors.export_pledge",
    sees="donors.view_pledge",
    address="donors:fund_file",
    filter_form=EvidenceFilter,
    cells=(
        cell("fund", "Fund", "actor.name"),
        cell("depositors", "Depositors", f"{PAID}.donors", Kind.COUNT),
        cell("pledged_usd", "Deposits pledged (US$)", f"{PAID}.pledged_usd", USD),
        *by_form(PAID),
        cell("committed_usd", "Deposits committed (US$)", f"{PAID}.committed_usd", USD),
        cell("received_usd", "Received (US$)", kind=USD),
        cell(
            "onward_committed_usd",
            "Onward committed (US$)",
            "onward.totals.counted.committed_usd",
            USD,
        ),
        cell("passed_on_usd", "Passed on (US$)", kind=USD),
        cell("holds_usd", "Holds (US$)", kind=USD),
    ),
    rows=lambda asked: funds_at(asked.on, asked.reader, asked.filters["evidence"]),
    rates=lambda asked: rates_of(pledges(asked), asked),
    marking=marking,
    remarks=lambda _: [AT_OWN_RATES, MOVED],
)
