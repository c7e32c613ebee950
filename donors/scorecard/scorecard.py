"""How far a conference's pledges came, 30, 90 and 180 days on and by the date."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from django.db import connection

from donors.models import Conference
from donors.position import Positions
from donors.words import percent
from partnership.actors.models import Actor
from partnership.evidence.precision import latest_day

SCORECARD = (Path(__file__).parent / "scorecard.sql").read_text()
DAYS_AFTER = (30, 90, 180)
NOW = "now"
MOST_DONORS = 200


@dataclass(frozen=True)
class Milestone:
    """A day that the scorecard asks about, and whether it has come by the date."""

    name: str
    label: str
    day: date
    has_come: bool


@dataclass(frozen=True)
class Figure:
    """What several pledges come to; None where nobody knows of any of them."""

    usd: Decimal | None
    known: int
    pledged_of_known: Decimal | None
    pledges: int

    @property
    def percent(self) -> int | None:
        """Of what was pledged, among the pledges of which this is known."""
        return percent(self.usd, self.pledged_of_known)

    @property
    def is_partly_known(self) -> bool:
        """Whether of some of the pledges nobody knows."""
        return 0 < self.known < self.pledges


@dataclass(frozen=True)
class ScoreRow:
    """A donor's figures, or those of all."""

    donor: str | None
    slug: str | None
    figures: dict[str, Figure]
    milestones: list[Milestone]

    @property
    def pledged(self) -> Figure:
        """What was promised."""
        return self.figures["pledged"]

    @property
    def committed(self) -> Figure:
        """What was confirmed in writing."""
        return self.figures["committed"]

    @property
    def converted(self) -> list[tuple[Milestone, Figure]]:
        """What was turned into money by each of the days."""
        return [(one, self.figures[one.name]) for one in self.milestones]


@dataclass(frozen=True)
class Scorecard:
    """Every donor of the conference, largest pledge first, and all together."""

    milestones: list[Milestone]
    total: ScoreRow | None
    rows: list[ScoreRow]
    is_cut: bool


def milestones(conference: Conference, on: date) -> list[Milestone]:
    """The days after the conference, counted from its last possible day, and today."""
    found = []
    if conference.held_on:
        held = latest_day(conference.held_on, conference.held_precision)
        for days in DAYS_AFTER:
            day = held + timedelta(days=days)
            found.append(Milestone(str(days), f"After {days} days", day, day <= on))
    return [*found, Milestone(NOW, "By the date", on, has_come=True)]


def scorecard(positions: Positions, conference: Conference) -> Scorecard:
    """The scorecard of these pledges, which are the conference's; one query."""
    asked = milestones(conference, positions.on)
    donors = Actor.objects.visible_to(positions.reader).order_by()
    sql, params = positions.held()
    tail, values = positions.compiled(
        SCORECARD, donor=donors.values("id", "name", "slug")
    )
    names = [one.name for one in asked]
    days = [min(one.day, positions.on) for one in asked]
    # The first place is that of all together.
    limit = MOST_DONORS + 2
    with connection.cursor() as cursor:
        cursor.execute(sql + tail, [*params, names, days, *values, limit])
        found = cursor.fetchall()
    rows = [_row(list(lines), asked) for _, lines in groupby(found, itemgetter(0))]
    total = rows.pop(0) if rows else None
    return Scorecard(asked, total, rows[:MOST_DONORS], len(rows) > MOST_DONORS)


def _row(lines: list[tuple], asked: list[Milestone]) -> ScoreRow:
    _, donor, slug, *_ = lines[0]
    figures = {name: Figure(*rest) for _, _, _, name, *rest in lines}
    return ScoreRow(donor, slug, figures, asked)
