"""Plans of events that are late, and events near without an objective (design, 3.6)."""

from datetime import date, timedelta

from django.db.models import (
    BigIntegerField,
    Case,
    DateField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Concat

from partnership.alerts.borne import markings_of
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.diplomacy.events.plan import DUE_SOON_DAYS
from partnership.diplomacy.models import EventDate, EventObjective, PlanStep
from partnership.evidence.precision import DatePrecision

JOB = "flag_events"
NEAR_DAYS = 14
OVERDUE, DUE, WITHOUT = "overdue", "due", "without"


def plan_steps_due(on: date) -> QuerySet:
    """One row for each step that is overdue, or may be due within a week.

    A step of an event known to the month has no due day, and says so in words.
    """
    is_overdue = Q(due_by__lt=on)
    steps = PlanStep.objects.visible_to(EVERY_MARKING).ahead(on, EVERY_MARKING)
    is_a_day = Q(starts_precision=DatePrecision.DAY)
    about = Case(
        When(is_a_day, then=Value("")),
        default=Value(" (about then: the day of the event is not known)"),
    )
    return (
        steps.filter(due_on__lte=on + timedelta(DUE_SOON_DAYS))
        .order_by()
        .annotate(
            words=Concat("event__title", Value(": "), "what", about),
            severity=Case(
                When(is_overdue, then=Value(int(Severity.OVERDUE))),
                default=Value(int(Severity.NOTICE)),
            ),
            step=Case(When(is_overdue, then=Value(OVERDUE)), default=Value(DUE)),
            exact_on=Case(When(is_a_day, then=F("due_on")), output_field=DateField()),
            borne=markings_of("event__marking", "date_marking", "owner_actor__marking"),
        )
        .values_list(
            "pk",
            "owner_actor_id",
            "words",
            "severity",
            "step",
            "exact_on",
            "marking_id",
            "borne",
        )
    )


def events_without_objective(on: date) -> QuerySet:
    """One row for each event that may start within 14 days, and nothing is wanted of.

    One that has begun is near too, until its last day.
    """
    aims = EventObjective.objects.visible_to(EVERY_MARKING).known(on)
    aims = aims.order_by().filter(event=OuterRef("event"))
    return (
        EventDate.objects.ahead(on, EVERY_MARKING)
        .filter(~Exists(aims), starts_on__lte=on + timedelta(NEAR_DAYS))
        .order_by()
        .annotate(
            nobody=Value(None, BigIntegerField()),
            words=Concat("event__title", Value(" has no objective")),
            severity=Value(int(Severity.NOTICE)),
            step=Value(WITHOUT),
            borne=markings_of("marking"),
        )
        .values_list(
            "event_id",
            "nobody",
            "words",
            "severity",
            "step",
            "starts_on",
            "event__marking_id",
            "borne",
        )
    )


def inexact_starts(on: date) -> QuerySet:
    """The starts of which no more than the month, season or year is known."""
    return (
        EventDate.objects.ahead(on, EVERY_MARKING)
        .exclude(starts_on=None)
        .exclude(starts_precision=DatePrecision.DAY)
        .order_by()
        .values_list("event_id", "starts_on", "starts_on", "starts_precision")
    )


EVENT_PLANS = Rule(
    name="event_plan_late",
    label="Steps of the plans of events that are overdue or due within a week",
    job=JOB,
    subject_model="diplomacy.planstep",
    facts=plan_steps_due,
    steps=(DUE, OVERDUE),
    step_words={DUE: "Due soon", OVERDUE: "Overdue"},
    url_name="diplomacy:plan_step",
)
EVENTS_WITHOUT_OBJECTIVE = Rule(
    name="event_without_objective",
    label=f"Events within {NEAR_DAYS} days without an objective",
    job=JOB,
    subject_model="diplomacy.event",
    facts=events_without_objective,
    steps=(WITHOUT,),
    step_words={WITHOUT: "No objective"},
    url_name="diplomacy:event",
    inexact=inexact_starts,
)
