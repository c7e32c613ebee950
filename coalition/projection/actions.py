"""What people write of scenarios; the record is never touched."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F

from coalition.models import Assumption, Scenario
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.reasons import Reason


@dataclass(frozen=True)
class Assume:
    """What is to be assumed of one mandate, or of one step of a plan."""

    kind: str
    mandate_id: int | None = None
    intent_id: int | None = None
    moved_to: date | None = None
    personnel_after: int | None = None


@transaction.atomic
def replace_assumptions(
    *,
    scenario: Scenario,
    seen: list[Assumption],
    answers: list[Assume],
    by: Any,
    reason: Reason | str | None = None,
) -> None:
    """Make these answers what a scenario assumes, in place of what `by` had seen.

    What `by` may not see stays; what is the same as before is not written again.
    """
    kept = {_said(one): one.pk for one in seen if _said(one) in answers}
    gone = [one.pk for one in seen if one.pk not in kept.values()]
    own = Assumption.objects.filter(scenario=scenario)
    stale = own.exclude(marking=scenario.marking)
    if gone or stale.exists():
        with change_by(by, reason=reason or "changed its assumptions"):
            own.filter(pk__in=gone).delete()
            stale.update(marking=scenario.marking, version=F("version") + 1)
    with recorded_by(by, reason=reason):
        Assumption.objects.bulk_create(
            Assumption(
                scenario=scenario,
                marking=scenario.marking,
                created_by=by,
                updated_by=by,
                **asdict(answer),
            )
            for answer in answers
            if answer not in kept
        )


def _said(one: Assumption) -> Assume:
    return Assume(
        kind=one.kind,
        mandate_id=one.mandate_id,
        intent_id=one.intent_id,
        moved_to=one.moved_to,
        personnel_after=one.personnel_after,
    )
