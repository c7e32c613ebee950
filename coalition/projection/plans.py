"""Read the stated plans of those who serve."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from coalition.models import Intent
from coalition.projection.facts import Planned
from partnership.evidence.banner import marks_of
from partnership.evidence.visible_sources import with_sources


class Plan(NamedTuple):
    """The steps of all plans, and what their records and sources are marked."""

    steps: tuple[Planned, ...]
    marks: set[int]


def read_plan(on: date, reader: Any, serving: Iterable[int]) -> Plan:
    """What those who serve have said on their newest day of evidence by the date."""
    said = Intent.objects.plan_at(on, reader).filter(contributor__in=set(serving))
    rows = list(with_sources(said.select_related("contributor__actor"), reader))
    marks = {*marks_of(rows), *marks_of(one.source for one in rows)}
    return Plan(tuple(planned(one) for one in rows), marks)


def planned(one: Intent) -> Planned:
    """An intent as a step; its source must be loaded as far as the reader sees it."""
    return Planned(
        intent_id=one.pk,
        contributor_id=one.contributor_id,
        name=one.contributor.actor.name,
        kind=one.intent,
        day=one.takes_effect_on,
        after=one.personnel_after,
        grade=one.grade,
        source=str(one.source.title) if one.source else "",
        note=one.note,
        stated_on=one.stated_on,
    )
