"""Mandates on the ladder: the facts behind the flags (design, 3.2 and 3.6)."""

from datetime import date

from django.db.models import Case, CharField, F, Func, Q, QuerySet, Value, When
from django.db.models.functions import Concat

from coalition.models import Mandate
from coalition.models.mandate_queries import CLOSED, MandateStatus
from coalition.steps import Step
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.evidence.precision import DatePrecision

JOB = "flag_mandate_renewals"
STEPS = tuple(Step.values)

# PostgreSQL's own names of the months, which are English whatever its locale.
DAY, MONTH = "FMDD FMMonth YYYY", "FMMonth YYYY"


def expiring_mandates(on: date) -> QuerySet:
    """One row for each mandate on the ladder or lapsed, unless it has been renewed."""
    says = Case(When(step=Step.LAPSED, then=Value("lapsed ")), default=Value("ends "))
    exact = Case(
        When(expires_precision=DatePrecision.DAY, then=_written("expires_on", DAY)),
        When(expires_precision=DatePrecision.MONTH, then=_written("expires_on", MONTH)),
        default=_written("expires_on", "YYYY"),
        output_field=CharField(),
    )
    return (
        _mandates(on)
        .exclude(status__in=[MandateStatus.SUPERSEDED, MandateStatus.ENDED_EARLY])
        .exclude(step="")
        .annotate(
            severity=_severity("step"),
            words=Concat(
                "holder__name",
                Value(": "),
                "title",
                Value(" "),
                says,
                exact,
            ),
        )
        .values_list(
            "pk", "holder_id", "words", "severity", "step", "decision_by", "marking_id"
        )
    )


def reviews_due(on: date) -> QuerySet:
    """One row for each review on the ladder that nobody has held yet."""
    is_due = Case(When(review_days__lt=0, then=Value("was")), default=Value("is"))
    return (
        _mandates(on)
        .exclude(status__in=CLOSED)
        .exclude(review_step="")
        .annotate(
            severity=_severity("review_step"),
            words=Concat(
                "holder__name",
                Value(": the review of "),
                "title",
                Value(" "),
                is_due,
                Value(" due "),
                _written("review_on", DAY),
            ),
        )
        .values_list(
            "pk",
            "holder_id",
            "words",
            "severity",
            "review_step",
            "review_on",
            "marking_id",
        )
    )


def _mandates(on: date) -> QuerySet:
    mandates = Mandate.objects.at(on, EVERY_MARKING).with_stake(on, EVERY_MARKING)
    return mandates.not_departed().order_by()


def _severity(step: str) -> Case:
    return Case(
        When(Q((step, Step.LAPSED)), then=Value(int(Severity.OVERDUE))),
        default=Value(int(Severity.DECISION_DUE)),
    )


def _written(column: str, form: str) -> Func:
    """A date in words."""
    return Func(F(column), Value(form), function="to_char", output_field=CharField())


MANDATE_RENEWALS = Rule(
    name="mandate_renewal",
    label="Mandates that need a decision or have lapsed",
    job=JOB,
    subject_model="coalition.mandate",
    facts=expiring_mandates,
    steps=STEPS,
    step_words={"lapsed": "Lapsed"},
    url_name="coalition:mandate",
)
MANDATE_REVIEWS = Rule(
    name="mandate_review",
    label="Reviews of mandates",
    job=JOB,
    subject_model="coalition.mandate",
    facts=reviews_due,
    steps=STEPS,
    step_words={"lapsed": "Overdue"},
    url_name="coalition:mandate",
)
