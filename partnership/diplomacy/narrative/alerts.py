"""Lines to take that expire with no successor, and drafts that wait too long."""

from datetime import date, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    CharField,
    DateField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Concat

from partnership.alerts.models import Severity
from partnership.alerts.rules import Rule
from partnership.alerts.words import written
from partnership.diplomacy.models import LineToTake, LineVersion, VersionState
from partnership.diplomacy.narrative.lines import EXPIRING_DAYS
from partnership.evidence.models import Marking

JOB = "flag_lines_to_take"
WAITING_DAYS = 14
OVER = (VersionState.VALID, VersionState.EXPIRED)


def ending_lines(on: date) -> QuerySet:
    """One row for each line whose newest version in force ends, or has, with no next.

    A version that is cleared and to come is a successor; a draft is none.
    """
    versions = LineVersion.objects.known(on).with_state(on)
    own = versions.filter(line_to_take=OuterRef("pk"))
    last = on + timedelta(days=EXPIRING_DAYS)
    ending = own.filter(state__in=OVER, valid_until__lte=last).order_by("-number")
    follows = own.filter(state__in=(VersionState.TO_COME, VersionState.VALID))
    open_ended = Q(valid_until=None) | Q(valid_until__gt=last)
    coming = Q(state=VersionState.TO_COME) | Q(open_ended)
    lines = LineToTake.objects.filter(
        Exists(ending), ~Exists(follows.filter(coming))
    ).annotate(
        due_on=Subquery(ending.values("valid_until")[:1], DateField()),
        over=Q(due_on__lt=on),
        title=Concat(
            "topic",
            Value(": the line to take "),
            Case(When(over=True, then=Value("expired on ")), default=Value("expires ")),
            written("due_on"),
            Value(", and no other follows"),
        ),
        severity=Case(
            When(over=True, then=int(Severity.OVERDUE)),
            default=int(Severity.DECISION_DUE),
            output_field=IntegerField(),
        ),
        step=Case(
            When(over=True, then=Value("expired")),
            default=Value("expiring"),
            output_field=CharField(),
        ),
        version_marking=Subquery(ending.values("marking")[:1]),
        borne=_borne(),
    )
    return _facts(lines)


def waiting_drafts(on: date) -> QuerySet:
    """One row for each line of which a draft has waited for two weeks and a day."""
    versions = LineVersion.objects.known(on).with_state(on)
    waiting = versions.filter(
        line_to_take=OuterRef("pk"),
        state=VersionState.DRAFT,
        drafted_on__lt=on - timedelta(days=WAITING_DAYS),
    ).order_by("drafted_on")
    lines = LineToTake.objects.filter(Exists(waiting)).annotate(
        drafted_on=Subquery(waiting.values("drafted_on")[:1], DateField()),
        number=Subquery(waiting.values("number")[:1]),
        due_on=Value(None, DateField()),
        title=Concat(
            "topic",
            Value(": version "),
            "number",
            Value(" waits for clearance since "),
            written("drafted_on"),
            output_field=CharField(),
        ),
        severity=Value(int(Severity.NOTICE)),
        step=Value("waiting"),
        version_marking=Subquery(waiting.values("marking")[:1]),
        borne=_borne(),
    )
    return _facts(lines)


def _facts(lines: QuerySet) -> QuerySet:
    return lines.order_by().values_list(
        "pk",
        Value(None, IntegerField()),
        "title",
        "severity",
        "step",
        "due_on",
        "marking_id",
        "borne",
    )


def _borne() -> ArraySubquery:
    """A flag tells of the version too, which may be marked higher than its line."""
    own = Marking.objects.filter(pk=OuterRef("version_marking"))
    return ArraySubquery(own.values("pk"))


ENDING_LINES = Rule(
    name="line_to_take_ends",
    label="Lines to take that end with no successor",
    job=JOB,
    subject_model="diplomacy.linetotake",
    facts=ending_lines,
    steps=("expiring", "expired"),
    step_words={"expiring": "Expires", "expired": "Expired"},
    url_name="diplomacy:line",
)
WAITING_DRAFTS = Rule(
    name="line_version_waits",
    label="Drafted lines to take that wait for clearance",
    job=JOB,
    subject_model="diplomacy.linetotake",
    facts=waiting_drafts,
    steps=("waiting",),
    step_words={"waiting": "Not cleared"},
    url_name="diplomacy:line",
)
