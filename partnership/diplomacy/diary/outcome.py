"""What came of a meeting: it was held, or it was not, and why."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from partnership.actors.models import Actor
from partnership.diplomacy.asks.actions import (
    ChangedMeanwhile,
    Move,
    record_contact,
)
from partnership.diplomacy.diary.steps import change_meeting, newest_step_on
from partnership.diplomacy.models import Contact, ContactKind, Meeting, MeetingStatus
from partnership.evidence.models import Grade, Marking, Source
from partnership.evidence.reasons import Reason

HELD = "Its outcome is recorded"


@transaction.atomic
def record_held(
    *,
    meeting: Meeting,
    home: Actor,
    summary: str,
    on: date,
    by: Any,
    marking: Marking,
    attended: str = "",
    counterpart: str = "",
    moves: Sequence[Move] = (),
    reason: Reason | str = "",
    source: Source | None = None,
) -> Contact:
    """Record that it was held, as said on a date, with the contact that it was.

    Raises ChangedMeanwhile if a colleague changed it or moved one of the asks.
    """
    _change(
        meeting,
        on,
        by,
        reason or HELD,
        source,
        status=MeetingStatus.HELD,
        cancelled_on=None,
        cancelled_reason="",
        attended=attended,
        counterpart=counterpart,
    )
    return record_contact(
        moves=moves,
        by=by,
        reason=reason or None,
        source=source,
        contact_by=home,
        actor_id=meeting.actor_id,
        kind=ContactKind.MEETING,
        held_on=meeting.held_on,
        principal=meeting.principal,
        counterpart=counterpart,
        summary=summary,
        meeting=meeting,
        grade=source.grade if source else Grade.UNVERIFIED,
        marking=marking,
    )


@transaction.atomic
def record_not_held(
    *,
    meeting: Meeting,
    why: str,
    on: date,
    by: Any,
    reason: Reason | str = "",
    source: Source | None = None,
) -> None:
    """Record that it did not take place; ChangedMeanwhile if a colleague was first."""
    _change(
        meeting,
        on,
        by,
        reason or why,
        source,
        status=MeetingStatus.CANCELLED,
        cancelled_on=max(on, newest_step_on(meeting) or on),
        cancelled_reason=why,
    )


def _change(
    meeting: Meeting,
    on: date,
    by: Any,
    reason: Reason | str,
    source: Source | None,
    **values: Any,
) -> None:
    """Write it as said on a date, which is never before what was said already."""
    said_on = max(on, newest_step_on(meeting) or on)
    if not change_meeting(
        meeting=meeting, said_on=said_on, by=by, reason=reason, source=source, **values
    ):
        raise ChangedMeanwhile
