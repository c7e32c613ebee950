"""Asks and contacts that need attention: the facts behind the flags (design, 3.6)."""

from datetime import date, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Left

from partnership.actors.intervals import intervals
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.diplomacy.asks.double import DOUBLE_DAYS, put_twice
from partnership.diplomacy.asks.touch import held, ours, with_touch
from partnership.diplomacy.models import Ask, AskStep
from partnership.diplomacy.models.ask_queries import STALE_DAYS
from partnership.evidence.models import Marking

JOB = "flag_asks"
LONGEST = 300
FACTS = (
    "pk",
    "actor_id",
    "words",
    "severity",
    "step",
    "flag_due",
    "marking_id",
    "borne",
)


def overdue_asks(on: date) -> QuerySet:
    """One row for each ask that is open past the day by which it is wanted."""
    asks = Ask.objects.at(on, EVERY_MARKING).overdue(on)
    return _facts(
        asks.annotate(flag_due=F("wanted_by"), borne=_borne(on)),
        ": open past the day by which we wanted it",
        Severity.OVERDUE,
        "overdue",
    )


def inexact_days(on: date) -> QuerySet:
    """The days by which asks are wanted, where no more than the month is known."""
    asks = Ask.objects.at(on, EVERY_MARKING).overdue(on)
    return asks.exclude(wanted_by_precision="day").values_list(
        "pk", "wanted_by", F("wanted_by"), "wanted_by_precision"
    )


def stale_asks(on: date) -> QuerySet:
    """One row for each open ask that has not moved for too long."""
    asks = Ask.objects.at(on, EVERY_MARKING).stale(on)
    stale_since = F("touched_on") + Value(timedelta(STALE_DAYS))
    return _facts(
        asks.annotate(flag_due=stale_since, borne=_borne(on)),
        f": nothing has moved for {STALE_DAYS} days",
        Severity.NOTICE,
        "stale",
    )


def double_asks(on: date) -> QuerySet:
    """One row for each open ask that two capitals have put of late."""
    twice = put_twice(on, EVERY_MARKING)
    asks = (
        Ask.objects.at(on, EVERY_MARKING)
        .open()
        .annotate(twice=Subquery(twice.values("pk")[:1]))
        .filter(twice__isnull=False)
        .annotate(
            flag_due=Subquery(twice.values("took_on")[:1]),
            other=Subquery(twice.values("other")[:1]),
        )
    )
    pair = AskStep.objects.filter(
        Q(pk=OuterRef(OuterRef("twice"))) | Q(pk=OuterRef(OuterRef("other")))
    ).order_by()
    told = Q(pk__in=pair.values("marking")) | Q(pk__in=pair.values("ask__marking"))
    told |= Q(pk__in=pair.values("asked_by__marking"))
    return _facts(
        asks.annotate(borne=_borne(on, told)),
        f": two capitals put this within {DOUBLE_DAYS} days",
        Severity.NOTICE,
        "double",
    )


def silent_actors(on: date) -> QuerySet:
    """One row for each actor with whom nobody was in touch for as long as its tier."""
    actors = with_touch(on, EVERY_MARKING).filter(within__isnull=False)
    newest = [
        found.filter(actor=OuterRef(OuterRef("pk"))).order_by("-held_on", "-pk")
        for found in (ours(on, EVERY_MARKING), held(on, EVERY_MARKING))
    ]
    told = Q(pk=OuterRef("marking"))
    for found in newest:
        told |= Q(pk__in=found.values("marking")[:1])
    for kind in intervals(on, EVERY_MARKING):
        set_by = kind.filter(actor=OuterRef(OuterRef("pk"))).order_by()
        told |= Q(pk__in=set_by.values("marking"))
    return (
        actors.filter(Q(due_on=None) | Q(due_on__lte=on))
        .annotate(
            words=Concat("name", Value(": no contact for as long as its tier allows")),
            severity=Value(int(Severity.NOTICE)),
            step=Value("silent"),
            flag_due=F("due_on"),
            borne=_markings(told),
        )
        .order_by()
        .values_list(
            "pk", "pk", "words", "severity", "step", "flag_due", "marking_id", "borne"
        )
    )


def _facts(asks: QuerySet, says: str, severity: Severity, step: str) -> QuerySet:
    """The eight columns of a rule about asks; the title is cut to what a flag holds."""
    room = LONGEST - len(says)
    named = Concat("actor__name", Value(": "), "wanted", output_field=CharField())
    return (
        asks.annotate(
            words=Concat(Left(named, room), Value(says)),
            severity=Value(int(severity)),
            step=Value(step),
        )
        .order_by()
        .values_list(*FACTS)
    )


def _borne(on: date, told: Q | None = None) -> ArraySubquery:
    """A flag names the actor, and tells of the steps that say where the ask stands."""
    steps = AskStep.objects.filter(ask=OuterRef(OuterRef("pk")), took_on__lte=on)
    bearing = Q(pk=OuterRef("actor__marking"))
    bearing |= Q(pk__in=steps.order_by().values("marking"))
    return _markings(bearing if told is None else bearing | told)


def _markings(told: Q) -> ArraySubquery:
    return ArraySubquery(Marking.objects.filter(told).order_by("pk").values("pk"))


OVERDUE_ASKS = Rule(
    name="overdue_ask",
    label="Asks open past the day by which we wanted them",
    job=JOB,
    subject_model="diplomacy.ask",
    facts=overdue_asks,
    steps=("overdue",),
    url_name="diplomacy:ask",
    inexact=inexact_days,
)
STALE_ASKS = Rule(
    name="stale_ask",
    label=f"Open asks that have not moved for {STALE_DAYS} days",
    job=JOB,
    subject_model="diplomacy.ask",
    facts=stale_asks,
    steps=("stale",),
    step_words={"stale": "Stale"},
    url_name="diplomacy:ask",
)
DOUBLE_ASKS = Rule(
    name="double_ask",
    label="Asks that two capitals put within a week",
    job=JOB,
    subject_model="diplomacy.ask",
    facts=double_asks,
    steps=("double",),
    step_words={"double": "Asked twice"},
    url_name="diplomacy:ask",
)
SILENT_ACTORS = Rule(
    name="silent_actor",
    label="No contact for as long as the actor’s tier allows",
    job=JOB,
    subject_model="actors.actor",
    facts=silent_actors,
    steps=("silent",),
    step_words={"silent": "No contact"},
    url_name="diplomacy:actor",
)
RULES = (OVERDUE_ASKS, STALE_ASKS, DOUBLE_ASKS, SILENT_ACTORS)
