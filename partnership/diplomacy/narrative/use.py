"""Everywhere in the live record where a word of the vocabulary list stands.

The database finds the texts, each kind in one bounded query; what is wrong in them is
then read as everywhere else. Live is what may still be used or is what was said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from partnership.diplomacy.models import LineVersion, Meeting, Point, Statement
from partnership.diplomacy.narrative.vocabulary import Finding, Vocabulary
from partnership.evidence.few import Few, few

SHOWN = 50
AROUND = 60
# Of one text; a reader has seen enough by then.
PASSAGES = 10


@dataclass(frozen=True)
class Passage:
    """A word where it stands, with what is around it."""

    before: str
    finding: Finding
    after: str


@dataclass(frozen=True)
class Found:
    """A record with a listed word in one of its texts."""

    record: Any
    which: str
    passages: list[Passage]


@dataclass(frozen=True)
class Kind:
    """One kind of text: the records that are live, and their fields."""

    title: str
    # Who may see such records anywhere else may see them here.
    right: str
    rows: Callable[[date, Any], QuerySet]
    # Field, what it is called, and whether it is for the public.
    fields: tuple[tuple[str, str, bool], ...]


def lines(on: date, reader: Any) -> QuerySet[LineVersion]:
    """Versions that are drafted, valid or to come."""
    return (
        LineVersion.objects.live(on, reader)
        .select_related("line_to_take")
        .order_by("line_to_take__topic", "-number")
    )


def points(on: date, reader: Any) -> QuerySet[Point]:
    """Points of meetings that are in the diary at the date."""
    meetings = Meeting.objects.visible_to(reader).known(on)
    meetings = meetings.filter(actor__marking__in=reader.visible_marking_ids)
    return (
        Point.objects.visible_to(reader)
        .filter(meeting__in=meetings)
        .select_related("meeting__actor")
        .order_by("-meeting__held_on", "-pk")
    )


def statements(on: date, reader: Any) -> QuerySet[Statement]:
    """What was said by the date."""
    return Statement.objects.seen(on, reader).select_related("actor")


KINDS = (
    Kind(
        "Lines to take",
        "diplomacy.view_linetotake",
        lines,
        (("text", "internal", False), ("public_text", "public", True)),
    ),
    Kind(
        "Points for meetings",
        "diplomacy.view_meeting",
        points,
        (("text", "the point", False), ("line_to_take", "line if pressed", False)),
    ),
    # What was said was said to everybody.
    Kind(
        "Statements",
        "diplomacy.view_statement",
        statements,
        (("text", "what was said", True),),
    ),
)


def found_in(kind: Kind, vocabulary: Vocabulary, on: date, reader: Any) -> Few:
    """The first records of a kind in which a word stands; one query."""
    wanted = Q()
    for field, _, public in kind.fields:
        if expression := vocabulary.expression(public=public):
            wanted |= Q(**{f"{field}__iregex": expression})
    if not wanted:
        return Few()
    rows = few(kind.rows(on, reader).filter(wanted), SHOWN)
    found = [
        Found(row, which, passages)
        for row in rows
        for field, which, public in kind.fields
        if (passages := _passages(getattr(row, field), vocabulary, public))
    ]
    return Few(found, more=rows.more)


def _passages(text: str, vocabulary: Vocabulary, public: bool) -> list[Passage]:
    return [
        _passage(text, finding)
        for finding in vocabulary.findings(text, public=public)[:PASSAGES]
    ]


def _passage(text: str, finding: Finding) -> Passage:
    begins, ends = finding.position, finding.position + len(finding.found)
    first, last = max(begins - AROUND, 0), ends + AROUND
    return Passage(
        before=("…" if first else "") + text[first:begins],
        finding=finding,
        after=text[ends:last] + ("…" if last < len(text) else ""),
    )


@dataclass(frozen=True)
class UsePage:
    """Each kind of text with what was found in it."""

    terms: int
    kinds: list[tuple[str, Few]]
    marking_ids: set[int]

    @property
    def number(self) -> int:
        """How many texts are shown."""
        return sum(len(found) for _, found in self.kinds)


def build(on: date, reader: Any) -> UsePage:
    """The page at a date: one query for the list, and one for each kind of text."""
    vocabulary = Vocabulary.at(on, reader)
    kinds = [
        (kind.title, found_in(kind, vocabulary, on, reader))
        for kind in KINDS
        if reader.has_perm(kind.right)
    ]
    records = [found.record for _, rows in kinds for found in rows]
    return UsePage(len(vocabulary.terms), kinds, _marks(records))


def _marks(records: list[Any]) -> set[int]:
    """Of the records, and of what their names name."""
    marks = {record.marking_id for record in records}
    for record in records:
        if isinstance(record, LineVersion):
            marks.add(record.line_to_take.marking_id)
        elif isinstance(record, Point):
            marks |= {record.meeting.marking_id, record.meeting.actor.marking_id}
        else:
            marks.add(record.actor.marking_id)
    return marks
