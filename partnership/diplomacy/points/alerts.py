"""Meetings that come near without a point: the facts behind the flags (design, 3.6)."""

from datetime import date, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Concat

from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.alerts.words import written
from partnership.diplomacy.models import LineToTake, LineVersion, Meeting, Point
from partnership.evidence.models import Marking

JOB = "flag_meetings_without_a_point"
NEAR, VERY_NEAR = 7, 2
STEPS = (str(NEAR), str(VERY_NEAR))
CLEARED = ("cleared", "used")
# From a topic to the points that say it.
TOPIC = "versions__points__"


def meetings_without_a_point(on: date) -> QuerySet:
    """One row for each meeting within a week that no cleared point covers."""
    near = Meeting.objects.ahead(on).filter(day_at__lte=on + timedelta(NEAR))
    is_very_near = Q(day_at__lte=on + timedelta(VERY_NEAR))
    return _facts(
        near.with_point(on, EVERY_MARKING).filter(has_point=False),
        on,
        Value(": no point is cleared for the meeting of "),
        severity=Case(
            When(is_very_near, then=Value(int(Severity.OVERDUE))),
            default=Value(int(Severity.DECISION_DUE)),
        ),
        step=Case(
            When(is_very_near, then=Value(str(VERY_NEAR))), default=Value(str(NEAR))
        ),
        due=F("day_at"),
    )


def points_that_lost_their_line(on: date) -> QuerySet:
    """One row for each meeting ahead with a cleared point whose line will not hold."""
    cleared = Point.objects.filter(status__in=CLEARED, cleared_on__lte=on)
    holding = Point.objects.with_a_line_that_holds(on, EVERY_MARKING)
    lost = cleared.exclude(pk__in=holding.order_by().values("pk"))
    meetings = Meeting.objects.ahead(on).filter(
        pk__in=lost.order_by().values("meeting")
    )
    return _facts(
        meetings,
        on,
        Value(": the line to take of a cleared point does not hold at the meeting of "),
        severity=Value(int(Severity.DECISION_DUE)),
        step=Value(""),
        due=F("day_at"),
    )


def _facts(
    meetings: QuerySet[Meeting], on: date, says: Value, **values: object
) -> QuerySet:
    words = Concat("actor__name", Value(", "), "principal", says, written("day_at"))
    return (
        meetings.order_by()
        .annotate(words=words, borne=_borne(on), **values)
        .values_list(
            "pk",
            "actor_id",
            "words",
            "severity",
            "step",
            "due",
            "marking_id",
            "borne",
        )
    )


def _borne(on: date) -> ArraySubquery:
    """It names an actor, and tells of the points that were cleared and their lines.

    Of what has taken the place of a line too, for then the point covers nothing.
    """
    number = F("line_to_take__versions__number")
    newer = LineVersion.objects.cleared(on).filter(
        number__gt=number, **_cleared_for_it(f"line_to_take__{TOPIC}", on)
    )
    told = Q(pk=OuterRef("actor__marking")) | Q(pk__in=_markings(newer))
    for records, path in ((Point, ""), (LineVersion, "points__"), (LineToTake, TOPIC)):
        borne = records.objects.filter(**_cleared_for_it(path, on))
        told |= Q(pk__in=_markings(borne))
    found = Marking.objects.filter(told).order_by("pk")
    return ArraySubquery(found.values("pk"))


def _cleared_for_it(path: str, on: date) -> dict[str, object]:
    """Points of the meeting that were cleared by a date, from where `path` leads."""
    return {
        f"{path}meeting": OuterRef(OuterRef("pk")),
        f"{path}cleared_on__lte": on,
        f"{path}status__in": CLEARED,
    }


def _markings(records: QuerySet) -> QuerySet:
    return records.order_by().values("marking")


WITHOUT_A_POINT = Rule(
    name="meeting_without_point",
    label=f"Meetings within {NEAR} days without a cleared point",
    job=JOB,
    subject_model="diplomacy.meeting",
    facts=meetings_without_a_point,
    steps=STEPS,
    step_words={"7": "No point", "2": "No point, 2 days left"},
    url_name="diplomacy:meeting",
)
LOST_LINE = Rule(
    name="point_lost_line",
    label="Cleared points whose line to take does not hold at their meeting",
    job=JOB,
    subject_model="diplomacy.meeting",
    facts=points_that_lost_their_line,
    url_name="diplomacy:meeting",
)
