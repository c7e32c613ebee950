"""One actor's steps, ours and those that other lines record, newest first."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from partnership.actors.models import Actor
from partnership.actors.visible_steps import STEP_SOURCES
from partnership.diplomacy.models import (
    EngagementDirection,
    EngagementKind,
    EngagementStep,
)
from partnership.diplomacy.naming import Named, names_of
from partnership.diplomacy.region.listing import Newest
from partnership.diplomacy.region.steps import run
from partnership.evidence.counting import left_out_grades
from partnership.evidence.few import Few
from partnership.evidence.models import Source

LONGEST = 100
STEPS = """
SELECT
    recorded_by, record_id, kind, direction, is_public, took_on, took_precision,
    taken_by, what, grade, marking_ids
FROM step WHERE actor_id = %(actor)s
ORDER BY taken_by DESC, took_on DESC, recorded_by, record_id DESC LIMIT %(limit)s
"""
# Of all its steps, however many the page lists.
NEWEST = """
SELECT DISTINCT ON (direction)
    direction, kind, took_on, took_precision, taken_by, what, grade, marking_ids
FROM step
WHERE actor_id = %(actor)s AND is_public AND NOT grade = ANY(%(left_out)s)
ORDER BY direction, taken_by DESC, took_on DESC, recorded_by, record_id DESC
"""


@dataclass
class Step:
    """One step as its page lists it."""

    recorded_by: str
    record_id: int
    kind: str
    direction: str
    is_public: bool
    took_on: date
    took_precision: str
    taken_by: date
    what: str
    grade: str
    marking_ids: list[int]
    source: Source | None = None
    about: Named | None = None

    @property
    def kind_words(self) -> str:
        """Its rung."""
        return EngagementKind(self.kind).label

    @property
    def whose(self) -> str:
        """Who takes it."""
        return EngagementDirection(self.direction).label

    @property
    def url(self) -> str:
        """The record of another line; empty where it is our own."""
        if not self.recorded_by:
            return ""
        url_name = STEP_SOURCES[self.recorded_by].url_name
        return reverse(url_name, args=[self.record_id])

    @property
    def label(self) -> str:
        """What other line's record it is; empty where it is our own."""
        found = STEP_SOURCES.get(self.recorded_by)
        return found.label if found else ""


@dataclass(frozen=True)
class ActorPage:
    """An actor's steps by a date, and the newest that count in each direction."""

    steps: Few
    newest: list[tuple[str, Newest | None]]
    marking_ids: list[int]


def build(actor: Actor, on: date, reader: Any, evidence: str) -> ActorPage:
    """All that is recorded of one actor's steps."""
    found = run(STEPS, on, reader, actor=actor.pk, limit=LONGEST + 1)
    steps = Few(
        (Step(*values) for values in found[:LONGEST]), more=len(found) > LONGEST
    )
    beside = _name(steps, on, reader)
    left_out = left_out_grades(evidence)
    newest = run(NEWEST, on, reader, actor=actor.pk, left_out=left_out)
    stands = {direction: Newest(*said, on) for direction, *said, _ in newest}
    return ActorPage(
        steps=steps,
        newest=[(one.label, stands.get(one)) for one in EngagementDirection],
        marking_ids=[
            actor.marking_id,
            *beside,
            *(pk for step in steps for pk in step.marking_ids),
            *(pk for row in newest for pk in row[-1]),
        ],
    )


def _name(steps: Few, on: date, reader: Any) -> list[int]:
    """Put sources and what they are about on our own steps; the markings of these."""
    own = {step.record_id: step for step in steps if not step.recorded_by}
    records = EngagementStep.objects.filter(pk__in=own)
    about = names_of(records, on, reader)
    sources = Source.objects.visible_to(reader).in_bulk(
        [one.source_id for one in records if one.source_id]
    )
    for record in records:
        step = own[record.pk]
        step.source = sources.get(record.source_id)
        step.about = about.get((record.about_model, record.about_id))
    return [
        *(one.marking_id for one in sources.values()),
        *(mark for one in about.values() for mark in one.marking_ids),
    ]
