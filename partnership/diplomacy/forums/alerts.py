"""Issues, actions and meetings of forums that wait: the facts behind the flags."""

from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BigIntegerField,
    DateField,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast, Concat

from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.alerts.words import dated, written
from partnership.diplomacy.models import ForumAction, ForumIssue, ForumMeeting
from partnership.evidence.models import Marking
from partnership.evidence.precision import DatePrecision

JOB = "flag_forums"
# A month: by then a government that meant to answer has had time to ask around.
UNANSWERED_DAYS = 30
# A week: what is not on paper by then reaches no capital before its ambassador sits.
AGENDA_DAYS = 7
COLUMNS = ("words", "severity", "step", "due", "marking_id", "borne")


class DaysAfter(Func):
    """The date so many days after a date."""

    template = "(%(expressions)s)"
    arg_joiner = " + "
    output_field = DateField()


def unanswered_issues(on: date) -> QuerySet:
    """One row for each issue that nobody has answered for 30 days."""
    last = max(on, date.min + timedelta(UNANSWERED_DAYS)) - timedelta(UNANSWERED_DAYS)
    issues = ForumIssue.objects.at(on, EVERY_MARKING).unanswered()
    return _facts(
        issues.filter(silent_since__lte=last),
        "put_to_id",
        ("forum__marking", "put_to__marking"),
        words=Concat(
            "put_to__name",
            Value(": no answer to “"),
            "title",
            Value("” since "),
            written("silent_since"),
        ),
        severity=Severity.NOTICE,
        step="unanswered",
        due=DaysAfter(F("silent_since"), Value(UNANSWERED_DAYS)),
    )


def overdue_actions(on: date) -> QuerySet:
    """One row for each action that is past its day and not done."""
    return _facts(
        ForumAction.objects.visible_to(EVERY_MARKING).overdue(on),
        "owner_id",
        ("meeting__marking", "meeting__forum__marking", "owner__marking"),
        words=Concat(
            "meeting__forum__name",
            Value(": “"),
            "text",
            Value("” was due on "),
            written("due_on"),
        ),
        severity=Severity.OVERDUE,
        step="overdue",
        due=F("due_on"),
    )


def meetings_without_agenda(on: date) -> QuerySet:
    """One row for each meeting within 7 days of which no agenda is recorded.

    Of one that is known to a month only, that is the last day of the month.
    """
    soon = min(on, date.max - timedelta(AGENDA_DAYS)) + timedelta(AGENDA_DAYS)
    meetings = ForumMeeting.objects.visible_to(EVERY_MARKING).planned(on)
    bare = meetings.with_agenda(on, EVERY_MARKING).filter(has_agenda=False)
    return _facts(
        bare.filter(last_day__range=(on, soon)),
        None,
        ("forum__marking",),
        words=Concat(
            "forum__name",
            Value(": no agenda for the meeting of "),
            dated("held_on", "held_precision"),
        ),
        severity=Severity.NOTICE,
        step="no_agenda",
        due=F("last_day"),
    )


def inexact_meetings(on: date) -> QuerySet:
    """The meetings ahead of which no more than the month, season or year is known."""
    meetings = ForumMeeting.objects.visible_to(EVERY_MARKING).planned(on)
    inexact = meetings.exclude(held_precision=DatePrecision.DAY).order_by()
    return inexact.values_list("pk", "last_day", "held_on", "held_precision")


def _facts(
    found: QuerySet,
    actor: str | None,
    named: tuple[str, ...],
    *,
    severity: Severity,
    step: str,
    **columns: Any,
) -> QuerySet:
    """The eight columns of a rule; `named` are paths to what its words name."""
    borne = Marking.objects.filter(Q(pk__in=[OuterRef(path) for path in named]))
    who = F(actor) if actor else Cast(Value(None), BigIntegerField())
    columns |= {
        "who": who,
        "severity": Value(int(severity)),
        "step": Value(step),
        "borne": ArraySubquery(borne.order_by("pk").values("pk")),
    }
    return found.annotate(**columns).order_by().values_list("pk", "who", *COLUMNS)


UNANSWERED_ISSUES = Rule(
    name="forum_issue_unanswered",
    label=f"Issues that a government has not answered for {UNANSWERED_DAYS} days",
    job=JOB,
    subject_model="diplomacy.forumissue",
    facts=unanswered_issues,
    steps=("unanswered",),
    step_words={"unanswered": "No answer"},
    url_name="diplomacy:forum_issue",
)
OVERDUE_ACTIONS = Rule(
    name="forum_action_overdue",
    label="Actions of forums that are past their day",
    job=JOB,
    subject_model="diplomacy.forumaction",
    facts=overdue_actions,
    steps=("overdue",),
    step_words={"overdue": "Action overdue"},
    url_name="diplomacy:forum_action",
)
NO_AGENDA = Rule(
    name="forum_meeting_without_agenda",
    label=f"Meetings of forums within {AGENDA_DAYS} days without an agenda",
    job=JOB,
    subject_model="diplomacy.forummeeting",
    facts=meetings_without_agenda,
    steps=("no_agenda",),
    step_words={"no_agenda": "No agenda"},
    url_name="diplomacy:forum_meeting",
    inexact=inexact_meetings,
)
