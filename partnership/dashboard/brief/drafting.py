"""Work on a draft: begin it, move and cut sections, take the record's text, discard it.

Every change counts up the version of the section or the brief that it touches; who read
an older one is told so, and nothing is written.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from partnership.dashboard.brief.compose import Composed, compose
from partnership.dashboard.brief.marks import as_fields
from partnership.dashboard.models import Brief, BriefSection, BriefStatus
from partnership.diplomacy.models import Meeting
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.locks import wait_for
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused
from partnership.evidence.templatetags.display import long_day

CHANGED = (
    "A colleague changed this brief after you opened it. Read it again, then go on."
)
FROZEN = "This brief is frozen. A correction is a new brief that takes its place."
DISCARDED = "A colleague has discarded this draft."
NOT_ARRANGED = (
    "The meeting was not in the diary on {day}, so that no brief for it can be as at"
    " that date. Choose a later one."
)
DRAFTING = "drafting the brief"


@transaction.atomic
def begin_once(
    *, meeting: Meeting, on: date, by: Any, supersedes: Brief | None = None
) -> tuple[Brief, bool]:
    """The draft for a meeting that is under way, or a new one; and whether it is new.

    Who asks at the same instant waits, and goes on with the same draft.
    """
    wait_for(f"brief.{meeting.pk}")
    drafts = Brief.objects.readable_by(by).filter(
        meeting=meeting, status=BriefStatus.DRAFT
    )
    if meeting.arranged_on:
        # An older one, of which that day was put right since, opens for nobody.
        drafts = drafts.filter(as_at__gte=meeting.arranged_on)
    if supersedes:
        drafts = drafts.filter(supersedes=supersedes)
    if found := drafts.order_by("-pk").first():
        return found, False
    return begin_brief(meeting=meeting, on=on, by=by, supersedes=supersedes), True


@transaction.atomic
def begin_brief(
    *, meeting: Meeting, on: date, by: Any, supersedes: Brief | None = None
) -> Brief:
    """A draft composed as at a date, with every section in its place."""
    composed = compose(meeting, on, by)
    marks = {mark for one in composed for mark in one.marks}
    with recorded_by(by, reason="composed from the record"):
        brief = Brief.objects.create(
            meeting=meeting,
            as_at=on,
            supersedes=supersedes,
            created_by=by,
            updated_by=by,
            **as_fields(marks),
        )
        for place, one in enumerate(composed, start=1):
            BriefSection.objects.create(
                brief=brief,
                kind=one.kind,
                place=place,
                heading=one.heading,
                text=one.text,
                composed_heading=one.heading,
                composed_text=one.text,
                created_by=by,
                updated_by=by,
                **as_fields(one.marks),
            )
    return brief


@transaction.atomic
def move_section(*, section: BriefSection, version: int, up: bool, by: Any) -> None:
    """Change places with the neighbour; at an edge nothing happens."""
    brief = lock(section.brief_id)
    places = list(BriefSection.objects.filter(brief=brief).order_by("place", "pk"))
    at = [one.pk for one in places].index(section.pk)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(places):
        return
    places[at], places[to] = places[to], places[at]
    with change_by(by, reason=DRAFTING):
        for place, one in enumerate(places, start=1):
            if one.place != place:
                read = version if one.pk == section.pk else one.version
                _write(one, read, by, place=place)
        settle(brief, by)


@transaction.atomic
def cut_section(*, section: BriefSection, version: int, cut: bool, by: Any) -> None:
    """Leave a section out of the brief, or put it back."""
    brief = lock(section.brief_id)
    with change_by(by, reason=DRAFTING):
        _write(section, version, by, is_cut=cut)
        settle(brief, by)


@transaction.atomic
def take_text(*, section: BriefSection, version: int, by: Any) -> None:
    """What the record says now takes the place of what stands in the section."""
    brief = lock(section.brief_id)
    one = composed_of(brief, by)[section.kind]
    with change_by(by, reason="took what the record says now"):
        _write(section, version, by, **_text_of(one), **as_fields(one.marks))
        settle(brief, by)


@transaction.atomic
def keep_text(*, section: BriefSection, version: int, by: Any) -> None:
    """What stands in the section stays; the record's new text was seen."""
    brief = lock(section.brief_id)
    one = composed_of(brief, by)[section.kind]
    marks = {*section.marking_ids, *one.marks}
    seen = {"composed_heading": one.heading, "composed_text": one.text}
    with change_by(by, reason="kept the text of the draft"):
        _write(section, version, by, **seen, **as_fields(marks))
        settle(brief, by)


