"""An actor's timeline a page at a time: around the date, or beyond a place."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from partnership.dashboard.timeline.entry import Entry, Place
from partnership.dashboard.timeline.reading import Timeline
from partnership.dashboard.words import counted, sentence
from partnership.evidence.keyset import ROWS, page_url


@dataclass(frozen=True)
class TimelinePage:
    """Some entries, oldest first, and whether there are others on either side."""

    past: list[Entry]
    ahead: list[Entry]
    is_first: bool
    is_last: bool
    # What the place of an entry is called in an address.
    names: list[str]

    @property
    def entries(self) -> list[Entry]:
        """All that are shown."""
        return [*self.past, *self.ahead]

    @property
    def found(self) -> str:
        """Nine entries; there are more."""
        number = sentence(counted(len(self.entries), "entry", "entries"))
        is_whole = self.is_first and self.is_last
        return number if is_whole else f"{number}; there are more"

    @property
    def marking_ids(self) -> list[int]:
        """What a page that shows them bears."""
        return [mark for entry in self.entries for mark in entry.marking_ids]

    def earlier_url(self, asked: QueryDict) -> str:
        """The page before this one; empty if there is none."""
        if self.is_first or not self.entries:
            return ""
        return page_url(asked, "before", _key(self.entries[0], self.names))

    def later_url(self, asked: QueryDict) -> str:
        """The page after this one; empty if there is none."""
        if self.is_last or not self.entries:
            return ""
        return page_url(asked, "after", _key(self.entries[-1], self.names))


@dataclass(frozen=True)
class _Key:
    """An entry's place in two parts, as addresses of keyset pages have them."""

    sort_key: str
    pk: str


def _key(entry: Entry, names: list[str]) -> _Key:
    return _Key(*entry.place.text(names).rsplit("~", 1))


def around(timeline: Timeline, before: int, after: int) -> TimelinePage:
    """So many entries on either side of the date; two queries."""
    past = timeline.read(timeline.today, True, before + 1)
    ahead = timeline.read(timeline.today, False, after + 1)
    return _page(
        timeline,
        [*reversed(past[:before]), *ahead[:after]],
        is_first=len(past) <= before,
        is_last=len(ahead) <= after,
    )


def page_of(timeline: Timeline, asked: QueryDict, rows: int = ROWS) -> TimelinePage:
    """The page that the address asks for; the date in its middle without a place."""
    back = "before" in asked
    text = asked.get("before" if back else "after", "")
    place = Place.read(text, timeline.names)
    if place is None:
        return around(timeline, rows // 2, rows // 2)
    found = timeline.read(place, back, rows + 1)
    more, shown = len(found) > rows, found[:rows]
    if back:
        return _page(timeline, shown[::-1], is_first=not more, is_last=False)
    return _page(timeline, shown, is_first=False, is_last=not more)


def _page(timeline: Timeline, shown: list[Entry], **ends: Any) -> TimelinePage:
    """Split where the date lies; what is ahead of it never stands before it."""
    today = timeline.today
    return TimelinePage(
        past=[one for one in shown if one.place < today],
        ahead=[one for one in shown if one.place >= today],
        names=timeline.names,
        **ends,
    )
