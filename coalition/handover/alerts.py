"""Handovers that are late: the facts behind the flags (design, 3.2 and 3.6)."""

from datetime import date

from django.db.models import BigIntegerField, QuerySet, Value
from django.db.models.functions import Concat

from coalition.alerts import JOB
from coalition.models import HandoverPlan, Responsibility
from partnership.alerts.borne import markings_of
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.alerts.words import dated
from partnership.evidence.precision import DatePrecision

LATE = "late"


def late_handovers(on: date) -> QuerySet:
    """One row for each province whose plan is past, and which is not handed over.

    The flag tells of the plan, and names the province.
    """
    plans = HandoverPlan.objects.visible_to(EVERY_MARKING)
    handed = Responsibility.objects.visible_to(EVERY_MARKING).handed_over(on)
    return (
        HandoverPlan.objects.filter(pk__in=plans.newest_by(on).values("pk"))
        .with_met(on, EVERY_MARKING)
        .filter(planned_by__lt=on, is_met=False)
        .exclude(province__in=handed.values("province"))
        .order_by()
        .annotate(
            severity=Value(int(Severity.OVERDUE)),
            step=Value(LATE),
            words=Concat(
                "province__name",
                Value(": handover planned for "),
                dated("planned_on", "planned_precision"),
                Value(" has not happened"),
            ),
            nobody=Value(None, BigIntegerField()),
            borne=markings_of("province__marking"),
        )
        .values_list(
            "province_id",
            "nobody",
            "words",
            "severity",
            "step",
            "planned_by",
            "marking_id",
            "borne",
        )
    )


def inexact_plans(on: date) -> QuerySet:
    """The plans that stand, where no more than the month is known."""
    plans = HandoverPlan.objects.visible_to(EVERY_MARKING)
    return (
        HandoverPlan.objects.filter(pk__in=plans.newest_by(on).values("pk"))
        .filter(planned_on__isnull=False)
        .exclude(planned_precision=DatePrecision.DAY)
        .order_by()
        .values_list("province_id", "planned_by", "planned_on", "planned_precision")
    )


HANDOVER_LATE = Rule(
    name="handover_late",
    label="Handovers of provinces that are late",
    job=JOB,
    subject_model="actors.province",
    facts=late_handovers,
    steps=(LATE,),
    step_words={LATE: "Late"},
    url_name="coalition:province",
    inexact=inexact_plans,
)
