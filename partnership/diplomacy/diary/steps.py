"""A meeting is changed, and what was said of it that day is kept beside it."""

from datetime import date, datetime
from typing import Any, NamedTuple, Self

from django.db import transaction

from partnership.diplomacy.models import Meeting, MeetingStep
from partnership.evidence.history import change_by
from partnership.evidence.models import Source
from partnership.evidence.reasons import Reason

MOST_OF_A_REASON = MeetingStep._meta.get_field("reason").max_length


class Stood(NamedTuple):
    """What of a meeting its steps keep."""

    status: str
    held_on: date
    starts_at: datetime | None

    @classmethod
    def of(cls, meeting: Meeting) -> Self:
        return cls(meeting.status, meeting.held_on, meeting.starts_at)


@transaction.atomic
def change_meeting(
    *,
    meeting: Meeting,
    said_on: date,
    by: Any,
    reason: Reason | str,
    source: Source | None = None,
    **values: Any,
) -> bool:
    """Write what changed, with its step; False if a colleague was first."""
    stood = Stood.of(meeting)
    with change_by(by, reason=reason, source=source):
        mine = Meeting.objects.filter(pk=meeting.pk)
        if not mine.save_version(meeting.version, by, **values):
            return False
        keep_step(mine.get(), stood, said_on=said_on, by=by, reason=str(reason))
    return True


def keep_step(
    meeting: Meeting, stood: Stood, *, said_on: date, by: Any, reason: str
) -> MeetingStep | None:
    """Keep that its status, day or hour is another than it stood on; else nothing."""
    now = Stood.of(meeting)
    if now == stood:
        return None
    return MeetingStep.objects.create(
        meeting=meeting,
        marking_id=meeting.marking_id,
        said_on=said_on,
        was_status=stood.status,
        status=now.status,
        was_held_on=stood.held_on,
        held_on=now.held_on,
        was_starts_at=stood.starts_at,
        starts_at=now.starts_at,
        reason=reason[:MOST_OF_A_REASON],
        created_by=by,
        updated_by=by,
    )


def remark_steps(meeting: Meeting, by: Any) -> None:
    """Let the steps of a meeting bear its marking; inside `change_by`."""
    for step in meeting.steps.exclude(marking=meeting.marking_id):
        mine = MeetingStep.objects.filter(pk=step.pk)
        mine.save_version(step.version, by, marking=meeting.marking)


def newest_step_on(meeting: Meeting) -> date | None:
    """The day of the newest step; what is said later cannot be dated before it."""
    days = meeting.steps.order_by("-said_on").values_list("said_on", flat=True)
    return days.first()
