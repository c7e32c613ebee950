"""Meetings ahead with a cleared point (paper, paragraph 5)."""

from collections.abc import Iterable, Mapping

from django.urls import reverse

from partnership.diplomacy.diary.bearing import of_list
from partnership.diplomacy.totals import coverage
from partnership.evidence.banner import highest_marking
from partnership.evidence.counted import counted
from partnership.evidence.percent import percent
from partnership.strategy.measures import Asked, Figure, Measure, Scale
from partnership.strategy.subjects import ALL, Key


def _read(asked: Asked) -> Mapping[Key, Figure]:
    found = coverage(asked.on, asked.reader)
    url = reverse("diplomacy:coverage")
    share = percent(found.with_point, found.meetings)
    if share is None:
        return {ALL: Figure("No meeting ahead is recorded.", url)}
    verb = "has" if found.with_point == 1 else "have"
    meetings = counted(found.meetings, "meeting")
    words = f"{found.with_point:,} of {meetings} ahead {verb} a cleared point."
    return {ALL: Figure(words, url, share, f"{share}%")}


def _marks(asked: Asked) -> Iterable[int]:
    marking = highest_marking(of_list(asked.on, asked.reader))
    return marking.held if marking else ()


POINTS = Measure(
    name="diplomacy.points",
    label="Meetings with a point",
    what="Meetings ahead that have a cleared point, of a hundred.",
    right="diplomacy.view_meeting",
    scale=Scale(89, 59, "%", falling=True),
    read=_read,
    marks=_marks,
    takes=(),
)
