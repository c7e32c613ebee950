"""The questions we ask of debt claims: how much of each is written off, and by when."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Round

from partnership.evidence.counting import FIRM, left_out_grades
from partnership.evidence.models import RecordQuerySet

if TYPE_CHECKING:
    from partnership.accounts.models import User

HUNDRED = Decimal(100)
PERCENT = models.DecimalField(max_digits=6, decimal_places=2)
DOLLARS = models.DecimalField(max_digits=20, decimal_places=2)


class ReliefStageQuerySet(RecordQuerySet):
    """Which stages of a creditor's relief."""

    def agreed_by(self, on: date) -> Self:
        """Stages that were agreed by this date, in effect or not."""
        return self.filter(agreed_on__lte=on)

    def counted(self, evidence: str) -> Self:
        """Stages that a sum counts (design, section 2)."""
        return self.exclude(grade__in=left_out_grades(evidence))


class DebtClaimQuerySet(RecordQuerySet):
    """Which claims, and what the relief of each is worth."""

    def at(self, on: date) -> Self:
        """Claims that had been stated by this date."""
        return self.filter(stated_on__lte=on)

    def of_groups(self) -> Self:
        """What creditors claim together; their own claims are in it."""
        return self.filter(creditor=None)

    def with_relief(self, on: date, reader: "User", evidence: str = FIRM) -> Self:
        """Add what was agreed and what is in effect by the date, in per cent and US$.

        What the claim itself says was agreed comes before its stages, which say when.
        Unknown is null: relief that was agreed and has no stage may or may not be in
        effect. Where none was agreed, all of the claim is left.
        """
        from donors.models.debt import ReliefStage

        stages = ReliefStage.objects.visible_to(reader).agreed_by(on)
        stages = stages.counted(evidence).filter(claim=OuterRef("pk"))
        in_effect = Coalesce(Sum("percent", filter=Q(effective_on__lte=on)), Decimal(0))
        return (
            self.annotate(
                agreed_percent=Coalesce(F("relief_percent"), _of_stages(stages)),
                staged_percent=_of_stages(stages, in_effect),
            )
            .annotate(
                effective_percent=Case(
                    When(agreed_percent=None, then=Value(Decimal(0))),
                    default=F("staged_percent"),
                    output_field=PERCENT,
                ),
            )
            .annotate(
                agreed_low_usd=_share("low_usd", F("agreed_percent")),
                agreed_high_usd=_share("high_usd", F("agreed_percent")),
                left_low_usd=_share("low_usd", HUNDRED - F("effective_percent")),
                left_high_usd=_share("high_usd", HUNDRED - F("effective_percent")),
            )
        )


def _of_stages(stages: models.QuerySet, amount: models.Expression | None = None):
    """A sum over a claim's stages; null where it has none."""
    summed = stages.order_by().values("claim")
    summed = summed.annotate(sum=amount or Sum("percent")).values("sum")
    return Subquery(summed, output_field=PERCENT)


def _share(claim: str, percent: models.Expression) -> models.Expression:
    """So many per cent of a claim, in US dollars to the cent."""
    return Round(F(claim) * percent / HUNDRED, 2, output_field=DOLLARS)
