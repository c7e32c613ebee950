"""What the page of one action shows, and what it bears."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from partnership.evidence.changes import Change, latest_changes, marking_ids_of
from partnership.evidence.counting import FIRM
from partnership.evidence.few import Few, few
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources
from partnership.strategy.models import (
    Action,
    ActionDate,
    ActionLink,
    ActionOwner,
    Update,
)
from partnership.strategy.periods import period_due
from partnership.strategy.standing.actions import Standing, standings_of
from partnership.strategy.standing.bearing import marking
from partnership.strategy.standing.held_back import beneath
from partnership.strategy.standing.ledger import Ledger, ledgers_of, when_words

MOST = 60


@dataclass(frozen=True)
class ActionPage:
    """One action at a date, for one reader."""

    standing: Standing
    ledger: Ledger
    owners: Few
    updates: Few
    links: list[ActionLink]
    links_here: list[ActionLink]
    # Held back through those that it bears on itself.
    beyond: list[Action]
    changes: list[Change]
    marking: OverallMarking | None
    period: date

    @property
    def action(self) -> Action:
        """The action itself."""
        return self.standing.action

    @property
    def finding(self) -> str:
        """What stands first: how it goes by both, and its date."""
        said = self.standing.rating
        ours = f"Its last update says {said.label.lower()}" if said else "Never updated"
        records = self.standing.evidence
        theirs = (
            f"the records say {records.rating.label.lower()}"
            if records.rating
            else f"by the records: {records.lacks.lower()}"
        )
        slip = self.ledger.slip_words
        return f"{ours}; {theirs}. {self._date}{f', {slip}' if slip else ''}."

    @property
    def _date(self) -> str:
        now = self.ledger.newest
        if now is None:
            return "No date is recorded for it"
        if now.due_on is None:
            planned = self.ledger.planned_words
            return f"It was planned for {planned}" if planned else "It has no date yet"
        return f"It is to be done by {when_words(now, 'long')}"


def build(on: date, reader: Any, pk: int, evidence: str = FIRM) -> ActionPage:
    """All that the page shows; raises Action.DoesNotExist."""
    actions = Action.objects.visible_to(reader).known(on)
    action = with_sources(actions.select_related("objective", "owner"), reader).get(
        pk=pk
    )
    (standing,) = standings_of([action], on, reader, evidence)
    dates = ActionDate.objects.visible_to(reader).filter(action=pk)
    updates = Update.objects.visible_to(reader).filter(action=pk).given(on)
    owners = ActionOwner.objects.visible_to(reader).filter(action=pk, since__lte=on)
    changes = latest_changes(action, reader)
    links, links_here = _links(pk, on, reader)
    direct = {one.to_action_id for one in links}
    held = Action.objects.visible_to(reader).filter(pk__in=beneath(pk, on, reader))
    return ActionPage(
        standing=standing,
        ledger=ledgers_of(with_sources(dates, reader), on).get(pk, Ledger()),
        owners=few(owners.select_related("actor").order_by("-since", "pk"), MOST),
        updates=few(updates.select_related("created_by", "updated_by"), MOST),
        links=links,
        links_here=links_here,
        beyond=list(held.exclude(pk__in=direct).in_order()[:MOST]),
        changes=changes,
        marking=marking([standing], on, reader, evidence, pk, marking_ids_of(changes)),
        period=period_due(on),
    )


def _links(pk: int, on: date, reader: Any) -> tuple[list[ActionLink], list[ActionLink]]:
    """What it bears on, and what bears on it."""
    found = ActionLink.objects.visible_to(reader).at(on)
    found = found.filter(Q(action=pk) | Q(to_action=pk))
    found = with_sources(found.select_related("action", "to_action"), reader)
    rows = list(found.order_by("-stated_on", "pk")[: 2 * MOST])
    return (
        [one for one in rows if one.action_id == pk],
        [one for one in rows if one.to_action_id == pk],
    )
