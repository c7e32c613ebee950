"""The ladder of decisions: what ends, what is reviewed, what has been renewed.

Design, section 3.2: it counts back from the date by which a decision is needed, which
is the expiry less notice less recess, in steps of 180, 90, 60, 30, 14 and 7 days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Q

from coalition.models import Mandate
from coalition.models.mandate_queries import CLOSED, MandateStatus
from coalition.steps import Step
from coalition.words import step_words
from partnership.evidence.days_words import days_words, in_days_words
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words


class EntryKind(StrEnum):
    """Why a mandate stands on the ladder."""

    EXPIRY = "expiry"
    REVIEW = "review"
    RENEWED = "renewed"


@dataclass(frozen=True)
class LadderEntry:
    """One rung: what ends or is reviewed, when, and what hangs on it."""

    kind: EntryKind
    mandate_id: int
    actor_id: int
    holder: str
    title: str
    authority: str
    # The day of expiry or review; with a known month, its first day.
    on: date
    precision: str
    # Days to the decision, from the earliest and the latest possible day.
    days: int
    days_at_most: int
    step: str
    personnel: int | None
    dependants: int
    grade: str
    decision_by: date
    renewed_until: date | None = None
    renewed_precision: str = DatePrecision.DAY

    @property
    def what(self) -> str:
        """The finding, as a heading."""
        if self.kind == EntryKind.RENEWED:
            until = self.renewed_until
            to = f" to {date_words(until, self.renewed_precision)}" if until else ""
            return f"{self.holder}: renewed{to}"
        if self.kind == EntryKind.REVIEW:
            due = "was due" if self.days < 0 else "is due"
            return f"{self.holder}: the review of {self.title} {due}"
        ends = "has lapsed" if self.step == Step.LAPSED else "ends"
        return f"{self.holder}: {self.title} {ends}"

    @property
    def when(self) -> str:
        """The date in words, no more exact than it is known."""
        return date_words(self.on, self.precision)

    @property
    def days_words(self) -> str:
        """150 days; 150–180 days where only the month is known; 3 days ago."""
        return days_words(self.days, self.days_at_most)

    @property
    def in_days(self) -> str:
        """In 150 days; today; 3 days ago."""
        return in_days_words(self.days, self.days_at_most)

    @property
    def needed(self) -> str:
        """Decision needed by 9 June 2006; empty where that is the day of the end."""
        if self.kind != EntryKind.EXPIRY or self.decision_by >= self.on:
            return ""
        return f"Decision needed by {date_words(self.decision_by)}"

    @property
    def step_words(self) -> str:
        """The step reached, in words."""
        return step_words(self.step)

    @property
    def tone(self) -> str:
        """The tone of its tag; none for a renewal, which asks nothing."""
        if self.kind == EntryKind.RENEWED or not self.step:
            return "none"
        return "red" if self.step == Step.LAPSED else "amber"

    @property
    def tag(self) -> str:
        """The word of its tag; empty when no step is reached."""
        if self.kind == EntryKind.RENEWED:
            return "Renewed"
        if self.step == Step.LAPSED:
            return "Overdue" if self.kind == EntryKind.REVIEW else "Lapsed"
        due = "Review due" if self.kind == EntryKind.REVIEW else "Decision due"
        return due if self.step else ""


def ladder(on: date, reader: Any, within_days: int | None = None) -> list[LadderEntry]:
    """The entries at a date, nearest first, in one query; lapsed ones lead.

    `within_days` leaves out what is farther away. A renewed mandate stays, as renewed,
    until its old day of expiry has passed. Contributors that departed are left out.
    """
    mandates = (
        Mandate.objects.at(on, reader)
        .with_stake(on, reader)
        .not_departed()
        .filter(_on_the_ladder(on, within_days))
        .select_related("holder")
    )
    entries = [
        entry
        for mandate in mandates
        for entry in _entries(mandate, on)
        if within_days is None or entry.days <= within_days
    ]
    return sorted(entries, key=lambda entry: (entry.on, entry.holder, entry.kind))


def _on_the_ladder(on: date, within_days: int | None) -> Q:
    """Mandates with at least one entry, so that only their rows are read."""
    ends = Q(expires_on__isnull=False) & ~Q(
        status__in=[MandateStatus.SUPERSEDED, MandateStatus.ENDED_EARLY]
    )
    review = Q(review_days__isnull=False) & ~Q(status__in=CLOSED)
    renewed = Q(status=MandateStatus.SUPERSEDED, expires_by__gte=on)
    if within_days is not None:
        near = Q(days__lte=within_days)
        ends, renewed = ends & near, renewed & near
        review &= Q(review_days__lte=within_days)
    return ends | review | renewed


def _entries(mandate: Mandate, on: date) -> Iterator[LadderEntry]:
    """The one or two entries of a mandate from `Mandate.objects.at()`."""
    if mandate.status == MandateStatus.SUPERSEDED:
        yield _expiry(mandate, EntryKind.RENEWED, step="")
        return
    if mandate.expires_on:
        yield _expiry(mandate, EntryKind.EXPIRY, step=mandate.step)
    if mandate.review_days is not None and mandate.status not in CLOSED:
        yield LadderEntry(
            **_common(mandate),
            kind=EntryKind.REVIEW,
            on=mandate.review_on,
            precision=DatePrecision.DAY,
            decision_by=mandate.review_on,
            days=mandate.review_days,
            days_at_most=mandate.review_days,
            step=mandate.review_step,
        )


def _expiry(mandate: Mandate, kind: EntryKind, step: str) -> LadderEntry:
    return LadderEntry(
        **_common(mandate),
        kind=kind,
        on=mandate.expires_on,
        precision=mandate.expires_precision,
        decision_by=mandate.decision_by,
        days=mandate.days,
        days_at_most=mandate.days_at_most,
        step=step,
        renewed_until=mandate.renewal_expires_on,
        renewed_precision=mandate.renewal_precision or DatePrecision.DAY,
    )


def _common(mandate: Mandate) -> dict[str, Any]:
    return {
        "mandate_id": mandate.pk,
        "actor_id": mandate.holder_id,
        "holder": mandate.holder.name,
        "title": mandate.title,
        "authority": mandate.authority,
        "personnel": mandate.personnel,
        "dependants": mandate.dependants_count,
        "grade": mandate.grade,
    }
