"""Debt claims as a report; as a calendar, the days on which relief takes effect."""

from collections.abc import Iterator

from django.db.models import QuerySet

from donors.debt.page import claims_at, marks_beside
from donors.debt.words import percent_words
from donors.models import DebtClaim, ReliefStage
from donors.sum_cells import USD
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.listed import EvidenceFilter, cell, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day

RULE = (
    "A claim is a range; the claim of a group repeats those of its members and is never"
    " added to them. Left is the claim less the relief in effect."
)


def claims(question: Question) -> QuerySet[DebtClaim]:
    """Those stated by the date, as the page orders them."""
    return claims_at(question.on, question.reader, question.filters["evidence"])


def marking(question: Question) -> OverallMarking | None:
    """Of claims, of stages, and of the creditors and sources that they name."""
    on, reader = question.on, question.reader
    named = [mark for one in claims(question) for mark in marks_beside(one)]
    stages = ReliefStage.objects.visible_to(reader).agreed_by(on)
    return highest_marking([DebtClaim.objects.visible_to(reader).at(on), stages], named)


def days(claim: DebtClaim, question: Question) -> Iterator[Day]:
    """Each stage of relief on the day on which it takes effect."""
    for stage in claim.stages.all():
        if stage.effective_on is None:
            continue
        yield Day(
            uid=f"relief-stage-{stage.pk}@partnership",
            starts=stage.effective_on,
            summary=f"{claim.creditor_name}: {percent_words(stage.percent)} of relief",
            description=stage.condition or "No condition is recorded.",
            url=claim.get_absolute_url(),
            changed_at=stage.updated_at,
            sequence=stage.version - 1,
            marks=frozenset(marks_of([claim, stage])),
        )


def _percent(claim: DebtClaim) -> str | None:
    agreed = claim.agreed_percent
    return None if agreed is None else percent_words(agreed)


DEBT = list_report(
    name="debt-relief",
    title="Debt relief",
    permission="donors.export_pledge",
    sees="donors.view_debtclaim",
    address="donors:debt_file",
    filter_form=EvidenceFilter,
    cells=(
        cell("creditor", "Creditor", "creditor_name"),
        cell("group", "Group", "get_group_display"),
        cell("low_usd", "Lowest claim (US$)", kind=USD),
        cell("high_usd", "Highest claim (US$)", kind=USD),
        cell("agreed", "Relief agreed", _percent),
        cell("worth_low_usd", "Worth, lowest (US$)", "agreed_low_usd", USD),
        cell("worth_high_usd", "Worth, highest (US$)", "agreed_high_usd", USD),
        cell("status", "Status"),
        cell("stated_on", "Stated on", kind=Kind.DATE),
        cell("evidence", "Evidence", "get_grade_display"),
        cell("source", "Source", "source.title"),
    ),
    rows=claims,
    marking=marking,
    remarks=lambda _: [RULE],
    days=days,
)
