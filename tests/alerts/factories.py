"""A small rule for the engine: actors with a due date, kept in their identifier."""

from datetime import date, timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Cast, Concat

from partnership.actors.models import Actor
from partnership.alerts.models import Flag, JobRun, Severity
from partnership.alerts.rules import Rule
from tests.factories import TODAY, make_actor, make_marking

JOB = "watch_actors"
# The columns of a fact.
FACT = ("pk", "pk", "said", "severity", "step", "due", "marking_id", "also")


def due_within_thirty_days(on: date):
    """Actors due within 30 days: a decision is due, and from the day on overdue."""
    return (
        Actor.objects.exclude(iati_identifier="")
        .annotate(due=Cast("iati_identifier", models.DateField()))
        .filter(due__lte=on + timedelta(30))
        .annotate(
            said=Concat(F("name"), Value(" is 100% due")),
            severity=Case(
                When(Q(due__lt=on), then=Value(Severity.OVERDUE)),
                default=Value(Severity.DECISION_DUE),
            ),
            also=Value(None, ArrayField(models.BigIntegerField())),
            step=Case(
                When(Q(due__lt=on), then=Value("over")),
                When(Q(due__lte=on + timedelta(7)), then=Value("7")),
                default=Value("30"),
            ),
        )
        .values_list(*FACT)
    )


def due_without_actor(on: date):
    """The same subjects, about no actor."""
    nobody = Value(None, models.BigIntegerField())
    found = due_within_thirty_days(on).annotate(nobody=nobody)
    return found.values_list("pk", "nobody", *FACT[2:])


def due_in_sql(on: date):
    """The same subjects from plain SQL, with named parameters and nothing else."""
    sql = """
        SELECT id, NULL, name || ' 5%%', 10, NULL, NULL, marking_id, NULL::bigint[]
        FROM actors_actor
        WHERE iati_identifier <> '' AND iati_identifier::date <= %(on)s
    """
    return sql, {"on": on}


def make_rule(**values) -> Rule:
    """A rule that is not registered; `registered` makes it known to jobs and pages."""
    words = {
        "name": "actor-due",
        "label": "Actors that are due",
        "job": JOB,
        "subject_model": "actors.Actor",
        "facts": due_within_thirty_days,
        "steps": ("30", "7", "over"),
        "step_words": {"over": "Too late"},
    }
    return Rule(**words | values)


def make_due(name: str = "Denmark", due_on: date = TODAY, **values) -> Actor:
    return make_actor(name, iati_identifier=due_on.isoformat(), **values)


def make_run(job: str = JOB, on: date = TODAY) -> JobRun:
    return JobRun.objects.begin(job, on)


def make_flag(name: str = "Denmark", **values) -> Flag:
    actor = make_actor(name)
    words = {
        "rule": "actor-due",
        "subject_model": "actors.Actor",
        "subject_id": actor.pk,
        "actor": actor,
        "title": f"{name} is due",
        "severity": Severity.DECISION_DUE,
        "due_on": TODAY,
        "opened_on": TODAY,
        "marking": make_marking(),
    }
    return Flag.objects.create(**words | values)


def borne(fact) -> set[int]:
    """Every marking that the flag of this fact bears."""
    return {fact[-2], *fact[-1]}
