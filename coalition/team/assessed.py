"""Assessments of teams at a date, each held against the one before."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from coalition.models import Area, TeamAssessment
from coalition.models.team_assessment import Rating, TeamAssessmentQuerySet
from coalition.team.facts import newest
from partnership.evidence.visible_sources import with_sources


class Trend(StrEnum):
    """An assessment against the one before it in the same area."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    FIRST = "first"


def trend_of(rating: int, previous: int | None) -> Trend:
    """What a rating is after another; the first where there was none."""
    if previous is None:
        return Trend.FIRST
    if rating == previous:
        return Trend.SAME
    return Trend.BETTER if rating > previous else Trend.WORSE


def assessed_at(
    on: date, reader: Any, evidence: str, **which: Any
) -> TeamAssessmentQuerySet:
    """The newest assessment of each area of each team, with the rating before it."""
    found = newest(TeamAssessment.objects, on, reader, evidence, **which)
    return found.with_previous(_counted(on, reader, evidence))


def _counted(on: date, reader: Any, evidence: str) -> TeamAssessmentQuerySet:
    known = TeamAssessment.objects.visible_to(reader).known(on)
    return known.counted(evidence).order_by()


def trends_by_team(found: TeamAssessmentQuerySet) -> dict[int, dict[str, int]]:
    """How many areas of each team went which way; at most five a team, in one query."""
    trends: dict[int, dict[str, int]] = {}
    for team, rating, previous in found.values_list("prt", "rating", "previous"):
        of_team = trends.setdefault(team, dict.fromkeys(Trend, 0))
        of_team[trend_of(rating, previous)] += 1
    return trends


def trend_words(trends: dict[str, int]) -> str:
    """Such as: 2 better, 1 worse; empty without an assessment."""
    return ", ".join(f"{number} {trend}" for trend, number in trends.items() if number)


@dataclass(frozen=True)
class Bar:
    """One assessment as it is drawn: when, and how high of 20."""

    x: int
    y: int
    height: int


@dataclass(frozen=True)
class AreaCourse:
    """One area over time: its assessments, oldest first, and where it stands."""

    area: Area
    assessments: list[TeamAssessment]
    bars: list[Bar]

    @property
    def newest(self) -> TeamAssessment | None:
        """The last one by the date."""
        return self.assessments[-1] if self.assessments else None

    @property
    def trend(self) -> str:
        """The newest against the one before, in a word; empty without any."""
        last = self.newest
        return trend_of(last.rating, last.previous) if last else ""

    @property
    def rating_words(self) -> str:
        """The newest rating in words; empty without any."""
        return Rating(self.newest.rating).label if self.newest else ""


# The newest of a team that its page draws.
LONGEST = 60
# The drawing is a thousand wide; a bar is so wide, and so high for each rating.
FULL, WIDTH, STEP = 1000, 18, 4


def courses(on: date, reader: Any, evidence: str, team: int) -> list[AreaCourse]:
    """The five areas of one team with their assessments up to the date."""
    counted = _counted(on, reader, evidence)
    rows = with_sources(counted.filter(prt=team).with_previous(counted), reader)
    newest_first = rows.order_by("-assessed_on", "-pk")[:LONGEST]
    oldest_first = list(newest_first)[::-1]
    by_area: dict[str, list[TeamAssessment]] = {area: [] for area in Area}
    for one in oldest_first:
        by_area[one.area].append(one)
    first = oldest_first[0].assessed_on if oldest_first else on
    return [
        AreaCourse(Area(area), found, [_bar(one, first, on) for one in found])
        for area, found in by_area.items()
    ]


def _bar(one: TeamAssessment, first: date, on: date) -> Bar:
    """Its place between the team's first assessment and the date of the page."""
    days, whole = (one.assessed_on - first).days, max((on - first).days, 1)
    height = STEP * one.rating
    return Bar((FULL - WIDTH) * days // whole, STEP * len(Rating) - height, height)
