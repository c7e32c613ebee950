"""Posts that have been vacant for long: the facts behind the flags (design, 3.6).

A flag is about the statement with which the vacancy began, so that it stays the same
flag while the vacancy lasts, however often the figures are stated again.
"""

from datetime import date, timedelta

from django.db.models import (
    Case,
    CharField,
    DateField,
    F,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast, Concat

from coalition.days import shifted
from coalition.models import Skill
from coalition.team.facts import standing
from coalition.team.posts import posts_at
from partnership.alerts.borne import markings_of
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.alerts.words import written
from partnership.evidence.counting import FIRM

JOB = "flag_vacant_posts"
LONG, TOO_LONG = 90, 180


def vacant_posts(on: date) -> QuerySet:
    """One row for each vacancy of 90 days or more in a team that is open or approved.

    Press and unverified figures raise no flag. It names a team and an actor, and tells
    of the newest statement.
    """
    posts = standing(posts_at(on, EVERY_MARKING, FIRM))
    is_too_long = Q(vacant_since__lte=shifted(on, -TOO_LONG))
    due_on = Cast(F("vacant_since") + Value(timedelta(LONG)), DateField())
    return (
        posts.filter(vacant_since__lte=shifted(on, -LONG))
        .annotate(
            words=_words(),
            severity=Case(
                When(is_too_long, then=Value(int(Severity.DECISION_DUE))),
                default=Value(int(Severity.NOTICE)),
            ),
            step=Case(
                When(is_too_long, then=Value(str(TOO_LONG))), default=Value(str(LONG))
            ),
            due_on=due_on,
            borne=markings_of(
                "actor__marking", "prt__marking", "prt__province__marking"
            ),
        )
        .values_list(
            "vacancy_began",
            "actor_id",
            "words",
            "severity",
            "step",
            "due_on",
            "marking_id",
            "borne",
        )
    )


def _words() -> Concat:
    """Such as: Basra PRT: 2 engineering posts of Denmark are vacant since 1 May."""
    skill = Case(
        *(
            When(skill=one, then=Value(one.label.lower()))
            for one in Skill
            if one != Skill.OTHER
        ),
        default=F("other_skill"),
        output_field=CharField(),
    )
    is_one = Q(vacancies=1)
    return Concat(
        "prt__name",
        Value(": "),
        Cast("vacancies", CharField()),
        Value(" "),
        skill,
        Case(When(is_one, then=Value(" post of ")), default=Value(" posts of ")),
        "actor__name",
        Case(When(is_one, then=Value(" is")), default=Value(" are")),
        Value(" vacant since "),
        written("vacant_since"),
    )


VACANT_POSTS = Rule(
    name="post_vacant",
    label="Posts of provincial teams vacant for 90 days or more",
    job=JOB,
    subject_model="coalition.poststatement",
    facts=vacant_posts,
    steps=(str(LONG), str(TOO_LONG)),
    step_words={"90": "Vacant 90 days", "180": "Vacant 180 days"},
    url_name="coalition:prt_post",
)
