"""The ladder: the steps by which a decision comes nearer (design, section 3.2)."""

from enum import StrEnum

from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Coalesce

# Days before the day on which a decision is needed, farthest first.
STEPS = (180, 90, 60, 30, 14, 7)
HORIZON_DAYS = STEPS[0]


class Step(models.TextChoices):
    """The step that has been reached; `lapsed` when the last possible day is past."""

    DAYS_180 = "180", "180 days"
    DAYS_90 = "90", "90 days"
    DAYS_60 = "60", "60 days"
    DAYS_30 = "30", "30 days"
    DAYS_14 = "14", "14 days"
    DAYS_7 = "7", "7 days"
    LAPSED = "lapsed", "Lapsed"


class EntryKind(StrEnum):
    """Why a mandate stands on the ladder."""

    EXPIRY = "expiry"
    REVIEW = "review"
    RENEWED = "renewed"


class Nearest(Func):
    """The nearest step that so many days have reached; null if none.

    The days stand in it once: they may be a subquery of their own.
    """

    template = (
        "(SELECT min(step)::text FROM unnest(ARRAY[{}]) AS step"
        " WHERE step >= %(expressions)s)"
    ).format(", ".join(map(str, STEPS)))
    arity = 1
    output_field = models.CharField()


def ladder_step_sql(days: str, lapsed: Q) -> Case:
    """The step reached, from the name of a column of days; empty if none is.

    A decision that is late (days below zero) stays at the last step until the mandate
    has certainly lapsed.
    """
    return Case(
        When(lapsed, then=Value(Step.LAPSED.value)),
        default=Coalesce(Nearest(F(days)), Value("")),
        output_field=models.CharField(),
    )
