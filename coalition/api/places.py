"""Provinces and their handover, and the provincial teams."""

from coalition.models import (
    PRT,
    ConditionAssessment,
    FundingStatement,
    HandoverCondition,
    HandoverPlan,
    Participation,
    PostStatement,
    PRTStatus,
    Responsibility,
    TeamAssessment,
)
from partnership.exchange.api.resource import Resource, known, since

RESPONSIBILITY, TEAM = "coalition.view_responsibility", "coalition.view_prt"

PLACES = (
    Resource(
        "responsibilities",
        Responsibility,
        RESPONSIBILITY,
        "province holder since sector lead note",
        known=since("since"),
        within="province",
    ),
    Resource(
        "handover-plans",
        HandoverPlan,
        RESPONSIBILITY,
        "province planned_on planned_precision planned_by stated_on slip_reason note",
        known=since("stated_on"),
        within="province",
    ),
    Resource(
        "handover-conditions",
        HandoverCondition,
        RESPONSIBILITY,
        "province area text set_on",
        known=since("set_on"),
        within="province",
    ),
    Resource(
        "condition-assessments",
        ConditionAssessment,
        RESPONSIBILITY,
        "condition finding assessed_on note",
        known=since("assessed_on"),
        within="condition",
    ),
    Resource(
        "teams",
        PRT,
        TEAM,
        "name province location is_regional note",
        within="province",
    ),
    Resource(
        "team-statuses",
        PRTStatus,
        TEAM,
        "prt status since since_precision lead planned_opening note",
        known=since("since"),
        within="prt",
    ),
    Resource(
        "team-assessments",
        TeamAssessment,
        TEAM,
        "prt area rating assessed_on note",
        known=known,
        within="prt",
    ),
    Resource(
        "team-funding",
        FundingStatement,
        TEAM,
        "prt donor amount currency stated_on note",
        known=known,
        within="prt",
    ),
    Resource(
        "team-participations",
        Participation,
        TEAM,
        "prt actor part since ended_on note",
        known=known,
        within="prt",
        happens={"ended_on": ""},
    ),
    Resource(
        "team-posts",
        PostStatement,
        TEAM,
        "prt actor skill other_skill authorised filled stated_on note",
        known=known,
        within="prt",
    ),
)
