"""How each line goes: by its owners' updates and by the records, for a summary."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from partnership.evidence.counting import FIRM
from partnership.evidence.lines import Line
from partnership.strategy.evidence_rating import evidence_of
from partnership.strategy.models import Action, ActionLink, ActionMeasure, Update
from partnership.strategy.rating import WORST_FIRST, Rating
from partnership.strategy.standing.actions import Standing, by_line, most_held_back
from partnership.strategy.standing.held_back import held_back


@dataclass(frozen=True)
class OnLine:
    """The actions of one line that go on at a date, with both ratings of each."""

    line: Line
    rows: list[Standing] = field(default_factory=list)

    @cached_property
    def by_updates(self) -> Counter[Rating | None]:
        """How many are red, amber or green by their newest update; None: not rated."""
        return Counter(row.rating for row in self.rows)

    @cached_property
    def by_records(self) -> Counter[Rating | None]:
        """The same by the records."""
        return Counter(row.evidence.rating for row in self.rows)

    @property
    def said(self) -> Rating | None:
        """The line by its updates: the worst; green only where all are rated."""
        return worst_of(self.by_updates)

    @property
    def recorded(self) -> Rating | None:
        """The line by the records."""
        return worst_of(self.by_records)

    @property
    def disagreeing(self) -> int:
        """Of how many actions the update and the records say different things."""
        return sum(row.disagrees for row in self.rows)

    @property
    def differs(self) -> bool:
        """Whether both rate the line, and not alike."""
        both = (self.said, self.recorded)
        return None not in both and both[0] != both[1]

    @property
    def blocks_most(self) -> Standing | None:
        """The red action that holds back most; None where none holds anything."""
        return most_held_back(self.rows)


def worst_of(counts: Counter[Rating | None]) -> Rating | None:
    """The worst rating there is; None instead of green where some have none."""
    worst = next((one for one in WORST_FIRST if counts[one]), None)
    return None if worst == Rating.GREEN and counts[None] else worst


def on_lines(on: date, reader: Any, evidence: str = FIRM) -> dict[str, OnLine]:
    """Every line at a date; its queries do not grow with the actions."""
    actions = Action.objects.visible_to(reader).open(on).in_order()
    rows = {one.pk: Standing(one) for one in actions}
    if rows:
        _rate(rows, on, reader, evidence)
    found = by_line(rows.values())
    return {line.value: OnLine(line, found.get(line.value, [])) for line in Line}


def _rate(rows: dict[int, Standing], on: date, reader: Any, evidence: str) -> None:
    updates = Update.objects.visible_to(reader).filter(action__in=rows)
    for update in updates.newest(on):
        rows[update.action_id].update = update
    found = evidence_of(rows, on, reader, evidence, with_names=False)
    for pk, one in found.items():
        rows[pk].evidence = one
    for pk, number in held_back(on, reader).items():
        if pk in rows:
            rows[pk].holds = number


def counted_in(lines: Iterable[OnLine], on: date, reader: Any) -> list[QuerySet]:
    """The records that these ratings and counts rest on, without their figures."""
    keys = [row.action.pk for one in lines for row in one.rows]
    given = Update.objects.visible_to(reader).filter(action__in=keys).newest(on)
    links = ActionLink.objects.visible_to(reader).at(on)
    measures = ActionMeasure.objects.visible_to(reader).at(on)
    return [
        Action.objects.visible_to(reader).filter(pk__in=keys).order_by(),
        given.order_by(),
        links.filter(action__in=keys).order_by(),
        measures.filter(action__in=keys).order_by(),
    ]
