"""The document of a draft as it stands, ready to be read, printed or frozen."""

from dataclasses import dataclass, replace
from typing import Any

from partnership.dashboard.brief.compose import Composed
from partnership.dashboard.brief.document import Document, Section
from partnership.dashboard.brief.drafting import marks_of_sections, meeting_of
from partnership.dashboard.brief.drawing import Drawn, bars_of
from partnership.dashboard.brief.lines import read_lines
from partnership.dashboard.models import Brief, BriefSection, SectionKind
from partnership.diplomacy.diary.hours import hours_of
from partnership.diplomacy.models import Meeting
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.models import Programme
from partnership.evidence.templatetags.display import long_day

NONE = "none recorded"


@dataclass(frozen=True)
class DrawnUp:
    """A document, and every marking that it bears."""

    document: Document
    marks: frozenset[int]


def drawn_up(
    brief: Brief,
    sections: list[BriefSection],
    composed: dict[str, Composed],
    reader: Any,
) -> DrawnUp:
    """The brief of these sections, without those that were cut; nothing is left out.

    It bears what the record of now bears too: what was composed once may have been
    raised since, and the bars are drawn anew.
    """
    meeting = meeting_of(brief, reader)
    shown = [one for one in sections if not one.is_cut]
    drawn = Drawn()
    if any(one.kind == SectionKind.DATES for one in shown):
        drawn = bars_of(meeting.actor, brief.as_at, reader)
    now = {mark for one in shown for mark in composed[one.kind].marks}
    named = marks_of([meeting, meeting.actor])
    marks = {*named, *marks_of_sections(shown), *now, *drawn.marks}
    document = _document(brief, meeting, shown, drawn)
    marking = overall_marking(marks)
    words = marking.in_words(reader) if marking else ""
    return DrawnUp(replace(document, marking=words), frozenset(marks))


def _document(
    brief: Brief, meeting: Meeting, shown: list[BriefSection], drawn: Drawn
) -> Document:
    programme = Programme.objects.first()
    before = brief.supersedes
    return Document(
        actor=meeting.actor.name,
        programme=programme.name if programme else "",
        marking="",
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
        months=drawn.months,
        bars=drawn.bars,
        pages=brief.pages,
        supersedes=f"brief {before.pk}, digest {before.digest}" if before else "",
    )


def _facts(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    day = ", ".join(filter(None, [long_day(meeting.day_at), hours_of(meeting)]))
    return (
        ("Meeting", day),
        ("Place", meeting.place or NONE),
        ("Principal", meeting.principal),
        ("Counterpart", meeting.counterpart or NONE),
    )
