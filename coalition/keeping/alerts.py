"""Intents that nobody has confirmed: the facts behind the flags (design, 3.2, 3.6)."""

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from coalition.alerts import JOB
from coalition.keeping.fading import FADING_DAYS
from coalition.models import Contributor, Intent
from coalition.queries.days import DaysBefore
from coalition.queries.standings import intent_columns, status_columns
from partnership.alerts.borne import markings_of
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.alerts.words import written


def fading_intents(on: date) -> QuerySet:
    """One row for each contributor here whose newest intent is fading at this date."""
    columns = {
        **status_columns(on, EVERY_MARKING),
        **intent_columns(on, EVERY_MARKING),
    }
    return (
        Contributor.objects.annotate(**columns)
        .fading()
        .annotate(
            words=Concat(
                "actor__name",
                Value(": its intent was last confirmed on "),
                written("intent_stated_on"),
            ),
            severity=Value(int(Severity.NOTICE)),
            step=Value("fading"),
            due_on=_faded_on(),
            borne=_borne(on),
        )
        .order_by()
        .values_list(
            "pk",
            "actor_id",
            "words",
            "severity",
            "step",
            "due_on",
            "marking_id",
            "borne",
        )
    )


def _faded_on() -> DaysBefore:
    """The day on which it began to fade."""
    days = Value(-FADING_DAYS, models.IntegerField())
    return DaysBefore(Cast(F("intent_stated_on"), models.DateField()), days)


def _borne(on: date) -> ArraySubquery:
    """A flag names a contributor, and tells of the plan that is fading."""
    steps = Intent.objects.plan_at(on, EVERY_MARKING).filter(
        contributor=OuterRef(OuterRef("pk"))
    )
    told = Q(pk__in=steps.order_by().values("marking"))
    return markings_of("actor__marking", told=told)


FADING_INTENTS = Rule(
    name="fading_intent",
    label=f"Intents that nobody has confirmed for {FADING_DAYS} days",
    job=JOB,
    subject_model="coalition.contributor",
    facts=fading_intents,
    steps=("fading",),
    step_words={"fading": "Fading"},
    url_name="coalition:contributor",
)
