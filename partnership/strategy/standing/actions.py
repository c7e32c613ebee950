"""The actions at a date: owners, dates, what is said of each, and what records say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.evidence.counting import FIRM
from partnership.strategy.evidence_rating import (
    Evidence,
    Measured,
    evidence_of,
    key_of,
)
from partnership.strategy.models import Action, ActionDate, ActionOwner, Update
from partnership.strategy.periods import period_due
from partnership.strategy.rating import Rating
from partnership.strategy.standing.held_back import held_back
from partnership.strategy.standing.ledger import Ledger, ledgers_of
from partnership.strategy.subjects import Key


@dataclass
class Standing:
    """One action at a date."""

    action: Action
    is_over: bool = False
    owners: list[ActionOwner] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)
    update: Update | None = None
    # Whether no update was given for the month that is over.
    is_silent: bool = False
    evidence: Evidence = field(default_factory=Evidence)
    holds: int = 0
    # Of whom the page is; its own figures stand before those that decide.
    subject: Key | None = None

    @property
    def rating(self) -> Rating | None:
        """What its newest update says; None where nobody ever gave one."""
        return Rating(self.update.rating) if self.update else None

    @property
    def disagrees(self) -> bool:
        """Whether the update and the records say different things."""
        said = (self.rating, self.evidence.rating)
        return None not in said and said[0] != said[1]

    @property
    def disagreement(self) -> str:
        """The update says green, the records say red: Mandates, 29 days."""
        if not self.disagrees:
            return ""
        ours, theirs = self.rating.label.lower(), self.evidence.rating.label.lower()
        why = "; ".join(
            f"{one.name}, {one.figure.said}" for one in self.evidence.deciding
        )
        return f"The update says {ours}, the records say {theirs}: {why}."

    @property
    def of_subject(self) -> list[Measured]:
        """What it is measured by of the page's subject; none on a page of all."""
        measured = self.evidence.measured
        return [one for one in measured if key_of(one.link) == self.subject]

    @property
    def deciding(self) -> list[Measured]:
        """The figures that its rating rests on, less those of the page's subject."""
        own = self.of_subject
        return [one for one in self.evidence.deciding if one not in own]

    @property
    def is_red(self) -> bool:
        """Whether a person or the records say red."""
        return Rating.RED in (self.rating, self.evidence.rating)

    @property
    def owner_words(self) -> str:
        """Who owns it: the person, and the governments; empty for nobody."""
        person = [str(self.action.owner)] if self.action.owner else []
        return ", ".join([*person, *(str(one.actor) for one in self.owners)])


def standings_of(
    actions: Iterable[Action] | QuerySet[Action],
    on: date,
    reader: Any,
    evidence: str = FIRM,
    *,
    with_authors: bool = True,
) -> list[Standing]:
    """How each of these actions stands, in their order; their number costs nothing.

    Without authors, who gave an update is for nobody to say.
    """
    rows = {one.pk: Standing(one, one.is_over(on)) for one in actions}
    if not rows:
        return []
    owners = ActionOwner.objects.visible_to(reader).at(on).filter(action__in=rows)
    for owner in owners.select_related("actor"):
        rows[owner.action_id].owners.append(owner)
    dates = ActionDate.objects.visible_to(reader).filter(action__in=rows)
    for pk, ledger in ledgers_of(dates, on).items():
        rows[pk].ledger = ledger
    updates = Update.objects.visible_to(reader).filter(action__in=rows).newest(on)
    if with_authors:
        updates = updates.select_related("created_by", "updated_by")
    for update in updates:
        rows[update.action_id].update = update
    for pk in silent(on, reader).filter(pk__in=rows).values_list("pk", flat=True):
        rows[pk].is_silent = True
    for pk, found in evidence_of(rows, on, reader, evidence).items():
        rows[pk].evidence = found
    for pk, number in held_back(on, reader).items():
        if pk in rows:
            rows[pk].holds = number
    return list(rows.values())


def silent(on: date, reader: Any) -> QuerySet[Action]:
    """Actions that nobody updated for the last month that is over."""
    actions = Action.objects.visible_to(reader).open(on)
    return actions.not_updated(period_due(on), on, reader)


def most_held_back(rows: list[Standing]) -> Standing | None:
    """The red action that holds back most; None where none holds anything."""
    red = [row for row in rows if row.is_red and row.holds]
    return max(red, key=lambda row: row.holds, default=None)


def by_line(rows: Iterable[Standing]) -> dict[str, list[Standing]]:
    """The same, by line of operation."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for row in rows:
        found[row.action.line].append(row)
    return dict(found)
