"""Debt on an actor's timeline: claims, and what was agreed and came into effect."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F, QuerySet

from donors.debt.words import billions_words, percent_words
from donors.models import DebtClaim, ReliefStage
from partnership.actors.timeline import EntryKind, Said, entries
from partnership.evidence.lines import Line

MAY, PAGE = "donors.view_debtclaim", "donors:debt_claim"


def _claimed(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        DebtClaim.objects.visible_to(reader).at(on).filter(creditor=actor),
        Line.ECONOMIC,
        "stated_on",
        "low_usd",
        "high_usd",
        "relief_percent",
    )


def _says_claimed(said: Said) -> str:
    claim = billions_words(Decimal(said[0]), Decimal(said[1]))
    relief = f"; relief of {percent_words(Decimal(said[2]))} agreed" if said[2] else ""
    return f"Claims {claim}{relief}"


def _stages(actor: Any, on: date, reader: Any) -> QuerySet[ReliefStage]:
    claims = DebtClaim.objects.visible_to(reader).at(on).filter(creditor=actor)
    stages = ReliefStage.objects.visible_to(reader).agreed_by(on)
    return stages.filter(claim__in=claims.order_by())


def _agreed(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        _stages(actor, on, reader),
        Line.ECONOMIC,
        "agreed_on",
        "percent",
        "condition",
        record="claim_id",
        bears=("marking", "claim__marking"),
    )


def _says_agreed(said: Said) -> str:
    condition = f", on a condition: {said[1]}" if said[1] else ""
    return f"Agrees relief of {percent_words(Decimal(said[0]))} of its claim{condition}"


def _in_effect(actor: Any, on: date, reader: Any) -> QuerySet:
    later = _stages(actor, on, reader).filter(effective_on__gt=F("agreed_on"))
    return entries(
        later,
        Line.ECONOMIC,
        "effective_on",
        "percent",
        record="claim_id",
        bears=("marking", "claim__marking"),
    )


def _says_in_effect(said: Said) -> str:
    return f"{percent_words(Decimal(said[0]))} of its claim is written off"


DEBT = (
    EntryKind("debt_claimed", "Debt claim", MAY, PAGE, _claimed, _says_claimed),
    EntryKind("relief_agreed", "Debt relief", MAY, PAGE, _agreed, _says_agreed),
    EntryKind(
        "relief_in_effect",
        "Debt written off",
        MAY,
        PAGE,
        _in_effect,
        _says_in_effect,
        is_due=True,
    ),
)
