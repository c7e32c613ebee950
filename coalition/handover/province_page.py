"""What the page of one province shows: its handover, and the teams in it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from coalition.handover import timeline
from coalition.handover.bearing import counted, named_by, sources_of_plans
from coalition.handover.findings import finding_of
from coalition.handover.standing import Standing, named, standings
from coalition.models import (
    ConditionAssessment,
    HandoverCondition,
    Responsibility,
)
from coalition.provinces import teams_at
from partnership.actors.models import Province
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import Change, latest_changes, marking_ids_of
from partnership.evidence.charts.sources import Sources
from partnership.evidence.few import Few, few
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources

# Newest first; the page says if there are more.
LONGEST = 50


@dataclass(frozen=True)
class ProvincePage:
    """One province at a date, for one reader."""

    province: Province
    standing: Standing
    timeline: timeline.Timeline
    sources: Sources
    responsibilities: Few
    conditions: Few
    teams: Few
    changes: list[Change]
    marking: OverallMarking | None
    longest: int = LONGEST

    @property
    def finding(self) -> str:
        """What stands first on the page."""
        return finding_of(self.standing)


def build(on: date, reader: Any, pk: int) -> ProvincePage:
    """All that the page shows; raises Province.DoesNotExist."""
    found = standings(on, reader, pk=pk)
    if not found:
        raise Province.DoesNotExist
    (standing,) = found
    held = few(named(_held(on, reader, pk), reader), LONGEST)
    conditions = few(_conditions(on, reader, pk), LONGEST)
    teams = few(teams_at(on, reader).filter(prt__province=pk), LONGEST)
    changes = _changes(standing, reader)
    assessments = [one for each in conditions for one in each.known]
    names = [*held, *conditions, *assessments, *teams]
    also = [
        *named_by(found),
        *(one.source for one in names),
        *(one.lead for one in (*held, *teams)),
        *(one.sector for one in held),
        *teams,
        *(one.prt for one in teams),
        standing.province,
    ]
    return ProvincePage(
        province=standing.province,
        standing=standing,
        timeline=timeline.draw(found, on),
        sources=sources_of_plans(found),
        responsibilities=held,
        conditions=conditions,
        teams=teams,
        changes=changes,
        marking=highest_marking(
            counted(on, reader, province=pk),
            also=[*marks_of(also), *marking_ids_of(changes)],
        ),
    )


def _changes(standing: Standing, reader: Any) -> list[Change]:
    """Of the province, of the plan that stands, and of who is responsible now."""
    records = [standing.province, standing.plan, standing.held]
    found = [c for one in records if one for c in latest_changes(one, reader)]
    return sorted(found, key=lambda change: change.at, reverse=True)[:LONGEST]


def _held(on: date, reader: Any, pk: int) -> QuerySet[Responsibility]:
    held = Responsibility.objects.visible_to(reader)
    return held.filter(province=pk, since__lte=on).order_by("-since", "-pk")


def _conditions(on: date, reader: Any, pk: int) -> QuerySet[HandoverCondition]:
    """With `known`: the assessments by this date, newest first."""
    assessments = ConditionAssessment.objects.visible_to(reader)
    known = assessments.filter(assessed_on__lte=on).order_by("-assessed_on", "-pk")
    newest = with_sources(known, reader)[:LONGEST]
    seen = HandoverCondition.objects.visible_to(reader)
    conditions = with_sources(seen.filter(province=pk, set_on__lte=on), reader)
    return conditions.prefetch_related(Prefetch("assessments", newest, to_attr="known"))
