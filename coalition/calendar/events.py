"""The days of mandates as events: a decision needed, an expiry, a review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.days import shifted
from coalition.models import Mandate
from coalition.models.mandate_queries import CLOSED, MandateStatus
from partnership.evidence.models import Marking
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words

# More than a calendar can show; what stands farthest ahead is left out first.
MANDATES_AT_MOST = 500
# Days: what is longer past stays on the page of mandates only.
LOOKS_BACK = 90


@dataclass(frozen=True)
class Event:
    """One day of one mandate. `uid` stays the same whatever changes in it."""

    uid: str
    on: date
    summary: str
    description: str
    mandate: Mandate
    marking: Marking


def events(on: date, reader: Any) -> list[Event]:
    """The events of the mandates that this reader may see and that stand at a date."""
    found = (
        Mandate.objects.at(on, reader)
        .with_stake(on, reader)
        .not_departed()
        .exclude(status__in=[one for one in CLOSED if one != MandateStatus.LAPSED])
        .exclude(expires_by__lt=shifted(on, -LOOKS_BACK))
        .select_related(
            "marking", "holder__marking", "contributor__marking", "contributor__actor"
        )
        .order_by("expires_on", "pk")
    )
    return [one for row in found[:MANDATES_AT_MOST] for one in _of(row)]


def _of(mandate: Mandate) -> Iterator[Event]:
    if mandate.expires_on:
        ends = date_words(mandate.expires_on, mandate.expires_precision)
        exact = _exactness(mandate.expires_precision)
        expiry = f"Expires {ends}.{exact}"
        if mandate.decision_by < mandate.expires_on:
            needed = f"Needed by then, for an expiry {ends}.{exact}"
            yield _event(
                mandate, "decision", mandate.decision_by, "decision needed", needed
            )
        else:
            expiry += " A decision is needed by then: no notice or recess is recorded."
        yield _event(mandate, "expiry", mandate.expires_on, "expires", expiry)
    if mandate.review_on and mandate.review_days is not None:
        due = f"Review due {date_words(mandate.review_on)}."
        yield _event(mandate, "review", mandate.review_on, "review due", due)


def _event(mandate: Mandate, kind: str, on: date, what: str, description: str) -> Event:
    marking = _marking(mandate)
    return Event(
        uid=f"mandate-{mandate.pk}-{kind}@partnership",
        on=on,
        summary=f"{mandate.holder}: {mandate.title}, {what}",
        description=f"{description} Marking: {_named(marking)}.",
        mandate=mandate,
        marking=marking,
    )


def _exactness(precision: str) -> str:
    """What a day in a calendar would hide: that it is not known."""
    if precision == DatePrecision.DAY:
        return ""
    kind = DatePrecision(precision).label.lower()
    return f" Only the {kind} is known: the day is its first possible one."


def _marking(mandate: Mandate) -> Marking:
    """The highest of what the event names."""
    bears = [mandate.marking, mandate.holder.marking]
    return max(bears, key=lambda one: (one.rank, -one.pk))


def _named(marking: Marking) -> str:
    return f"{marking.name}, {marking.note}" if marking.note else marking.name
