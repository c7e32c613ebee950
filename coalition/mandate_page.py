"""What the page of one mandate shows: its steps, and what hangs on it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q

from coalition import timeline
from coalition.models import Force, Mandate
from coalition.queries.dependence import falls_with, rests_on
from coalition.rungs import Rung, rungs
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import Change, latest_changes, marking_ids_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources


@dataclass(frozen=True)
class MandatePage:
    """One mandate at a date, for one reader."""

    mandate: Mandate
    rungs: list[Rung]
    falls: list[Mandate]
    rests_on: list[Mandate]
    timeline: timeline.Timeline
    changes: list[Change]
    marking: OverallMarking | None


def build(on: date, reader: Any, pk: int) -> MandatePage:
    """All that the page shows; raises Mandate.DoesNotExist."""
    mandate = (
        with_sources(Mandate.objects.at(on, reader), reader)
        .with_stake(on, reader)
        .select_related("holder", "contributor")
        .prefetch_related(Prefetch("force", Force.objects.visible_to(reader)))
        .get(pk=pk)
    )
    falling = falls_with(mandate, on, reader)
    resting = rests_on(mandate, on, reader)
    shown = Mandate.objects.visible_to(reader).filter(pk=pk)
    changes = latest_changes(mandate, reader)
    return MandatePage(
        mandate=mandate,
        rungs=rungs(mandate, on),
        falls=list(falling),
        rests_on=list(resting),
        timeline=timeline.build(on, reader, Q(pk=pk)),
        changes=changes,
        marking=highest_marking(
            [shown, falling, resting], also=marking_ids_of(changes)
        ),
    )
