"""Flags and briefs, as the API reads them: the roof alone sees all the floors."""

from datetime import date
from typing import Any

from partnership.alerts.models import Flag
from partnership.dashboard.models import Brief
from partnership.dashboard.models.brief import BriefQuerySet
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

BRIEF = "dashboard.view_brief"


def _readable(rows: BriefQuerySet, on: date, reader: Any) -> BriefQuerySet:
    """Those as at the date or before it, as the pages list them."""
    return rows.filter(as_at__lte=on).with_drafts_for(reader)


BRIEFS = Resource(
    "briefs",
    Brief,
    BRIEF,
    "meeting as_at pages status supersedes cleared_by frozen_at content digest"
    " paper_digest",
    known=_readable,
    within="meeting",
)
