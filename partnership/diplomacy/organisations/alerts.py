"""Reports that are due: the facts behind the flags (design, 3.4 and 3.6)."""

from datetime import date, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Concat

from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.alerts.words import written
from partnership.diplomacy.models import ReportingDue
from partnership.evidence.models import Marking

JOB = "flag_reports_due"
# A month is what it takes to ask for a draft, read it and answer.
DUE_DAYS = 30
DUE, OVERDUE = "due", "overdue"


def reports_due(on: date) -> QuerySet:
    """One row for each report that is due within 30 days, or overdue."""
    last = min(on, date.max - timedelta(DUE_DAYS)) + timedelta(DUE_DAYS)
    is_overdue = Q(due_on__lt=on)
    named = Marking.objects.filter(pk=OuterRef("organisation__marking"))
    return (
        ReportingDue.objects.visible_to(EVERY_MARKING)
        .open(on)
        .filter(due_on__lte=last)
        .annotate(
            words=_words(is_overdue),
            severity=Case(
                When(is_overdue, then=Value(int(Severity.OVERDUE))),
                default=Value(int(Severity.NOTICE)),
            ),
            step=Case(When(is_overdue, then=Value(OVERDUE)), default=Value(DUE)),
            borne=ArraySubquery(named.values("pk")),
        )
        .order_by()
        .values_list(
            "pk",
            "organisation_id",
            "words",
            "severity",
            "step",
            "due_on",
            "marking_id",
            "borne",
        )
    )


def _words(is_overdue: Q) -> Concat:
    """UNAMI: quarterly report to the Security Council is due on 14 March 2006."""
    return Concat(
        "organisation__name",
        Value(": "),
        "report",
        Value(" to "),
        "to_whom",
        Case(
            When(is_overdue, then=Value(" was due on ")),
            default=Value(" is due on "),
        ),
        written("due_on"),
    )


REPORTS_DUE = Rule(
    name="report_due",
    label=f"Reports due within {DUE_DAYS} days, or overdue",
    job=JOB,
    subject_model="diplomacy.reportingdue",
    facts=reports_due,
    steps=(DUE, OVERDUE),
    step_words={DUE: "Report due", OVERDUE: "Report overdue"},
    url_name="diplomacy:reporting_due",
)
