"""Actions that nobody updated for the month that is over, as a report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.evidence.banner import highest_marking
from partnership.evidence.months import months_apart
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Kind
from partnership.strategy.models import Action, ActionOwner, Update
from partnership.strategy.periods import period_due, period_of
from partnership.strategy.standing.actions import silent
from partnership.strategy.standing.bearing import shown


@dataclass
class Silent:
    """An action without the update that is due, and its last one."""

    action: Action
    period: date
    owners: list[ActionOwner]
    update: Update | None = None

    @property
    def months(self) -> int:
        """How many months in a row are missing, the one that is due last."""
        first = self.update.period if self.update else None
        if first is None:
            return months_apart(period_of(self.action.set_on), self.period) + 1
        return months_apart(first, self.period)

    @property
    def named_words(self) -> str:
        """Whom the strategy names, the one who writes the updates aside."""
        return ", ".join(str(one.actor) for one in self.owners)


def rows(on: date, reader: Any) -> Iterator[Silent]:
    """Every such action, in the order of the strategy."""
    found = silent(on, reader).in_order().select_related("objective", "owner")
    return in_parts(found, lambda part: silent_of(part, on, reader))


def silent_of(actions: list[Action], on: date, reader: Any) -> list[Silent]:
    """The same of some actions, with their owners and last updates."""
    period = period_due(on)
    found = {one.pk: Silent(one, period, []) for one in actions}
    owners = ActionOwner.objects.visible_to(reader).at(on).filter(action__in=found)
    for owner in owners.select_related("actor"):
        found[owner.action_id].owners.append(owner)
    updates = Update.objects.visible_to(reader).filter(
        action__in=found, period__lt=period
    )
    for update in updates.newest(on):
        found[update.action_id].update = update
    return list(found.values())


NOT_UPDATED = list_report(
    name="strategy-not-updated",
    title="Actions that are not updated",
    sees="strategy.view_action",
    address="strategy:silent_file",
    cells=(
        cell("line", "Line", "action.get_line_display"),
        cell("objective", "Objective", "action.objective.title"),
        cell("action", "Action", "action.title"),
        cell("owner", "Who writes its updates", "action.owner"),
        cell("named", "Whom the strategy names", "named_words"),
        cell("period", "Update missing for", kind=Kind.DATE),
        cell("months", "Months in a row", kind=Kind.COUNT),
        cell("update_for", "Last update for", "update.period", Kind.DATE),
        cell("update_says", "It said", "update.get_rating_display"),
    ),
    rows=lambda question: rows(question.on, question.reader),
    marking=lambda question: highest_marking(shown(question.on, question.reader)),
)
