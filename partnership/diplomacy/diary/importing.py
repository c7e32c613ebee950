"""Look at what a diary's file would do, and do exactly that: all of it or nothing."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from partnership.diplomacy.diary.comparing import CANCELLED_REASON, is_older
from partnership.diplomacy.diary.file.reading import read_diary
from partnership.diplomacy.diary.kept_diary import KeptDiary
from partnership.diplomacy.diary.plan import Plan, plan_of
from partnership.diplomacy.diary.rows import Row, RowKind
from partnership.diplomacy.diary.steps import change_meeting, newest_step_on
from partnership.diplomacy.models import (
    CounterpartMatch,
    Diary,
    DiaryEntry,
    Meeting,
    MeetingStatus,
)
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Marking
from partnership.evidence.refusal import Refused

if TYPE_CHECKING:
    from partnership.accounts.models import User

CHANGED_SINCE = (
    "The record has changed since you looked at this file. Look again at what it would"
    " do"
)
GONE = "The marking is no longer one that you may give. Choose the file again"
NO_DIARY = "The diary is no longer one that you may import into. Choose the file again"


@dataclass(frozen=True)
class Imported:
    """How many meetings were added and changed."""

    added: int
    changed: int
    cancelled: int


def look(kept: KeptDiary, reader: "User") -> Plan:
    """What the file would do now. Raises Unreadable, or Refused."""
    return plan_of(
        read_diary(kept.content, kept.window),
        diary=_diary_of(kept, reader),
        principal=kept.principal,
        window=kept.window,
        reader=reader,
        chosen=kept.chosen,
    )


def _diary_of(kept: KeptDiary, reader: "User") -> Diary | None:
    """The diary that the file is of; None where the reader's own is to be begun.

    A diary above their sight is none to them, even of the same principal: to refuse the
    name would tell of it, and to write into it would change what they may not see. So
    theirs is begun beside it, and bears the marking that they gave (decision 33).
    """
    seen = Diary.objects.visible_to(reader)
    if kept.diary is None:
        return seen.filter(principal=kept.principal).first()
    diary = seen.filter(pk=kept.diary).first()
    if diary is None:
        raise Refused(NO_DIARY)
    return diary


@transaction.atomic
def import_diary(kept: KeptDiary, *, agreed: str, on: date, by: "User") -> Imported:
    """Write what the reader agreed to; Refused if the record would not be that now."""
    marking = Marking.objects.visible_to(by).filter(pk=kept.marking).first()
    if marking is None:
        raise Refused(GONE)
    diary = _locked(kept, marking, by)
    plan = look(kept, by)
    if plan.digest != agreed:
        raise Refused(CHANGED_SINCE)
    reason = f"From the diary file {kept.file_name}"[:200]
    _add(diary, marking, [row for row in plan.rows if row.kind == RowKind.NEW], on, by)
    for row in plan.rows:
        if row.kind in (RowKind.CHANGED, RowKind.CANCELLED):
            _change(row, on, by, reason)
        if row.kind in (RowKind.CHANGED, RowKind.CANCELLED, RowKind.SAME):
            _remember(diary, row)
    _remember_choices(kept, on, by)
    with change_by(by, reason=reason):
        Diary.objects.filter(pk=diary.pk).save_version(
            diary.version, by, imported_on=on
        )
    counts = plan.counts
    return Imported(*(counts[one] for one in ("new", "changed", "cancelled")))


def _locked(kept: KeptDiary, marking: Marking, by: "User") -> Diary:
    """The diary, which nobody else imports into meanwhile."""
    if found := _diary_of(kept, by):
        return Diary.objects.select_for_update().get(pk=found.pk)
    try:
        with transaction.atomic(), recorded_by(by):
            return Diary.objects.create(
                principal=kept.principal, marking=marking, created_by=by, updated_by=by
            )
    except IntegrityError as twice:
        raise Refused(CHANGED_SINCE) from twice


def _add(diary: Diary, marking: Marking, rows: list[Row], on: date, by: "User") -> None:
    """New meetings with their entries, in two statements."""
    meetings = [
        Meeting(
            actor=row.actor,
            principal=diary.principal,
            marking=marking,
            arranged_on=on,
            created_by=by,
            updated_by=by,
            **row.said,
            **_cancelled(row.said, on),
        )
        for row in rows
    ]
    with recorded_by(by, reason="From the diary"):
        Meeting.objects.bulk_create(meetings)
    DiaryEntry.objects.bulk_create(
        DiaryEntry(diary=diary, meeting=meeting, **_said(row))
        for meeting, row in zip(meetings, rows, strict=True)
    )


def _change(row: Row, on: date, by: "User", reason: str) -> None:
    if not row.values:
        return
    values = row.values | _cancelled(row.values, on)
    if values.get("status") == MeetingStatus.CANCELLED:
        reason = CANCELLED_REASON
    elif "status" in values:
        values |= {"cancelled_on": None, "cancelled_reason": ""}
    # What was said already of a later day came first.
    said_on = max(on, newest_step_on(row.meeting) or on)
    if not change_meeting(
        meeting=row.meeting, said_on=said_on, by=by, reason=reason, **values
    ):
        raise Refused(CHANGED_SINCE)


def _cancelled(values: dict[str, Any], on: date) -> dict[str, Any]:
    if values.get("status") != MeetingStatus.CANCELLED:
        return {}
    return {"cancelled_on": on, "cancelled_reason": CANCELLED_REASON}


def _remember(diary: Diary, row: Row) -> None:
    """What this file says of a meeting, to compare the next one with."""
    said = _said(row)
    if row.held and (
        is_older(row.entry, row.held)
        or all(getattr(row.held, name) == value for name, value in said.items())
    ):
        return
    DiaryEntry.objects.update_or_create(
        meeting=row.meeting, defaults={"diary": diary, **said}
    )


def _said(row: Row) -> dict[str, Any]:
    entry = row.entry
    return row.said | {
        "uid": entry.uid,
        "recurrence": entry.recurrence,
        "sequence": entry.sequence,
        "modified_at": entry.modified_at,
    }


def _remember_choices(kept: KeptDiary, on: date, by: "User") -> None:
    """Whom a name or an address stands for, for the next import."""
    for key, actor in kept.chosen.items():
        CounterpartMatch.objects.update_or_create(
            key=key,
            defaults={"actor_id": actor or None, "chosen_by": by, "chosen_on": on},
        )
