"""What people record of forums where more than one record is written."""

from datetime import date
from typing import Any

from django.db import transaction

from partnership.diplomacy.models import Forum
from partnership.evidence.history import recorded_by
from partnership.evidence.models import Marking, Source
from partnership.evidence.reasons import Reason


@transaction.atomic
def record_forum(
    *,
    state: str,
    proposed_on: date,
    marking: Marking,
    by: Any,
    reason: Reason | str | None = None,
    source: Source | None = None,
    **facts: Any,
) -> Forum:
    """Record a forum, and the state in which it enters the record on that day."""
    common = {
        "source": source,
        "grade": facts.pop("grade"),
        "citation": facts.pop("citation", ""),
        "marking": marking,
        "created_by": by,
        "updated_by": by,
    }
    with recorded_by(by, reason=reason, source=source):
        forum = Forum.objects.create(proposed_on=proposed_on, **facts, **common)
        forum.statuses.create(state=state, since=proposed_on, **common)
    return forum
