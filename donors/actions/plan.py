"""Write a whole plan of instalments at once, in place of what was planned before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from donors.actions.amounts import at_own_rate
from donors.before import refuse_due_before
from donors.limits import lock_pledge
from donors.models import Instalment, Pledge
from donors.plan import Row, refuse_unlike, standing_plan
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Marking, Source
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused

if TYPE_CHECKING:
    from partnership.accounts.models import User

CHANGED_SINCE = (
    "A colleague changed the plan after you opened this page. What stands now is shown"
    " beside the form. Save again to put your rows in its place"
)


@dataclass(frozen=True)
class Written:
    """How many instalments were added, changed and removed."""

    added: int
    changed: int
    removed: int


@transaction.atomic
def write_plan(
    *,
    pledge: Pledge,
    rows: list[Row],
    read: str,
    agreed_on: date | None = None,
    marking: Marking,
    by: "User | None",
    reason: Reason | str | None = None,
    source: Source | None = None,
) -> Written:
    """Make these rows the plan, in their order; `read` is the plan that was read.

    Refused if somebody changed it since, or if it does not add up to the pledge.
    """
    pledge = lock_pledge(pledge)
    stored = standing_plan(pledge, by)
    if stored.digest != read:
        raise Refused(CHANGED_SINCE)
    refuse_unlike(pledge, rows)
    rows = sorted(rows, key=lambda row: row.due_on)
    if by and rows:
        refuse_due_before(pledge, rows[0].due_on, None)
    kept = stored.instalments[: len(rows)]
    changes = [
        (one, row)
        for one, row in zip(kept, rows, strict=False)
        if (one.amount, one.due_on) != row
    ]
    removed = stored.instalments[len(rows) :]
    if changes or removed:
        with change_by(by, reason=reason, source=source):
            for one, row in changes:
                _change(one, pledge, row, agreed_on, by)
            Instalment.objects.filter(pk__in=[one.pk for one in removed]).delete()
    with recorded_by(by, reason=reason, source=source):
        added = rows[len(kept) :]
        _add(pledge, added, agreed_on, marking, by)
    return Written(len(added), len(changes), len(removed))


def _change(
    one: Instalment, pledge: Pledge, row: Row, agreed_on: date | None, by: "User | None"
) -> None:
    values = _columns(pledge, row, agreed_on)
    Instalment.objects.filter(pk=one.pk).save_version(one.version, by, **values)


def _add(
    pledge: Pledge,
    rows: Iterable[Row],
    agreed_on: date | None,
    marking: Marking,
    by: "User | None",
) -> None:
    Instalment.objects.bulk_create(
        Instalment(
            pledge=pledge,
            marking=marking,
            created_by=by,
            updated_by=by,
            **_columns(pledge, row, agreed_on),
        )
        for row in rows
    )


def _columns(pledge: Pledge, row: Row, agreed_on: date | None) -> dict[str, object]:
    return {
        "amount": row.amount,
        "amount_usd": at_own_rate(pledge, row.amount),
        "due_on": row.due_on,
        "agreed_on": agreed_on,
    }
