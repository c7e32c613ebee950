"""The list of contributors as a report: the rows of the page, all of them."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet

from coalition.forms import ContributorFilter
from coalition.listing import ContributorRow, found_by, rows_of
from coalition.missions import bearing
from coalition.models import (
    Contributor,
    ContributorStatus,
    Deployment,
    Force,
    Intent,
    Mandate,
    Recess,
    Sector,
    Strength,
)
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Grade, Programme
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Kind, Question

REMARK = (
    "Personnel as last stated by the date; what the press alone says, or nobody bears,"
    " stands beside. Days are to the decision on the next mandate to end."
)


def rows(question: Question) -> Iterator[ContributorRow]:
    """Those that the filters find, in the order of the page."""
    on, reader = question.on, question.reader
    found = found_by(question.form, on, reader, question.filters["evidence"])
    return in_parts(found, lambda part: rows_of(part, on, reader))


def shown(reader: Any) -> list[QuerySet]:
    """What the list shows, names or offers as a filter."""
    seen = Contributor.objects.visible_to(reader)
    actors = Actor.objects.visible_to(reader)
    places = (Force, Sector)
    facts = (ContributorStatus, Deployment, Strength, Intent, Mandate, Recess)
    lead_nations = Programme.objects.values("lead_nation")
    return [
        seen,
        actors.filter(
            Q(pk__in=seen.order_by().values("actor")) | Q(pk__in=lead_nations)
        ),
        *(model.objects.visible_to(reader) for model in (*facts, *places)),
        *bearing.of_what_follows(reader),
    ]


CELLS = (
    cell("contributor", "Contributor", "contributor.actor.name"),
    cell("status", "Status", "status_words"),
    cell("status_since", "Status since", "contributor.status_since", Kind.DATE),
    cell("status_evidence", "Evidence of the status", lambda row: _status_grade(row)),
    cell("follows", "What follows"),
    cell("departure", "Departure", lambda row: row.departure and _outcome(row)),
    cell("personnel", "Personnel", "contributor.personnel", Kind.COUNT),
    cell("stated_from", "Stated from", "contributor.stated_from", Kind.DATE),
    cell("stated_on", "As stated on", "contributor.stated_on", Kind.DATE),
    cell(
        "strength_evidence", "Weakest evidence", lambda row: _label(row.strength_grade)
    ),
    cell("press", "Said beside", "contributor.press_personnel", Kind.COUNT),
    cell("press_on", "Said on", "contributor.press_stated_on", Kind.DATE),
    cell("intent", "Intent", "intent_words"),
    cell("intent_on", "Intent stated on", "contributor.intent_stated_on", Kind.DATE),
    cell("fading", "Fading"),
    cell("next_mandate", "Next mandate to end", "mandate.title"),
    cell("expires_on", "Expires on", "mandate.expires_on", Kind.DATE),
    cell("expiry_known", "Expiry known to the", "mandate.expires_precision"),
    cell("days", "Days to decide"),
    cell("decision", "Decision", "tag"),
    cell("touch", "In touch"),
    cell("owner", "Owner", "contributor.owner"),
)


def _outcome(row: ContributorRow) -> str:
    return row.departure.outcome_words


def _status_grade(row: ContributorRow) -> str | None:
    return _label(row.contributor.status_grade)


def _label(grade: str | None) -> str | None:
    return Grade(grade).label if grade else None


CONTRIBUTORS = list_report(
    name="contributors",
    title="Contributors",
    sees="coalition.view_contributor",
    address="coalition:contributor_file",
    filter_form=ContributorFilter,
    form_takes=("on", "reader"),
    cells=CELLS,
    rows=rows,
    marking=lambda question: highest_marking(shown(question.reader)),
    remarks=lambda _: [REMARK],
)
