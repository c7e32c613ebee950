"""One page of changes, newest first, and the addresses of its neighbours."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from partnership.evidence.banner import overall_marking
from partnership.evidence.changes import (
    Asked,
    Change,
    Event,
    Key,
    Names,
    just_newer,
    marking_ids_of,
    newest,
    tell,
)
from partnership.evidence.overall_marking import OverallMarking

ROWS = 50


@dataclass(frozen=True)
class ChangesPage:
    """The changes of one page; any page costs what the first one does."""

    changes: list[Change]
    previous_url: str
    next_url: str
    marking: OverallMarking | None

    @property
    def showing(self) -> str:
        """50 changes on this page, newest first."""
        number = len(self.changes)
        noun = "change" if number == 1 else "changes"
        return f"{number} {noun} on this page, newest first"


def build(asked: Asked, reader: Any, query: QueryDict) -> ChangesPage:
    """The page that the address asks for, in a fixed number of queries."""
    newer_than = Key.read(query.get("before", ""))
    after = Key.read(query.get("after", ""))
    if newer_than:
        events = just_newer(asked, reader, ROWS + 1, than=newer_than)
        more, events = len(events) > ROWS, events[-ROWS:]
        has_previous, has_next = more, True
    else:
        events = newest(asked, reader, ROWS + 1, after=after)
        more, events = len(events) > ROWS, events[:ROWS]
        has_previous, has_next = after is not None, more
    changes = tell(events, Names(reader))
    return ChangesPage(
        changes=changes,
        previous_url=_url(query, "before", events[:1]) if has_previous else "",
        next_url=_url(query, "after", events[-1:]) if has_next else "",
        marking=overall_marking(marking_ids_of(changes)),
    )


def _url(query: QueryDict, name: str, edge: list[Event]) -> str:
    """The address of the page before or after this event; empty without one."""
    if not edge:
        return ""
    other = query.copy()
    for place in ("before", "after"):
        other.pop(place, None)
    other[name] = str(edge[0].key)
    return f"?{other.urlencode()}"
