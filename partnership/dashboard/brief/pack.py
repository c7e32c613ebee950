"""A pack: the cleared briefs of many meetings in one file, with a page of contents.

For an event, or for what one principal does between two days. A meeting without a brief
that the reader may read stands in the contents too, and says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.dashboard.brief.document import Document
from partnership.dashboard.brief.paper import TEMPLATE, data_of
from partnership.dashboard.models import Brief, BriefStatus
from partnership.dashboard.words import counted, sentence
from partnership.diplomacy.models import Event, Meeting
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.few import Few, few
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import long_day, short_day
from partnership.exchange.typesetting import typeset

MOST_MEETINGS = 60
NO_BRIEF = "no cleared brief"


@dataclass(frozen=True)
class Stop:
    """One meeting of the journey, and its newest cleared brief, if there is one."""

    meeting: Meeting
    brief: Brief | None


@dataclass(frozen=True)
class Pack:
    """Meetings in the order of their days, each with its brief."""

    title: str
    on: date
    stops: Few
    # What its title names, where it is a pack for one.
    event: Event | None = None

    @property
    def briefs(self) -> list[Brief]:
        """Those that are in the file."""
        return [stop.brief for stop in self.stops if stop.brief]

    @property
    def marks(self) -> set[int]:
        """All that its title, its contents and its briefs bear."""
        meetings = [stop.meeting for stop in self.stops]
        named = marks_of([self.event, *meetings, *(one.actor for one in meetings)])
        return {*named, *(mark for one in self.briefs for mark in one.marking_ids)}

    @property
    def marking(self) -> OverallMarking | None:
        """The marking of the whole."""
        return overall_marking(self.marks)

    @property
    def said(self) -> list[str]:
        """How many meetings there are, and how many lack a cleared brief."""
        number, lacking = len(self.stops), len(self.stops) - len(self.briefs)
        first = counted(number, "meeting", "meetings")
        lines = [sentence(f"{first}, as the diary stood on {long_day(self.on)}.")]
        if lacking:
            has = counted(lacking, "meeting has", "meetings have")
            lines.append(sentence(f"{has} no cleared brief."))
        if self.stops.more:
            lines.append(f"There are more than {MOST_MEETINGS}: the rest is left out.")
        return lines


def pack(
    meetings: QuerySet[Meeting],
    title: str,
    on: date,
    reader: Any,
    event: Event | None = None,
) -> Pack:
    """The pack of these meetings, known at a date; two queries."""
    found = few(meetings.order_by("day_at", "starts_at_then", "pk"), MOST_MEETINGS)
    newest = _newest(found, on, reader)
    stops = (Stop(one, newest.get(one.pk)) for one in found)
    return Pack(title, on, Few(stops, more=found.more), event)


def _newest(meetings: Iterable[Meeting], on: date, reader: Any) -> dict[int, Brief]:
    """The brief of each meeting that was frozen last, of those as at this date."""
    briefs = Brief.objects.readable_by(reader).filter(
        meeting__in=[one.pk for one in meetings],
        status=BriefStatus.FROZEN,
        as_at__lte=on,
    )
    return {one.meeting_id: one for one in briefs.order_by("frozen_at", "pk")}


def paper_of(found: Pack, reader: Any) -> bytes:
    """The contents and the briefs as one PDF, each from what was frozen."""
    marking = found.marking
    rows, place = [], 0
    for stop in found.stops:
        rows.append(_row(stop, place if stop.brief else None))
        place += stop.brief is not None
    documents = [Document.read(one.content) for one in found.briefs]
    words = marking.in_words(reader) if marking else ""
    contents = {"said": found.said, "rows": rows}
    return typeset(TEMPLATE, data_of(documents, found.title, words, contents))


def _row(stop: Stop, place: int | None) -> dict[str, Any]:
    brief = stop.brief
    said = f"As at {long_day(brief.as_at)}, {brief.digest[:12]}…" if brief else ""
    return {
        "day": short_day(stop.meeting.day_at),
        "meeting": str(stop.meeting),
        "brief": place,
        "said": said,
        "none": NO_BRIEF,
    }
