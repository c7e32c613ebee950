"""Flags and briefs, as the API reads them: the roof alone sees all the floors."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.alerts.models import Flag
from partnership.dashboard.models import Brief
from partnership.exchange.api.resource import Resource, since

FLAGS = Resource(
    "flags",
    Flag,
    "alerts.view_flag",
    "rule actor title severity step due_on opened_on escalated_on closed_on"
    " acknowledged_at acknowledged_by acknowledged_reason snoozed_until",
    known=since("opened_on"),
    happens={
        "escalated_on": "",
        "closed_on": "",
        "acknowledged_at": "acknowledged_by acknowledged_reason snoozed_until",
    },
    pointer="subject",
)

BRIEF, CHANGE = "dashboard.view_brief", "dashboard.change_brief"


def _readable(rows: QuerySet, on: date, reader: Any) -> QuerySet:
    """A draft is there only for those who work on briefs, as on the pages."""
    known = rows.filter(as_at__lte=on)
    return known if reader.has_perm(CHANGE) else known.filter(status="frozen")


BRIEFS = Resource(
    "briefs",
    Brief,
    BRIEF,
    "meeting as_at pages status supersedes cleared_by frozen_at content digest"
    " paper_digest",
    known=_readable,
    within="meeting",
)
