"""Strength at a date as columns of something that has a contributor."""

from datetime import date
from typing import Any

from django.db.models import Max, Min, OuterRef, Q, QuerySet, Subquery, Sum

from coalition.models.strength import Deployment, Strength


def strength_columns(
    on: date,
    reader: Any,
    *,
    contributor: str = "pk",
    among: Q | None = None,
    counted: bool = True,
) -> dict[str, Subquery]:
    """Personnel of a contributor, and the oldest and newest day of its statements.

    The latest statement of each deployment that is good enough for a total; with
    `counted=False` the latest press or unverified one instead. `among` narrows the
    deployments. Nothing stated is null, never nought.
    """
    return {
        "personnel": _column("personnel", Sum, on, reader, contributor, among, counted),
        "oldest": _column("stated_on", Min, on, reader, contributor, among, counted),
        "newest": _column("stated_on", Max, on, reader, contributor, among, counted),
    }


def _column(
    name: str,
    aggregate: type,
    on: date,
    reader: Any,
    contributor: str,
    among: Q | None,
    counted: bool,
) -> Subquery:
    latest = _statements(on, reader, counted).values(name)[:1]
    deployments = (
        Deployment.objects.visible_to(reader)
        .filter(among or Q(), contributor=OuterRef(contributor))
        .annotate(latest=Subquery(latest))
        .order_by()
        .values("contributor")
    )
    return Subquery(deployments.annotate(value=aggregate("latest")).values("value"))


def _statements(on: date, reader: Any, counted: bool) -> QuerySet[Strength]:
    """One deployment's statements up to this date, newest first."""
    # Their deployment is visible already: only their own marking is left to check.
    statements = Strength.objects.filter(marking__in=reader.visible_marking_ids)
    statements = statements.counted() if counted else statements.uncounted()
    return statements.filter(deployment=OuterRef("pk"), stated_on__lte=on).order_by(
        "-stated_on", "-pk"
    )
