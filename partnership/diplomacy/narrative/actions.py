"""What people record of lines to take."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from partnership.diplomacy.models import LineToTake, LineVersion
from partnership.evidence.history import recorded_by
from partnership.evidence.models import Source
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused

HIDDEN_DRAFT = "The next version is a draft already; you may not see it."


@transaction.atomic
def draft_version(
    *,
    line: LineToTake,
    drafted_on: date,
    by: Any,
    reason: Reason | str | None = None,
    source: Source | None = None,
    **facts: Any,
) -> LineVersion:
    """Draft the next version of a line; Refused while another one is a draft.

    The line's row is locked, so that of two colleagues one is first.
    """
    LineToTake.objects.select_for_update().get(pk=line.pk)
    refuse_second_draft(line, by)
    newest = line.versions.aggregate(newest=Max("number"))["newest"] or 0
    facts.setdefault("marking", line.marking)
    with recorded_by(by, reason=reason, source=source):
        return line.versions.create(
            number=newest + 1,
            drafted_on=drafted_on,
            source=source,
            created_by=by,
            updated_by=by,
            **facts,
        )


def refuse_second_draft(line: LineToTake, reader: Any) -> None:
    """A line has one draft at a time."""
    drafts = line.versions.drafts()
    if draft := drafts.visible_to(reader).first():
        raise Refused(
            f"Version {draft.number} is a draft already. Reword that one, clear it or"
            " withdraw it first."
        )
    if drafts.exists():
        raise Refused(HIDDEN_DRAFT)
