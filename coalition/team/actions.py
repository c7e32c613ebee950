"""What is recorded of a team in several records at once."""

from datetime import date
from typing import Any

from django.db import transaction

from coalition.models import PRT
from partnership.actors.models import Actor, Province
from partnership.evidence.history import recorded_by
from partnership.evidence.models import Grade, Marking, Source
from partnership.evidence.reasons import Reason


@transaction.atomic
def record_team(
    *,
    name: str,
    province: Province,
    status: str,
    since: date,
    lead: Actor | None,
    marking: Marking,
    by: Any,
    grade: str = Grade.UNVERIFIED,
    reason: Reason | str | None = None,
    source: Source | None = None,
    **facts: Any,
) -> PRT:
    """Record a team and where it stands from a date on; both bear one marking."""
    recorded = {"marking": marking, "created_by": by, "updated_by": by}
    with recorded_by(by, reason=reason, source=source):
        prt = PRT.objects.create(name=name, province=province, **facts, **recorded)
        prt.statuses.create(
            status=status,
            since=since,
            lead=lead,
            source=source,
            grade=grade,
            **recorded,
        )
    return prt
