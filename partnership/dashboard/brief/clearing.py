"""Clear a brief: what stops it, and how it is frozen for good.

Whoever clears it is named on it. They may be its drafter, which the brief then says, as
it is with points (decision 51).
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from partnership.dashboard.brief.document import (
    Document,
    digest_of,
    digest_of_bytes,
)
from partnership.dashboard.brief.drafting import (
    CHANGED,
    Composed,
    composed_of,
    lock,
    meeting_of,
)
from partnership.dashboard.brief.drawn_up import drawn_up
from partnership.dashboard.brief.expired import Expired, expired_lines
from partnership.dashboard.brief.fit import TOO_LONG, fits, fitted
from partnership.dashboard.brief.marks import as_fields
from partnership.dashboard.brief.paper import paper
from partnership.dashboard.models import (
    Brief,
    BriefPaper,
    BriefSection,
    BriefStatus,
    SectionKind,
)
from partnership.dashboard.words import counted
from partnership.diplomacy.models import Meeting, MeetingStatus, Point
from partnership.evidence.history import change_by
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import moment

NO_POINT = (
    "This brief cannot be cleared without a point: none is cleared for the meeting with"
    " a line to take that holds on its day."
)
POINT_CUT = "This brief cannot be cleared without its point. Put that section back."
CANCELLED = "The meeting is cancelled, so that nobody needs a brief for it."


def stops(
    brief: Brief,
    sections: list[BriefSection],
    composed: dict[str, Composed],
    document: Document,
    expired: list[Expired],
    reader: Any,
) -> list[str]:
    """Why a draft cannot be cleared, each in a sentence; none if it can.

    `expired` is what `expired_in` finds in it.
    """
    meeting = meeting_of(brief, reader)
    shown = [one for one in sections if not one.is_cut]
    found = []
    if meeting.status_at == MeetingStatus.CANCELLED:
        found.append(CANCELLED)
    if not any(one.kind == SectionKind.POINT for one in shown):
        found.append(POINT_CUT)
    if not _points(meeting, brief, reader).exists():
        found.append(NO_POINT)
    found += [one.said for one in expired]
    found += [
        f"The record has changed since “{one}” was composed. Take its new text, or keep"
        " yours."
        for one in shown
        if is_behind(one, composed[one.kind])
    ]
    if not fits(document):
        pages = counted(brief.pages, "page", "pages")
        found.append(TOO_LONG.format(pages=pages))
    return found


def expired_in(
    brief: Brief, sections: list[BriefSection], reader: Any
) -> list[Expired]:
    """The lines that do not hold in what is not cut."""
    shown = [one for one in sections if not one.is_cut]
    return expired_lines(meeting_of(brief, reader), brief.as_at, shown, reader)


def is_behind(section: BriefSection, now: Composed) -> bool:
    """Whether the record says something else than when the drafter looked last.

    Or says the same under a marking that the section does not bear.
    """
    seen = (section.composed_heading, section.composed_text)
    borne = now.marks <= set(section.marking_ids)
    return seen != (now.heading, now.text) or not borne


@transaction.atomic
def clear_brief(*, brief: Brief, read: str, by: Any, at: datetime) -> Brief:
    """Freeze a draft as somebody read it; raises Refused where that may not be.

    `read` is the digest of what they read: what differs from it was changed since.
    """
    draft = lock(brief.pk)
    sections = list(BriefSection.objects.filter(brief=draft))
    composed = composed_of(draft, by)
    drawn = drawn_up(draft, sections, composed, by)
    document = fitted(drawn.document)
    if digest_of(document.canonical()) != read:
        raise Refused(CHANGED)
    expired = expired_in(draft, sections, by)
    if found := stops(draft, sections, composed, document, expired, by):
        raise Refused(" ".join(found))
    return _freeze(draft, drawn.marks, _stamped(document, draft, by, at), by, at)


def _stamped(document: Document, draft: Brief, by: Any, at: datetime) -> Document:
    drafter = draft.created_by_id == by.pk
    name = f"{by}, who drafted it" if drafter else str(by)
    when = moment(at)
    return replace(document, cleared=f"Cleared by {name}, at {when}", as_known=when)


def _freeze(
    draft: Brief,
    marks: frozenset[int],
    document: Document,
    by: Any,
    at: datetime,
) -> Brief:
    content, pdf = document.canonical(), paper(document)
    BriefPaper.objects.create(brief=draft, pdf=pdf)
    with change_by(by, reason="cleared and frozen"):
        written = Brief.objects.filter(pk=draft.pk).save_version(
            draft.version,
            by,
            status=BriefStatus.FROZEN,
            cleared_by=by,
            frozen_at=at,
            content=content,
            digest=digest_of(content),
            paper_digest=digest_of_bytes(pdf),
            **as_fields(marks),
        )
    if not written:
        raise Refused(CHANGED)
    draft.refresh_from_db()
    return draft


def _points(meeting: Meeting, brief: Brief, reader: Any) -> Any:
    cleared = Point.objects.cleared(brief.as_at, reader, meeting.day_at)
    return cleared.filter(meeting=meeting)
