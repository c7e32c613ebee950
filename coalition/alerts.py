"""Mandates on the ladder: the facts behind the flags (design, 3.2 and 3.6)."""

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Concat

from coalition.models import Mandate, Recess
from coalition.models.mandate_queries import CLOSED, MandateStatus
from coalition.steps import Step
from partnership.alerts.borne import markings_of
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.alerts.words import dated, written
from partnership.evidence.precision import DatePrecision

JOB = "flag_mandate_renewals"
STEPS = tuple(Step.values)


def expiring_mandates(on: date) -> QuerySet:
    """One row for each mandate on the ladder or lapsed, unless it has been renewed."""
    says = Case(When(step=Step.LAPSED, then=Value("lapsed ")), default=Value("ends "))
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
                dated("expires_on", "expires_precision"),
            ),
        )
        .values_list(
            "pk",
            "holder_id",
            "words",
            "severity",
            "step",
            "decision_by",
            "marking_id",
            "borne",
        )
    )


def inexact_ends(on: date) -> QuerySet:
    """The ends by which a decision is needed, where no more than the month is known.

    Notice or a recess before such an end make a day of it: the earliest possible one.
    """
    return (
        Mandate.objects.at(on, EVERY_MARKING)
        .exclude(expires_precision=DatePrecision.DAY)
        .filter(decision_by=F("expires_on"))
        .order_by()
        .values_list("pk", "decision_by", "expires_on", "expires_precision")
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
                written("review_on"),
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
            "borne",
        )
    )


def _mandates(on: date) -> QuerySet:
    mandates = Mandate.objects.at(on, EVERY_MARKING).with_stake(on, EVERY_MARKING)
    mandates = mandates.annotate(borne=borne_by_mandate())
    return mandates.not_departed().order_by()


def borne_by_mandate() -> ArraySubquery:
    """Words name a mandate, whose it is, and the contributor that it is for.

    Its day and step tell of a recess that brings the decision forward.
    """
    names = [
        "holder__marking",
        "contributor__marking",
        "contributor__actor__marking",
    ]
    crossed = Recess.objects.filter(
        body=OuterRef(OuterRef("decision_body")),
        starts_on__gt=OuterRef(OuterRef("decision_by")),
        starts_on__lte=OuterRef(OuterRef("noticed_by")),
    )
    told = Q(pk__in=crossed.values("marking"))
    told |= Q(pk__in=crossed.values("body__marking"))
    return markings_of(*names, told=told)


def _severity(step: str) -> Case:
    return Case(
        When(Q((step, Step.LAPSED)), then=Value(int(Severity.OVERDUE))),
        default=Value(int(Severity.DECISION_DUE)),
    )


MANDATE_RENEWALS = Rule(
    name="mandate_renewal",
    label="Mandates that need a decision or have lapsed",
    job=JOB,
    subject_model="coalition.mandate",
    facts=expiring_mandates,
    steps=STEPS,
    step_words={"lapsed": "Lapsed"},
    url_name="coalition:mandate",
    inexact=inexact_ends,
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