@transaction.atomic
def bring_to(*, brief: Brief, version: int, on: date, by: Any) -> None:
    """The record as at another date; what the drafter wrote stays until they choose.

    Raises Refused for a date at which the meeting was not in the diary. No section
    loses a marking, for its drafter may have raised it.
    """
    kept = lock(brief.pk)
    # As it stood at the new date, which may be another day.
    composed = {one.kind: one for one in compose(meeting_of(kept, by, on), on, by)}
    with change_by(by, reason=DRAFTING):
        for section in BriefSection.objects.filter(brief=kept):
            if not section.is_edited:
                one = composed[section.kind]
                marks = {*section.marking_ids, *one.marks}
                fields = _text_of(one) | as_fields(marks)
                _write(section, section.version, by, **fields)
        _write(kept, version, by, as_at=on)
        settle(kept, by)


@transaction.atomic
def set_pages(*, brief: Brief, version: int, pages: int, by: Any) -> None:
    """How many sheets the brief may take."""
    kept = lock(brief.pk)
    with change_by(by, reason=DRAFTING):
        _write(kept, version, by, pages=pages)


@transaction.atomic
def discard_brief(brief: Brief, version: int, *, by: Any, reason: Reason) -> None:
    """Take away a draft that nobody wants, with its sections; its history stays.

    Raises Refused where it is frozen, or was changed or discarded since it was read.
    """
    kept = lock(brief.pk)
    if kept.version != version:
        raise Refused(CHANGED)
    with change_by(by, reason=reason):
        kept.sections.all().delete()
        kept.delete()


def lock(pk: int) -> Brief:
    """The draft, to be changed by one at a time; raises Refused if it is no draft."""
    brief = Brief.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if brief is None:
        raise Refused(DISCARDED)
    if brief.status == BriefStatus.FROZEN:
        raise Refused(FROZEN)
    return brief


def composed_of(brief: Brief, reader: Any) -> dict[str, Composed]:
    """What the record says now at the draft's date, by the kind of section."""
    meeting = meeting_of(brief, reader)
    return {one.kind: one for one in compose(meeting, brief.as_at, reader)}


def meeting_of(brief: Brief, reader: Any, on: date | None = None) -> Meeting:
    """The meeting as it stood at the brief's date, or at another that it may have.

    Raises Refused if it was not in the diary then.
    """
    on = on or brief.as_at
    found = Meeting.objects.with_seen_actor(reader).known(on, cancelled=True)
    meeting = found.select_related("actor").filter(pk=brief.meeting_id).first()
    if meeting is None:
        raise Refused(NOT_ARRANGED.format(day=long_day(on)))
    return meeting


def settle(brief: Brief, by: Any) -> None:
    """Let the draft bear what its sections bear, and count that it has changed."""
    sections = BriefSection.objects.filter(brief=brief)
    brief.refresh_from_db(fields=["version"])
    _write(brief, brief.version, by, **as_fields(marks_of_sections(sections)))


def marks_of_sections(sections: Iterable[BriefSection]) -> set[int]:
    """All that these sections bear."""
    return {mark for one in sections for mark in one.marking_ids}


def _text_of(one: Composed) -> dict[str, str]:
    return {
        "heading": one.heading,
        "text": one.text,
        "composed_heading": one.heading,
        "composed_text": one.text,
    }


def _write(row: Brief | BriefSection, version: int, by: Any, **values: Any) -> None:
    if not type(row).objects.filter(pk=row.pk).save_version(version, by, **values):
        raise Refused(CHANGED)
