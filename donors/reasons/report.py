"""The reasons for non-delivery as a report: what stands behind each."""

from donors.bearing import marking_of
from donors.models import Pledge
from donors.reasons.page import UNSTATED, ReasonRow, build
from donors.reports import rates_of
from donors.sum_cells import AT_OWN_RATES, sums
from partnership.evidence.models import RecordQuerySet
from partnership.exchange.listed import EvidenceFilter, cell, list_report
from partnership.exchange.report import Question

RULE = "For each pledge the newest explanation by the date stands."


def pledges(question: Question) -> RecordQuerySet:
    """Whatever was pledged by the date."""
    return Pledge.objects.visible_to(question.reader).at(question.on)


def rows(question: Question) -> list[ReasonRow]:
    """Each reason that was stated; last, the pledges without one."""
    page = build(question.on, question.reader, question.filters["evidence"])
    if page.unstated is None:
        return page.rows
    return [*page.rows, ReasonRow(UNSTATED, "No reason stated", page.unstated)]


REASONS = list_report(
    name="reasons",
    title="Reasons for non-delivery",
    permission="donors.export_pledge",
    sees="donors.view_pledge",
    address="donors:reason_file",
    filter_form=EvidenceFilter,
    cells=(
        cell("reason", "Reason", "label"),
        cell("code", "Code"),
        *sums("sums.totals.counted"),
    ),
    rows=rows,
    rates=lambda asked: rates_of(pledges(asked), asked),
    marking=lambda question: marking_of(pledges(question), question.reader),
    remarks=lambda _: [AT_OWN_RATES, RULE],
)
