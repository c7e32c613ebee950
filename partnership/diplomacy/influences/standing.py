"""The influences at a date: how each stands, who waits for it, what it holds back."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.influences.held_back import HeldBack, held_back
from partnership.diplomacy.influences.readings import Reading, readings
from partnership.diplomacy.models import Influence, InfluenceAssessment, Waiting
from partnership.diplomacy.models.influence_assessment import BLOCKED
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

LONGEST = 100
# Names of who waits that stand in a row; the influence's own page has all.
NAMES = 12


@dataclass
class Standing:
    """One influence at a date."""

    influence: Influence
    readings: list[Reading] = field(default_factory=list)
    # Every assessment of the newest day; more than one may disagree.
    newest: list[InfluenceAssessment] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    holds: HeldBack = field(default_factory=HeldBack)

    @property
    def reading(self) -> Reading | None:
        """The newest; None where nobody ever assessed it."""
        return self.readings[0] if self.readings else None

    @property
    def disagrees(self) -> bool:
        """Whether sources of the newest day hold different levels or directions."""
        held = {(one.level, one.direction) for one in self.newest}
        return len(held) > 1

    @property
    def is_blocked(self) -> bool:
        """Whether the newest reading, or the lower of two, is a blocking one."""
        return self.reading is not None and self.reading.low in BLOCKED

    @property
    def course(self) -> str:
        """Earlier readings in words, oldest first; empty with none."""
        told = [one.dated_words for one in reversed(self.readings[1:])]
        if self.reading and self.reading.days > len(self.readings):
            told.insert(0, "…")
        return ", then ".join(told)

    @property
    def directions(self) -> list[str]:
        """Whither it moves, as each source of the newest day says."""
        said = [one.get_direction_display() for one in self.newest if one.direction]
        return list(dict.fromkeys(said))


def standings(on: date, reader: Any) -> Few:
    """Every influence known at a date, in the order of the strategy's paragraphs."""
    found = few(_known(on, reader), LONGEST)
    return Few(_filled(found, on, reader), more=found.more)


def every_standing(on: date, reader: Any) -> list[Standing]:
    """The same of all of them, for a file."""
    return _filled(list(_known(on, reader)), on, reader)


def _known(on: date, reader: Any) -> QuerySet[Influence]:
    known = Influence.objects.visible_to(reader).known(on).select_related("owner")
    return known.order_by("paragraph", "pk")


def standing_of(influence: Influence, on: date, reader: Any) -> Standing:
    """How one influence stands at a date."""
    return _filled([influence], on, reader)[0]


def ranked(rows: list[Standing]) -> list[Standing]:
    """Those that block first, and then by what each holds back, the most first."""
    return sorted(rows, key=lambda row: (row.is_blocked, row.holds), reverse=True)


def worst(rows: list[Standing]) -> Standing | None:
    """The blocked influence that holds back most; None if none holds anything."""
    first = next(iter(ranked(rows)), None)
    return first if first and first.is_blocked and first.holds.words else None


def _filled(influences: list[Influence], on: date, reader: Any) -> list[Standing]:
    rows = {one.pk: Standing(one) for one in influences}
    read, held = readings(on, reader), held_back(on, reader)
    for pk, row in rows.items():
        row.readings, row.holds = read.get(pk, []), held.get(pk, HeldBack())
    newest = InfluenceAssessment.objects.visible_to(reader).newest_day(on)
    for one in with_sources(newest.filter(influence__in=rows), reader).order_by("pk"):
        rows[one.influence_id].newest.append(one)
    for pk, waiting in _waiting(rows, on, reader).items():
        rows[pk].waiting = waiting
    return list(rows.values())


def _waiting(rows: dict, on: date, reader: Any) -> dict[int, list[Waiting]]:
    waits = Waiting.objects.visible_to(reader).at(on).filter(influence__in=rows)
    found = defaultdict(list)
    for one in waits.select_related("actor").order_by("actor__name", "pk")[:500]:
        found[one.influence_id].append(one)
    return found
