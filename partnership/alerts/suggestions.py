"""What the record suggests to say to an actor: each line of operation says its part.

A source is a pure function of the records, a date and a reader. The app that knows the
subject registers it in its `apps.py`; the page of a meeting asks them all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from partnership.evidence.told import Line

# So many of one source at most: a meeting is short.
MOST_OF_A_SOURCE = 5


class Pressing(IntEnum):
    """How pressing it is that something is said; the most pressing comes first."""

    LATE = 1
    DECISION = 2
    OPEN = 3
    IF_ASKED = 4


@dataclass(frozen=True)
class Occasion:
    """A meeting with an actor on a day, prepared at a date by one reader."""

    actor_id: int
    meets_on: date
    on: date
    reader: Any


@dataclass(frozen=True)
class Suggestion:
    """Words that are ready to be said, and what in the record suggests them.

    `key` names the record and why it is pressing: the same matter has the same key as
    long as nothing about it changes but its figures. `why` says it with the date and
    the figure with its unit; `marking_ids` are those of all that the words rest on.
    """

    key: str
    text: str
    why: str
    record: str
    url: str
    line: Line
    pressing: Pressing
    marking_ids: frozenset[int]
    # By when it bites, if that is a day.
    due_on: date | None = None
    # The ask and the version of a line to take that a point drafted from it has.
    ask_id: int | None = None
    line_version_id: int | None = None

    @property
    def order(self) -> tuple[int, bool, date, str]:
        """The most pressing first, then what bites soonest, then by its key."""
        return (self.pressing, self.due_on is None, self.due_on or date.max, self.key)


@dataclass(frozen=True)
class Suggesting:
    """A source of suggestions: its name, the right to read what it reads, and it."""

    name: str
    permission: str
    suggest: Callable[[Occasion], list[Suggestion]]


SOURCES: dict[str, Suggesting] = {}


def register_suggestions(source: Suggesting) -> None:
    """Make a source known, once; two sources may not share a name."""
    if SOURCES.setdefault(source.name, source) != source:
        raise ImproperlyConfigured(f"Two sources suggest as {source.name}.")


def suggestions(occasion: Occasion) -> list[Suggestion]:
    """What all sources suggest that this reader may read, the most pressing first.

    At most MOST_OF_A_SOURCE of each, and a fixed number of queries for each.
    """
    found = [
        one
        for source in SOURCES.values()
        if occasion.reader.has_perm(source.permission)
        for one in sorted(source.suggest(occasion), key=order_of)[:MOST_OF_A_SOURCE]
    ]
    return sorted(found, key=order_of)


def order_of(one: Suggestion) -> tuple[int, bool, date, str]:
    """How suggestions are sorted."""
    return one.order
