"""Where an actor stands towards what we want: now, since when, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.diplomacy.models import Line, Position, Stance
from partnership.evidence.templatetags.display import long_day
from partnership.evidence.visible_sources import with_sources

MOST_SHOWN = 50
TONES = {Position.FRIEND: "green", Position.BLOCKER: "red", Position.TARGET: "amber"}


@dataclass(frozen=True)
class Standing:
    """A stance, on the whole or on one line, and the first day of its unbroken run."""

    stance: Stance
    since: date

    @property
    def label(self) -> str:
        """Friend."""
        return Position(self.stance.stance).label

    @property
    def where(self) -> str:
        """On the whole, or on the security line."""
        line = self.stance.line
        return f"on the {Line(line).label.lower()} line" if line else "on the whole"

    @property
    def words(self) -> str:
        """Friend on the whole since 3 January 2006."""
        return f"{self.label} {self.where} since {long_day(self.since)}"

    @property
    def tone(self) -> str:
        """The tone of its tag."""
        return TONES.get(self.stance.stance, "none")


def history_of(actor_id: int, on: date, reader: Any) -> list[Stance]:
    """The stances of an actor by a date, newest first."""
    stances = Stance.objects.visible_to(reader).filter(
        actor=actor_id, stated_on__lte=on
    )
    return list(with_sources(stances, reader)[:MOST_SHOWN])


def standing_of(history: Iterable[Stance]) -> list[Standing]:
    """What stands by a history that is newest first: the whole, then each line."""
    newest: dict[str, Stance] = {}
    since: dict[str, date] = {}
    ended: set[str] = set()
    for stance in history:
        newest.setdefault(stance.line, stance)
        if stance.stance != newest[stance.line].stance:
            ended.add(stance.line)
        if stance.line not in ended:
            since[stance.line] = stance.stated_on
    return [Standing(newest[line], since[line]) for line in sorted(newest)]


def stances_of(
    actor_ids: Iterable[int], on: date, reader: Any
) -> dict[int, dict[str, Stance]]:
    """The newest stance of each of these actors, by line; one query."""
    found: dict[int, dict[str, Stance]] = {}
    newest = Stance.objects.visible_to(reader).filter(actor__in=set(actor_ids))
    for stance in newest.newest_by(on):
        found.setdefault(stance.actor_id, {})[stance.line] = stance
    return found
