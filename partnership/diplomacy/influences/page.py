"""One influence's page: its history, its links both ways, and who waits for it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.influences.held_back import beneath
from partnership.diplomacy.influences.standing import Standing, standing_of
from partnership.diplomacy.models import (
    Influence,
    InfluenceAssessment,
    InfluenceLink,
    Waiting,
)
from partnership.diplomacy.naming import Named, names_of
from partnership.evidence.banner import marks_of
from partnership.evidence.few import Few, few
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.visible_sources import with_sources

LONGEST = 100


@dataclass(frozen=True)
class InfluencePage:
    """What one page tells of an influence."""

    influence: Influence
    standing: Standing
    assessments: Few
    links: Few
    links_here: Few
    waits: Few
    # What it holds back through others, beside what it bears on itself.
    beyond: list[Influence]
    about: dict[tuple[str, int], Named]

    @property
    def marks_beside(self) -> list[int]:
        """Of what stands beside its own records: names and sources."""
        rows = [*self.assessments, *self.links, *self.links_here, *self.waits]
        return [
            *marks_of(one.source for one in rows),
            *marks_of(one.to_influence for one in self.links),
            *marks_of(one.influence for one in self.links_here),
            *marks_of(self.beyond),
            *(mark for one in self.about.values() for mark in one.marking_ids),
        ]


def build(influence: Influence, on: date, reader: Any) -> InfluencePage:
    """All that is recorded of an influence by a date."""
    links = _links(on, reader)
    out = few(links.filter(influence=influence), LONGEST)
    about = names_of(out, on, reader)
    for one in out:
        one.about = about.get((one.about_model, one.about_id))
    direct = {influence.pk, *(one.to_influence_id for one in out)}
    beyond = Influence.objects.visible_to(reader).filter(
        pk__in=set(beneath(influence.pk, on, reader)) - direct
    )
    made = InfluenceAssessment.objects.visible_to(reader)
    made = made.filter(influence=influence, assessed_on__lte=on)
    return InfluencePage(
        influence=influence,
        standing=standing_of(influence, on, reader),
        assessments=few(with_sources(made, reader), LONGEST),
        links=out,
        links_here=few(links.filter(to_influence=influence), LONGEST),
        waits=waits(on, reader, influence=influence),
        beyond=list(beyond[:LONGEST]),
        about=about,
    )


def waits(on: date, reader: Any, **of: Any) -> Few:
    """Who waits for what on a date, with sources; of one actor or influence."""
    found = Waiting.objects.visible_to(reader).at(on).filter(**of)
    rows = found.select_related("actor", "influence").order_by(
        "actor__name", "influence__name", "pk"
    )
    return few(with_sources(rows, reader), LONGEST)


def shown(on: date, reader: Any, **of: Any) -> list[RecordQuerySet]:
    """The records that influences' pages show or count; `of` narrows to one."""
    influences = Influence.objects.visible_to(reader).known(on).order_by()
    waiting = Waiting.objects.visible_to(reader).at(on).order_by()
    made = InfluenceAssessment.objects.visible_to(reader).filter(assessed_on__lte=on)
    return [
        influences.filter(**of),
        made.filter(influence__in=influences.filter(**of)).order_by(),
        # What is held back is counted through the links of others too.
        InfluenceLink.objects.visible_to(reader).at(on).order_by(),
        waiting,
        Actor.objects.visible_to(reader).filter(waits__in=waiting).order_by(),
    ]


def _links(on: date, reader: Any) -> RecordQuerySet:
    links = InfluenceLink.objects.visible_to(reader).at(on)
    return with_sources(links, reader).select_related("influence", "to_influence")
