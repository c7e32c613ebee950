"""The ladder of decisions: what ends, what is reviewed, what has been renewed.

Design, section 3.2: it counts back from the date by which a decision is needed, which
is the expiry less notice less recess, in steps of 180, 90, 60, 30, 14 and 7 days.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.models import Mandate
from coalition.queries.on_ladder import on_ladder
from coalition.steps import EntryKind, Step
from coalition.words import step_words
from partnership.actors.models import Actor
from partnership.evidence.days_words import days_words, in_days_words
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words

# What stands farther ahead is reached by the pages of the list of mandates.
LONGEST = 100


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


def ladder(
    on: date,
    reader: Any,
    within_days: int | None = None,
    holder: Actor | None = None,
) -> list[LadderEntry]:
    """The first entries at a date, nearest first, in one query; lapsed ones lead."""
    return entries(on_ladder(on, reader, within_days, holder)[:LONGEST])


def entries(rows: Iterable[Mandate]) -> list[LadderEntry]:
    """The entries of rows from `on_ladder`."""
    return [_entry(row) for row in rows]


def _entry(mandate: Mandate) -> LadderEntry:
    kind = EntryKind(mandate.entry_kind)
    is_review = kind == EntryKind.REVIEW
    steps = {EntryKind.EXPIRY: mandate.step, EntryKind.REVIEW: mandate.review_step}
    return LadderEntry(
        kind=kind,
        mandate_id=mandate.pk,
        actor_id=mandate.holder_id,
        holder=mandate.holder.name,
        title=mandate.title,
        authority=mandate.authority,
        on=mandate.entry_on,
        precision=DatePrecision.DAY if is_review else mandate.expires_precision,
        days=mandate.entry_days,
        days_at_most=mandate.review_days if is_review else mandate.days_at_most,
        step=steps.get(kind, ""),
        personnel=mandate.personnel,
        dependants=mandate.dependants_count,
        grade=mandate.grade,
        decision_by=mandate.review_on if is_review else mandate.decision_by,
        renewed_until=None if is_review else mandate.renewal_expires_on,
        renewed_precision=mandate.renewal_precision or DatePrecision.DAY,
    )
