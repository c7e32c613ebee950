"""Every step of the region by a date: our own records, and what other lines record."""

from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import F, OuterRef, QuerySet, Value

from partnership.actors.visible_steps import (
    COLUMNS,
    STEP_SOURCES,
    StepSource,
    sources_for,
)
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import composed
from partnership.alerts.words import DAY, dated
from partnership.diplomacy.models import EngagementStep, RegionalGrouping
from partnership.evidence.models import Marking
from partnership.evidence.precision import LatestDay

# `recorded_by` names the source of another line; empty where the record is our own.
STEPS = """
WITH actor (actor_id, name, marking_id) AS ({actors}), step (
    recorded_by, record_id, actor_id, kind, direction, is_public, took_on,
    took_precision, taken_by, what, grade, marking_ids, took_words
) AS ({steps})
"""
OF_ANOTHER_LINE = """
SELECT
    '{name}', record_id, actor_id, kind, 'theirs', true, took_on,
    'day', took_on, what, grade, marking_ids, to_char(took_on, '{day}')
FROM ({steps}) AS other ({columns})
"""


def run(tail: str, on: date, reader: Any, **words: Any) -> list[tuple]:
    """Rows of a query over `actor`, the region's, and `step`, theirs and others'."""
    with connection.cursor() as cursor:
        cursor.execute(statement(tail, on, reader), words)
        return cursor.fetchall()


def statement(tail: str, on: date, reader: Any) -> str:
    """The same as SQL, ready to take parameters."""
    actors = RegionalGrouping.objects.actors(on, reader).order_by()
    head = STEPS.format(
        actors=composed(actors.values_list("pk", "name", "marking_id")),
        steps=" UNION ALL ".join(_steps(on, reader)),
    )
    return head + tail


def _steps(on: date, reader: Any) -> list[str]:
    others = [
        OF_ANOTHER_LINE.format(
            name=source.name,
            day=DAY,
            steps=composed(source.steps(on, reader)),
            columns=", ".join(COLUMNS),
        )
        for source in _sources(reader)
    ]
    return [composed(_own(on, reader)), *others]


def _sources(reader: Any) -> list[StepSource]:
    """What other lines record; a job reads it all, a person what they may."""
    if reader is EVERY_MARKING:
        return list(STEP_SOURCES.values())
    return sources_for(reader)


def _own(on: date, reader: Any) -> QuerySet:
    marking = Marking.objects.filter(pk=OuterRef("marking"))
    return (
        EngagementStep.objects.visible_to(reader)
        .taken(on)
        .annotate(
            recorded_by=Value(""),
            by=LatestDay(F("took_on"), F("took_precision")),
            marks=ArraySubquery(marking.values("pk")),
            words=dated("took_on", "took_precision"),
        )
        .order_by()
        .values_list(
            "recorded_by",
            "pk",
            "actor_id",
            "kind",
            "direction",
            "is_public",
            "took_on",
            "took_precision",
            "by",
            "what",
            "grade",
            "marks",
            "words",
        )
    )
