"""Import a file of rates into a set: all of it or nothing, with who and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction

from donors.models import RateSet
from donors.rates.quotes import Quote
from donors.rates.writing import Comparison, add_rates, compare, correct_rates
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Grade, Marking, Source
from partnership.evidence.reasons import Reason
from partnership.evidence.refusal import Refused

if TYPE_CHECKING:
    from partnership.accounts.models import User

CHANGED_SINCE = (
    "The set has changed since you looked at this file. Look again at what it would do"
)
UNSEEN = "The set has rates for days of this file that you may not see"
SAY_WHY = "Say why rates that are recorded already change"


@transaction.atomic
def record_rate_set(
    *,
    code: str,
    name: str,
    base_currency: str,
    marking: Marking,
    by: "User | None",
    source: Source | None = None,
    reason: Reason | str | None = None,
) -> RateSet:
    """Record a set without rates; the default one if there is no other."""
    with recorded_by(by, reason=reason, source=source):
        return RateSet.objects.create(
            code=code,
            name=name,
            base_currency=base_currency,
            is_default=not RateSet.objects.filter(is_default=True).exists(),
            source=source,
            grade=source.grade if source else Grade.UNVERIFIED,
            marking=marking,
            created_by=by,
            updated_by=by,
        )


def lowest_marking() -> Marking:
    """What is published may be seen by everybody who may sign in."""
    return Marking.objects.plain().order_by("rank", "-code").first()


@transaction.atomic
def import_rates(
    *,
    rate_set: RateSet,
    quotes: Sequence[Quote],
    by: "User | None",
    reason: Reason | str | None = None,
    expected: Comparison | None = None,
) -> Comparison:
    """Add what is new and correct what differs; what it did.

    Refused where a recorded rate would change without a reason, or the set is not as it
    was when `by` looked. Amounts keep the rate that they were converted at.
    """
    rate_set = RateSet.objects.select_for_update().get(pk=rate_set.pk)
    found = compare(rate_set, quotes, by or EVERY_MARKING)
    if found.hidden:
        raise Refused(UNSEEN)
    if expected not in (None, found):
        raise Refused(CHANGED_SINCE)
    if found.changed:
        _correct(rate_set, quotes, by, reason)
    with recorded_by(by, reason=reason, source=rate_set.source):
        add_rates(rate_set, quotes, by)
    return found


def _correct(rate_set: RateSet, quotes: Sequence[Quote], by: Any, reason: Any) -> None:
    if not reason:
        raise Refused(SAY_WHY, "reason_code")
    with change_by(by, reason=reason, source=rate_set.source):
        correct_rates(rate_set, quotes, by)
