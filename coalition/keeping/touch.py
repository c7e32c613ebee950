"""When the owner is due to be in touch: the tier's interval after what was heard last.

What counts as heard is whatever is recorded of the contributor's status, strength or
intent: the newest day of any of them.
"""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Greatest

from coalition.models.contributor import Status, Tier

# A month is one of the calendar: from 31 January to 28 February.
INTERVALS = {
    Tier.FORTNIGHTLY: "14 days",
    Tier.MONTHLY: "1 month",
    Tier.QUARTERLY: "3 months",
}
WHAT_COUNTS = "Counted from the newest day of its status, strength or intent."


class Later(Func):
    """A date so much later, but never beyond the calendar's last day."""

    template = (
        "LEAST((%(expressions)s + interval '%(interval)s')::date, DATE '9999-12-31')"
    )
    arity = 1
    output_field = models.DateField()


def touch_columns() -> dict[str, Any]:
    """`heard_on` and `touch_due_on`; after `Contributor.objects.at`.

    Null where nothing is recorded; a contributor without a tier, or departed, is never
    due.
    """
    heard = Greatest("status_since", "intent_stated_on", "stated_on", "press_newest")
    intervals = (
        When(tier=tier, then=Later(F("heard_on"), interval=interval))
        for tier, interval in INTERVALS.items()
    )
    # LEAST passes over a null, so that one must not come to it.
    never = When(Q(status=Status.DEPARTED) | Q(heard_on=None), then=Value(None))
    return {
        "heard_on": heard,
        "touch_due_on": Case(never, *intervals, output_field=models.DateField()),
    }


def due_by(on: date) -> Q:
    """Those with whom the owner is due to be in touch; after `with_touch`.

    With a tier and nothing recorded at all, it is due too.
    """
    never = Q(heard_on=None) & ~Q(tier="")
    return never | Q(touch_due_on__lte=on)
