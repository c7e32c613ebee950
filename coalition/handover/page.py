"""What the page of the handover shows: every province, and the whole against plan."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.handover import timeline
from coalition.handover.bearing import marking_of_all, sources_of_plans
from coalition.handover.chart import chart_of
from coalition.handover.course import Course, course
from coalition.handover.findings import findings, soft_plans, soft_words
from coalition.handover.holders import Group, groups
from coalition.handover.map import handover_map
from coalition.handover.standing import Standing, standings
from partnership.actors.map import Map
from partnership.evidence.charts.chart import Chart
from partnership.evidence.charts.sources import Sources
from partnership.evidence.overall_marking import OverallMarking


@dataclass(frozen=True)
class HandoverPage:
    """The provinces at a date, for one reader."""

    standings: list[Standing]
    groups: list[Group]
    findings: list[str]
    soft_words: str
    soft_plans: str
    course: Course
    chart: Chart | None
    timeline: timeline.Timeline | None
    sources: Sources
    map: Map | None
    marking: OverallMarking | None


def build(on: date, reader: Any, iso3: str | None) -> HandoverPage:
    """All that the page shows, in a fixed number of queries."""
    found = standings(on, reader)
    against_plan = course(on, reader)
    sources = sources_of_plans(found)
    return HandoverPage(
        standings=found,
        groups=groups(found),
        findings=findings(found, against_plan),
        soft_words=soft_words(found),
        soft_plans=soft_plans(found),
        course=against_plan,
        chart=chart_of(against_plan, len(found), sources),
        timeline=timeline.draw(found, on) if found else None,
        sources=sources,
        map=handover_map(found, iso3) if found else None,
        marking=marking_of_all(found, on, reader),
    )
