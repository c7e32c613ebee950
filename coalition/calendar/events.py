"""The days of mandates as events: a decision needed, an expiry, a review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from coalition.days import shifted
from coalition.mandates.windows import recesses_of
from coalition.models import Mandate, Recess
from coalition.models.mandate_queries import CLOSED, MandateStatus
from partnership.evidence.banner import marks_of
from partnership.evidence.models import Marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.templatetags.display import date_words
from partnership.exchange.writers.calendar import Day, known_to

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
    # Of the mandate, its holder and, where it is counted from any, of recesses.
    marking: OverallMarking

    @property
    def day(self) -> Day:
        """It as an entry of a calendar."""
        return Day(
            uid=self.uid,
            starts=self.on,
            summary=self.summary,
            description=self.description,
            url=self.mandate.get_absolute_url(),
            changed_at=self.mandate.updated_at,
            sequence=self.mandate.version - 1,
            marks=self.marking.held,
        )


def events(on: date, reader: Any) -> list[Event]:
    """The events of the mandates that this reader may see and that stand at a date."""
    found = (
        Mandate.objects.at(on, reader)
        .with_stake(on, reader)
        .not_departed()
        .exclude(status__in=[one for one in CLOSED if one != MandateStatus.LAPSED])
        .exclude(expires_by__lt=shifted(on, -LOOKS_BACK))
        .select_related("holder")
        .order_by("expires_on", "pk")
    )
    # A calendar that ends unsaid would hide a decision: it has every mandate.
    return entries_of(list(found), reader)


def entries_of(rows: list[Mandate], reader: Any) -> list[Event]:
    """The events of these mandates, from `at` with their holders."""
    markings = _markings(rows, reader)
    return [one for row in rows for one in _of(row, markings[row.pk])]


def _markings(rows: list[Mandate], reader: Any) -> dict[int, OverallMarking]:
    """What the events of each mandate bear, with all caveats; two queries."""
    away = recesses_of(rows, date.min, date.max, reader)
    borne = {
        row.pk: {*marks_of([row, row.holder]), *_crossed(row, away)} for row in rows
    }
    held = Marking.objects.filter(pk__in=set().union(*borne.values()))
    known = {one.pk: one for one in held.with_caveats()}
    return {
        pk: OverallMarking.of([known[mark] for mark in marks], None)
        for pk, marks in borne.items()
    }


def _crossed(mandate: Mandate, away: dict[int, list[Recess]]) -> list[int]:
    """The markings of the recesses that bring its decision forward, and of the body."""
    if mandate.expires_on is None:
        return []
    crossed = [
        recess
        for recess in away.get(mandate.decision_body_id, [])
        if mandate.decision_by < recess.starts_on <= mandate.noticed_by
    ]
    return marks_of([*crossed, *(recess.body for recess in crossed)])


def _of(mandate: Mandate, marking: OverallMarking) -> Iterator[Event]:
    """Its decision where that is before the expiry, the expiry, and the review."""
    event = partial(_event, mandate, marking)
    if mandate.expires_on:
        ends = date_words(mandate.expires_on, mandate.expires_precision)
        exact = known_to(mandate.expires_precision)
        expiry = f"Expires {ends}.{exact}"
        if mandate.decision_by < mandate.expires_on:
            needed = f"Needed by then, for an expiry {ends}.{exact}"
            yield event("decision", mandate.decision_by, "decision needed", needed)
        else:
            expiry += " A decision is needed by then: no notice or recess is recorded."
        yield event("expiry", mandate.expires_on, "expires", expiry)
    if mandate.review_on and mandate.review_days is not None:
        due = f"Review due {date_words(mandate.review_on)}."
        yield event("review", mandate.review_on, "review due", due)


def _event(
    mandate: Mandate,
    marking: OverallMarking,
    kind: str,
    on: date,
    what: str,
    description: str,
) -> Event:
    return Event(
        uid=f"mandate-{mandate.pk}-{kind}@partnership",
        on=on,
        summary=f"{mandate.holder}: {mandate.title}, {what}",
        description=description,
        mandate=mandate,
        marking=marking,
    )
