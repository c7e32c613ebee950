"""Keep a contributor up to date: the quick update, and the steps that still hold."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from coalition.actions import record_intent, record_status, record_strength
from coalition.keeping.seen import Seen, what_stands
from coalition.models import Contributor, Force, Intent, Mandate, Sector
from partnership.evidence.history import change_by
from partnership.evidence.models import Source
from partnership.evidence.reasons import Reason


class ChangedMeanwhile(Exception):
    """A colleague has recorded something of the same kind since the form was opened."""


@dataclass(frozen=True)
class Strengthened:
    """A figure, and the force and sector that it is of."""

    personnel: int
    force: Force
    sector: Sector | None


@dataclass(frozen=True)
class Update:
    """What one visit to the quick update records; what is None is left as it is."""

    on: date
    status: str | None = None
    strength: Strengthened | None = None
    # A step of the plan, as the columns of an intent.
    intent: dict[str, Any] | None = None
    # Steps said before, which are said again as of the day.
    still_holds: tuple[Intent, ...] = ()
    mandate: Mandate | None = None
    decision_on: date | None = None
    evidence: dict[str, Any] = field(default_factory=dict)

    @property
    def kinds(self) -> set[str]:
        """The groups in which something is recorded."""
        filled = {
            "status": self.status,
            "strength": self.strength,
            "intent": self.intent or self.still_holds,
            "decision": self.decision_on,
        }
        return {kind for kind, value in filled.items() if value}


@transaction.atomic
def update_contributor(
    *,
    contributor: Contributor,
    update: Update,
    seen: Seen,
    by: Any,
    reason: Reason | str | None,
    source: Source | None,
) -> Contributor:
    """Record all of an update or nothing of it, under one reason and one source.

    Raises ChangedMeanwhile if a colleague was first in a group that is filled in; the
    contributor's row is locked, so that only one can be.
    """
    Contributor.objects.select_for_update(of=("self",)).get(pk=contributor.pk)
    now = what_stands(contributor, by, update.mandate and update.mandate.pk)
    if seen.differs(now, update.kinds):
        raise ChangedMeanwhile
    said = {"by": by, "reason": reason, "source": source}
    _record_facts(contributor, update, **said | update.evidence)
    if update.decision_on:
        _expect_decision(update, seen, **said)
    return contributor


def _record_facts(contributor: Contributor, update: Update, **said: Any) -> None:
    """The dated facts of an update: status, strength, and steps of the plan."""
    if update.status:
        record_status(
            contributor=contributor, status=update.status, since=update.on, **said
        )
    if update.strength:
        record_strength(
            contributor=contributor,
            stated_on=update.on,
            **vars(update.strength),
            **said,
        )
    repeat_steps(
        contributor=contributor, steps=update.still_holds, on=update.on, **said
    )
    if update.intent:
        record_intent(
            contributor=contributor, stated_on=update.on, **said | update.intent
        )


def repeat_steps(
    *, contributor: Contributor, steps: Iterable[Intent], on: date, **said: Any
) -> None:
    """Record again, as of a day, steps of the plan that still hold.

    What they say stays as it is; the evidence and the marking are those of the day.
    """
    for step in steps:
        kept = {
            "intent": step.intent,
            "likelihood": step.likelihood,
            "takes_effect_on": step.takes_effect_on,
            "personnel_after": step.personnel_after,
            "note": step.note,
        }
        record_intent(contributor=contributor, stated_on=on, **said | kept)


@transaction.atomic
def record_step(
    *,
    contributor: Contributor,
    still_holds: tuple[Intent, ...],
    stated_on: date,
    **facts: Any,
) -> Intent:
    """Record a step of a plan, and again the other steps that hold beside it."""
    repeat_steps(contributor=contributor, steps=still_holds, on=stated_on, **facts)
    return record_intent(contributor=contributor, stated_on=stated_on, **facts)


def _expect_decision(
    update: Update,
    seen: Seen,
    *,
    by: Any,
    reason: Reason | str | None,
    source: Source | None,
) -> None:
    stored = Mandate.objects.filter(pk=update.mandate.pk)
    with change_by(by, reason=reason, source=source):
        is_written = stored.save_version(
            seen.mandate_version, by, decision_expected_on=update.decision_on
        )
    if not is_written:
        raise ChangedMeanwhile
