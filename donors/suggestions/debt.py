"""Debt of which the actor agreed less relief than the terms that all are to match."""

from django.urls import reverse

from donors.debt.benchmark import Benchmark
from donors.debt.page import benchmark_at, claims_at, marks_beside
from donors.debt.words import billions_words, percent_words
from donors.models import DebtClaim
from donors.words import capital
from partnership.alerts.suggestions import Occasion, Pressing, Suggestion
from partnership.evidence.counting import FIRM, is_soft
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.told import Line


def debt(asked: Occasion) -> list[Suggestion]:
    """Claims with no relief agreed, or less than the benchmark; none without one.

    A fixed number of queries. A figure of the press is told beside, and not to be said.
    """
    claims = claims_at(asked.on, asked.reader, FIRM).filter(creditor=asked.actor_id)
    mine = list(claims)
    terms = benchmark_at(asked.on, asked.reader) if mine else None
    if terms is None:
        return []
    return [
        _suggestion(claim, terms)
        for claim in mine
        if claim.agreed_percent is None or claim.agreed_percent < terms.percent
    ]


def _suggestion(claim: DebtClaim, terms: Benchmark) -> Suggestion:
    agreed = claim.agreed_percent
    said = f"{percent_words(agreed)} is" if agreed is not None else "nothing is"
    owed = billions_words(claim.low_usd, claim.high_usd)
    grade = claim.get_grade_display().lower()
    soft = f" ({grade})" if is_soft(claim.grade) else ""
    stages = claim.stages.all()
    marks = {claim.marking_id, *terms.marking_ids, *marks_beside(claim)}
    return Suggestion(
        key=f"debt:{claim.pk}:{'below' if agreed is not None else 'none'}",
        text=_text(claim, terms, "" if soft else owed),
        why=f"It claims {owed}, as stated on {long_day(claim.stated_on)}{soft}; {said}"
        f" agreed to be written off, against {terms.words} by {terms.whose}.",
        record=f"The debt to {claim.creditor_name}",
        url=reverse("donors:debt_claim", args=[claim.pk]),
        line=Line.ECONOMIC,
        pressing=Pressing.OPEN,
        marking_ids=frozenset(marks | {stage.marking_id for stage in stages}),
    )


def _text(claim: DebtClaim, terms: Benchmark, owed: str) -> str:
    agreed = f"{terms.whose} agreed to write off {terms.words}"
    if claim.group == terms.claim.group and claim.agreed_percent is None:
        whole = f" ({owed})" if owed else ""
        return (
            f"Of the debt to you{whole}, {agreed}. We would like to hear when your own"
            " agreement will be signed."
        )
    given = percent_words(claim.agreed_percent)
    so_far = "" if claim.agreed_percent is None else f" You agreed {given} so far."
    claims = f"You claim {owed}. " if owed else ""
    return (
        f"{claims}{capital(agreed)} of the debt to its members.{so_far} We ask you to"
        " match that."
    )
