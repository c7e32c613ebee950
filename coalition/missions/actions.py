"""What people record of missions: an option with its first step, and each move."""

from datetime import date
from typing import Any

from django.db import transaction

from coalition.missions.moves import CannotMove, fault_of, neighbours, seen_steps
from coalition.models import Contributor, Mission, MissionOption, OptionStep
from partnership.evidence.history import recorded_by
from partnership.evidence.models import Source
from partnership.evidence.reasons import Reason


@transaction.atomic
def record_option(
    *,
    contributor: Contributor,
    mission: Mission,
    state: str,
    since: date,
    by: Any,
    about: str = "",
    reason: Reason | str | None = None,
    source: Source | None = None,
    **facts: Any,
) -> OptionStep:
    """Record a mission as an option of a contributor, and the step it begins with.

    IntegrityError where it is one already.
    """
    facts.setdefault("marking", contributor.marking)
    with recorded_by(by, reason=reason, source=source):
        option = MissionOption.objects.create(
            contributor=contributor,
            mission=mission,
            note=about,
            marking=facts["marking"],
            created_by=by,
            updated_by=by,
        )
        return move_option(
            option=option,
            state=state,
            since=since,
            by=by,
            reason=reason,
            source=source,
            **facts,
        )


@transaction.atomic
def move_option(
    *,
    option: MissionOption,
    state: str,
    since: date,
    by: Any,
    reason: Reason | str | None = None,
    source: Source | None = None,
    **facts: Any,
) -> OptionStep:
    """Move an option on; CannotMove if its newest step does not allow it.

    The option's row is locked, so that of two colleagues one is first.
    """
    refuse_out_of_order(option, state, since, by)
    facts.setdefault("marking", option.marking)
    with recorded_by(by, reason=reason, source=source):
        return option.steps.create(
            state=state,
            since=since,
            source=source,
            created_by=by,
            updated_by=by,
            **facts,
        )


def refuse_out_of_order(
    option: MissionOption,
    state: str,
    since: date,
    by: Any,
    step: OptionStep | None = None,
) -> None:
    """Lock the option; CannotMove if the step, a new one or this, does not fit in."""
    MissionOption.objects.select_for_update().get(pk=option.pk)
    before, after = neighbours(option, step)
    fault = fault_of(state, since, before, after, seen_steps(option, by))
    if fault:
        raise CannotMove(fault.message)
