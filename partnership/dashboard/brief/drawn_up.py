"""The document of a draft as it stands, ready to be read, printed or frozen."""

from typing import Any

from partnership.dashboard.brief.document import Document, Section
from partnership.dashboard.brief.drafting import meeting_of
from partnership.dashboard.brief.drawing import bars_of
from partnership.dashboard.brief.lines import read_lines
from partnership.dashboard.models import Brief, BriefSection, SectionKind
from partnership.diplomacy.diary.hours import hours_of
from partnership.diplomacy.models import Meeting
from partnership.evidence.banner import overall_marking
from partnership.evidence.models import Programme
from partnership.evidence.templatetags.display import long_day

NONE = "none recorded"


def drawn_up(brief: Brief, sections: list[BriefSection], reader: Any) -> Document:
    """The brief of these sections, without those that were cut; nothing is left out."""
    meeting = meeting_of(brief, reader)
    shown = [one for one in sections if not one.is_cut]
    months, bars = (), ()
    if any(one.kind == SectionKind.DATES for one in shown):
        months, bars = bars_of(meeting.actor, brief.as_at, reader)
    programme = Programme.objects.first()
    marking = overall_marking(marks_shown(brief, shown, meeting))
    before = brief.supersedes
    return Document(
        actor=meeting.actor.name,
        programme=programme.name if programme else "",
        marking=marking.in_words(reader) if marking else "",
        as_at=brief.as_at.isoformat(),
        facts=_facts(meeting),
        sections=tuple(
            Section(
                kind=one.kind,
                label=one.get_kind_display(),
                heading=one.heading,
                lines=tuple(read_lines(one.text)),
            )
            for one in shown
        ),
        months=months,
        bars=bars,
        pages=brief.pages,
        supersedes=f"brief {before.pk}, digest {before.digest}" if before else "",
    )


def marks_shown(
    brief: Brief, shown: list[BriefSection], meeting: Meeting | None = None
) -> set[int]:
    """What a reader of these sections reads, with the meeting and whom it is with."""
    meeting = meeting or brief.meeting
    marks = {meeting.marking_id, meeting.actor.marking_id}
    return marks | {mark for one in shown for mark in one.marking_ids}


def _facts(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    day = ", ".join(filter(None, [long_day(meeting.day_at), hours_of(meeting)]))
    return (
        ("Meeting", day),
        ("Place", meeting.place or NONE),
        ("Principal", meeting.principal),
        ("Counterpart", meeting.counterpart or NONE),
    )
