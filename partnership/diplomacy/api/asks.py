"""Asks, where actors stand, influences, the region, and what the UN is to do."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.models import (
    Ask,
    AskState,
    AskStep,
    EngagementStep,
    Influence,
    InfluenceAssessment,
    InfluenceLink,
    OrganisationTask,
    Presence,
    RegionalGrouping,
    ReportingDue,
    Stance,
    TaskStatus,
    Waiting,
)
from partnership.exchange.api.column import Kind, derived
from partnership.exchange.api.resource import Resource, bears_with, known, since

ASK, INFLUENCE = "diplomacy.view_ask", "diplomacy.view_influence"
REGION, ROLE = "diplomacy.view_engagementstep", "diplomacy.view_organisationtask"


def _asks_at(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.at(on, reader)


def _taken(rows: QuerySet, on: date, reader: Any) -> QuerySet:
    return rows.taken(on)


ASKS = (
    Resource(
        "asks",
        Ask,
        ASK,
        "actor line wanted detail lead owner opened_on wanted_by wanted_by_precision"
        " paragraph",
        known=known,
        within="actor",
        pointer="about",
        standing=_asks_at,
        stands=(
            derived("state", Kind.CHOICE, "How far it has come.", AskState),
            derived("state_on", Kind.DATE, "Since when."),
            derived("touched_on", Kind.DATE, "Since when nothing has moved."),
        ),
        bears=bears_with(diplomacy__askstep="ask"),
    ),
    Resource(
        "ask-steps",
        AskStep,
        ASK,
        "ask state took_on asked_by answer contact",
        known=since("took_on"),
        within="ask",
    ),
    Resource(
        "stances",
        Stance,
        ASK,
        "actor stance line stated_on why",
        known=since("stated_on"),
        within="actor",
    ),
    Resource(
        "influences",
        Influence,
        INFLUENCE,
        "name what line paragraph owner named_on",
        known=known,
    ),
    Resource(
        "influence-assessments",
        InfluenceAssessment,
        INFLUENCE,
        "influence level direction assessed_on assessed_by why",
        known=since("assessed_on"),
        within="influence",
    ),
    Resource(
        "influence-links",
        InfluenceLink,
        INFLUENCE,
        "influence kind to_influence why stated_on ended_on",
        known=since("stated_on"),
        within="influence",
        happens={"ended_on": ""},
        pointer="about",
    ),
    Resource(
        "waitings",
        Waiting,
        INFLUENCE,
        "actor influence since satisfied_by until",
        known=since("since"),
        within="actor influence",
        happens={"until": ""},
    ),
    Resource(
        "engagement-steps",
        EngagementStep,
        REGION,
        "actor kind direction is_public took_on took_precision what",
        known=_taken,
        within="actor",
        pointer="about",
    ),
    Resource(
        "regional-groupings",
        RegionalGrouping,
        REGION,
        "grouping",
        within="grouping",
    ),
    Resource(
        "organisation-tasks",
        OrganisationTask,
        ROLE,
        "organisation text resolution paragraph runs_from runs_until",
        known=since("runs_from"),
        within="organisation",
        pointer="about",
    ),
    Resource(
        "task-statuses",
        TaskStatus,
        ROLE,
        "task state since note",
        known=since("since"),
        within="task",
    ),
    Resource(
        "presences",
        Presence,
        ROLE,
        "organisation city province staff ceiling counted_on",
        known=since("counted_on"),
        within="organisation",
    ),
    Resource(
        "reporting-dates",
        ReportingDue,
        ROLE,
        "organisation report to_whom due_on set_on delivered_on",
        known=known,
        within="organisation",
        happens={"delivered_on": ""},
    ),
)
