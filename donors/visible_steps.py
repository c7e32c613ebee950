"""What donors do that the region's ladder counts: debt agreements, and money paid."""

from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    CharField,
    Exists,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Concat

from donors.models import DebtClaim, Pledge, ReliefStage, Transaction, TransactionKind
from partnership.actors.visible_steps import StepSource
from partnership.evidence.models import Marking

FIGURE = "FM999,999,999,999,999,990.9999"


def relief_agreed(on: date, reader: Any) -> QuerySet:
    """Stages of relief that a creditor had agreed by a date, by the day of it."""
    claims = DebtClaim.objects.visible_to(reader).filter(creditor__isnull=False)
    stages = ReliefStage.objects.visible_to(reader).agreed_by(on)
    return (
        stages.filter(claim__in=claims.order_by().values("pk"))
        .annotate(
            kind=Value("debt"),
            what=Concat(
                Value("Agrees relief of "),
                _plain("percent"),
                Value("% of its claim"),
            ),
            marking_ids=_markings("marking", "claim__marking"),
        )
        .order_by()
        .values_list(
            "claim_id",
            "claim__creditor_id",
            "kind",
            "agreed_on",
            "what",
            "grade",
            "marking_ids",
        )
    )


def disbursed(on: date, reader: Any) -> QuerySet:
    """Disbursements by a date that nobody took back; what a fund passes on is none."""
    pledges = Pledge.objects.visible_to(reader).filter(is_onward=False)
    taken_back = Transaction.objects.filter(
        reverses=OuterRef("pk"), transacted_on__lte=on
    )
    entries = Transaction.objects.visible_to(reader).filter(
        ~Exists(taken_back),
        Q(reverses=None, amount__gt=0),
        kind=TransactionKind.DISBURSEMENT,
        transacted_on__lte=on,
        pledge__in=pledges.order_by().values("pk"),
    )
    return (
        entries.annotate(
            step=Value("disbursement"),
            what=Concat(Value("Pays "), F("currency"), Value(" "), _plain("amount")),
            marking_ids=_markings("marking", "pledge__marking"),
        )
        .order_by()
        .values_list(
            "pledge_id",
            "pledge__donor_id",
            "step",
            "transacted_on",
            "what",
            "grade",
            "marking_ids",
        )
    )


def _plain(column: str) -> Func:
    """A figure in words: grouped, without noughts behind the point."""
    written = Func(F(column), Value(FIGURE), function="to_char")
    return Func(written, Value("."), function="rtrim", output_field=CharField())


def _markings(*paths: str) -> ArraySubquery:
    bearing = Q(pk__in=[OuterRef(path) for path in paths])
    return ArraySubquery(Marking.objects.filter(bearing).order_by("pk").values("pk"))


RELIEF_AGREED = StepSource(
    name="relief",
    label="Debt relief",
    right="donors.view_debtclaim",
    url_name="donors:debt_claim",
    steps=relief_agreed,
)
DISBURSED = StepSource(
    name="disbursement",
    label="Disbursements",
    right="donors.view_pledge",
    url_name="donors:pledge",
    steps=disbursed,
)
