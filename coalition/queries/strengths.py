"""Strength at a date as columns of something that has a contributor."""

from datetime import date
from typing import Any

from django.db.models import (
    Case,
    Count,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)

from coalition.models.strength import Deployment, Strength
from partnership.evidence.counting import FIRM, left_out_grades
from partnership.evidence.models.record import UNCOUNTED_GRADES, Grade

# Grades stand best first: the higher the number, the weaker the evidence.
WEAKNESS = Case(
    *(When(grade=grade, then=Value(place)) for place, grade in enumerate(Grade))
)


def strength_columns(
    on: date,
    reader: Any,
    *,
    contributor: str = "pk",
    among: Q | None = None,
    evidence: str = FIRM,
) -> dict[str, Subquery]:
    """Personnel of a contributor, the days of its statements, and the weakest grade.

    The latest statement of each deployment whose evidence counts. `among` narrows the
    deployments; a grade is its place in `Grade`. Nothing stated is null, never nought.
    """
    said = _statements(on, reader).exclude(grade__in=left_out_grades(evidence))
    return _columns(said, _deployments(reader, contributor, among))


def press_columns(on: date, reader: Any) -> dict[str, Subquery]:
    """The same from the latest press or unverified statement of each deployment."""
    said = _statements(on, reader).uncounted()
    return _columns(said, _deployments(reader, "pk", None))


def soft_columns(on: date, reader: Any, *, among: Q | None = None) -> dict[str, Any]:
    """Deployments whose latest statement is press only or unverified: how many, whom.

    Columns such as `latest_press` and `latest_press_personnel`.
    """
    said = _statements(on, reader)
    deployments = _deployments(reader, "pk", among).annotate(
        latest_grade=Subquery(said.values("grade")[:1]),
        latest=Subquery(said.values("personnel")[:1]),
    )
    columns = {}
    for grade in UNCOUNTED_GRADES:
        rows = deployments.filter(latest_grade=grade).order_by().values("contributor")
        for name, aggregate in (
            (f"latest_{grade}", Count("pk")),
            (f"latest_{grade}_personnel", Sum("latest")),
        ):
            columns[name] = Subquery(rows.annotate(value=aggregate).values("value"))
    return columns


def _columns(said: QuerySet[Strength], deployments: QuerySet) -> dict[str, Subquery]:
    said = said.annotate(weakness=WEAKNESS)
    wanted = {
        "personnel": ("personnel", Sum),
        "oldest": ("stated_on", Min),
        "newest": ("stated_on", Max),
        "weakness": ("weakness", Max),
    }
    return {
        name: Subquery(
            deployments.annotate(latest=Subquery(said.values(column)[:1]))
            .order_by()
            .values("contributor")
            .annotate(value=aggregate("latest"))
            .values("value")
        )
        for name, (column, aggregate) in wanted.items()
    }


def _deployments(
    reader: Any, contributor: str, among: Q | None
) -> QuerySet[Deployment]:
    deployments = Deployment.objects.visible_to(reader)
    return deployments.filter(among or Q(), contributor=OuterRef(contributor))


def _statements(on: date, reader: Any) -> QuerySet[Strength]:
    """One deployment's statements up to this date, newest first."""
    # Their deployment is visible already: only their own marking is left to check.
    statements = Strength.objects.filter(marking__in=reader.visible_marking_ids)
    return statements.filter(deployment=OuterRef("pk"), stated_on__lte=on).order_by(
        "-stated_on", "-pk"
    )
