"""Meetings whose outcome nobody has recorded: the facts behind the flags (3.6)."""

from datetime import date, timedelta

from django.db.models import Case, QuerySet, Value, When
from django.db.models.functions import Concat

from partnership.alerts.borne import markings_of
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.alerts.words import written
from partnership.diplomacy.models import Meeting

JOB = "flag_missing_outcomes"
LATE_DAYS = 7


def missing_outcomes(on: date) -> QuerySet:
    """One row for each meeting whose day is over and that nobody has said more of."""
    is_late = {"day_at__lt": on - timedelta(LATE_DAYS)}
    return (
        Meeting.objects.without_outcome(on, EVERY_MARKING)
        .annotate(
            words=Concat(
                "actor__name",
                Value(": no outcome is recorded of the meeting of "),
                written("day_at"),
                Value(" with "),
                "principal",
            ),
            severity=Case(
                When(**is_late, then=Value(int(Severity.DECISION_DUE))),
                default=Value(int(Severity.NOTICE)),
            ),
            step=Case(When(**is_late, then=Value("late")), default=Value("over")),
            borne=markings_of("actor__marking"),
        )
        .order_by()
        .values_list(
            "pk",
            "actor_id",
            "words",
            "severity",
            "step",
            "day_at",
            "marking_id",
            "borne",
        )
    )


MISSING_OUTCOMES = Rule(
    name="meeting_without_outcome",
    label="Meetings past their day without an outcome",
    job=JOB,
    subject_model="diplomacy.meeting",
    facts=missing_outcomes,
    steps=("over", "late"),
    step_words={"over": "No outcome", "late": f"No outcome for {LATE_DAYS} days"},
    url_name="diplomacy:meeting",
)
