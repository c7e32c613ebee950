"""Contributors, their strength and intents, and the mandates that they rest on."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from coalition.models import (
    Contributor,
    ContributorStatus,
    DecisionBody,
    Deployment,
    Force,
    Intent,
    Mandate,
    MandateDependency,
    Recess,
    Sector,
    Status,
    Strength,
    VoteCount,
)
from coalition.models.intent import IntentKind, Likelihood
from coalition.models.mandate_queries import MandateStatus
from partnership.exchange.api.column import Kind, derived
from partnership.exchange.api.resource import Resource, bears_with, known, since

CONTRIBUTOR, MANDATE = "coalition.view_contributor", "coalition.view_mandate"


def _contributors_at(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.at(on, reader, evidence)


def _mandates_at(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.at(on, reader)


CONTRIBUTORS = (
    Resource(
        "contributors",
        Contributor,
        CONTRIBUTOR,
        "actor role location stated_plan stated_plan_on domestic_pressure"
        " humanitarian_case tier owner",
        happens={"stated_plan_on": ""},
        standing=_contributors_at,
        instead={"stated_plan": "known_plan"},
        counts_evidence=True,
        stands=(
            derived("status", Kind.CHOICE, "Where it stands at the date.", Status),
            derived("status_since", Kind.DATE, "Since when."),
            derived("personnel", Kind.INTEGER, "People there, as last stated."),
            derived("stated_from", Kind.DATE, "The oldest of those statements."),
            derived("stated_on", Kind.DATE, "The newest of those statements."),
            derived(
                "press_personnel",
                Kind.INTEGER,
                "People, where press or unverified reports are newer.",
            ),
            derived("press_stated_on", Kind.DATE, "The newest of those reports."),
            derived("intent", Kind.CHOICE, "What it means to do.", IntentKind),
            derived("likelihood", Kind.CHOICE, "How likely that is.", Likelihood),
            derived("intent_stated_on", Kind.DATE, "When it last said so."),
            derived("next_expiry_on", Kind.DATE, "When its next mandate expires."),
        ),
        bears=bears_with(
            coalition__contributorstatus="contributor",
            coalition__strength="deployment__contributor",
            coalition__intent="contributor",
            coalition__mandate="contributor",
        ),
    ),
    Resource(
        "contributor-statuses",
        ContributorStatus,
        CONTRIBUTOR,
        "contributor status since note",
        known=since("since"),
    ),
    Resource("forces", Force, CONTRIBUTOR, "code name"),
    Resource("sectors", Sector, CONTRIBUTOR, "code name"),
    Resource(
        "deployments",
        Deployment,
        CONTRIBUTOR,
        "contributor force sector",
    ),
    Resource(
        "strengths",
        Strength,
        CONTRIBUTOR,
        "deployment personnel stated_on change note",
        known=since("stated_on"),
    ),
    Resource(
        "intents",
        Intent,
        CONTRIBUTOR,
        "contributor intent likelihood stated_on takes_effect_on personnel_after note",
        known=since("stated_on"),
    ),
    Resource(
        "mandates",
        Mandate,
        MANDATE,
        "holder contributor force title authority_type body decision_body terms"
        " decided_on decided_precision runs_from runs_from_precision expires_on"
        " expires_precision expires_by ended_on review_on reviewed_on review_outcome"
        " review_source decision_expected_on notice_days recess_days"
        " personnel_ceiling renews",
        known=known,
        happens={"ended_on": "", "reviewed_on": "review_outcome review_source"},
        standing=_mandates_at,
        stands=(
            derived("status", Kind.CHOICE, "Where it stands.", MandateStatus),
            derived(
                "decision_by", Kind.DATE, "The last day by which to decide and sit."
            ),
            derived("days", Kind.INTEGER, "Days from the date to that day."),
            derived("review_days", Kind.INTEGER, "Days to the review that is due."),
        ),
        bears=bears_with(
            coalition__mandate="renews", coalition__recess="body__mandates"
        ),
    ),
    Resource(
        "mandate-dependencies",
        MandateDependency,
        MANDATE,
        "mandate depends_on",
        within="mandate depends_on",
    ),
    Resource(
        "vote-counts",
        VoteCount,
        MANDATE,
        "mandate kind stated_on votes_for votes_against abstaining needed seats words",
        known=since("stated_on"),
        within="mandate",
    ),
    Resource(
        "decision-bodies", DecisionBody, MANDATE, "actor name authority_type note"
    ),
    Resource("recesses", Recess, MANDATE, "body starts_on ends_on", within="body"),
)
