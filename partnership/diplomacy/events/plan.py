"""The plan of an event backward from its date: what is due when, and what is late."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, DateField, Prefetch, Value

from partnership.actors.models import Actor
from partnership.diplomacy.models import EventDate, PlanStep
from partnership.diplomacy.models.plan_step_queries import counted_back
from partnership.evidence.few import Few, few
from partnership.evidence.precision import DatePrecision, latest_day

DUE_SOON_DAYS = 7
MOST_STEPS = 100


@dataclass(frozen=True)
class StepDue:
    """One step at a date, by the date of its event that stands then."""

    step: PlanStep
    on: date
    # The first and the last day on which it may be due; None without a date.
    due_on: date | None
    due_by: date | None
    is_about: bool
    was_due_on: date | None
    was_about: bool
    is_over: bool

    @property
    def is_done(self) -> bool:
        """Whether it was done by the date."""
        return self.step.done_on is not None and self.step.done_on <= self.on

    @property
    def is_overdue(self) -> bool:
        """Whether its last possible day is past, and the event is still ahead."""
        is_open = not self.is_done and not self.is_over
        return is_open and self.due_by is not None and self.due_by < self.on

    @property
    def is_due_soon(self) -> bool:
        """Whether it may be due within a week."""
        is_open = not self.is_done and not self.is_over and not self.is_overdue
        return is_open and self._days is not None and self._days <= DUE_SOON_DAYS

    @property
    def was_not_done(self) -> bool:
        """Whether the event is over without it."""
        return self.is_over and not self.is_done

    @property
    def has_moved(self) -> bool:
        """Whether it was due on another day by the date before."""
        before = (self.was_due_on, self.was_about)
        return self.was_due_on is not None and before != (self.due_on, self.is_about)

    @property
    def owner_words(self) -> str:
        """Who does it; empty where nobody is named."""
        return str(self.step.owner or self.step.owner_actor or "")

    @property
    def _days(self) -> int | None:
        return (self.due_on - self.on).days if self.due_on else None


@dataclass(frozen=True)
class Plan:
    """The steps of one event in the order in which they are due."""

    steps: Few
    is_put_off: bool
    # How many steps are late, where they do not all stand here too.
    overdue: int

    @property
    def done(self) -> list[StepDue]:
        """Steps that are done."""
        return [one for one in self.steps if one.is_done]

    @property
    def next(self) -> StepDue | None:
        """The first open step that is not overdue yet."""
        coming = (s for s in self.steps if not (s.is_done or s.is_overdue or s.is_over))
        return next(coming, None)

    @property
    def moved(self) -> bool:
        """Whether the slip of the event moved any step that is still open."""
        return any(one.has_moved and not one.is_done for one in self.steps)


def plan_of(
    dates: tuple[EventDate | None, EventDate | None],
    on: date,
    reader: Any,
    event: int,
    is_over: bool,
) -> Plan:
    """The plan by the date that stands and the one before it.

    In two queries; a third counts what is late where not all steps stand here.
    """
    now, before = dates
    steps = PlanStep.objects.visible_to(reader).known(on).filter(event=event)
    steps = steps.annotate(
        due=counted_back(_day(now and now.starts_on)),
        due_last=counted_back(_day(_latest(now))),
        was_due=counted_back(_day(before and before.starts_on)),
        # Without any date, the longest before comes first all the same.
        order_day=counted_back(_day((now and now.starts_on) or date(2000, 1, 1))),
    ).order_by("order_day", "pk")
    actors = Prefetch("owner_actor", Actor.objects.visible_to(reader))
    found = few(steps.select_related("owner").prefetch_related(actors), MOST_STEPS)
    rows = [
        StepDue(
            step=one,
            on=on,
            due_on=one.due,
            due_by=one.due_last,
            is_about=_is_about(now),
            was_due_on=one.was_due if one.planned_on <= _until(now, on) else None,
            was_about=_is_about(before),
            is_over=is_over,
        )
        for one in found
    ]
    late = sum(one.is_overdue for one in rows)
    if found.more:
        late = overdue_by_event([event], on, reader).get(event, 0)
    is_put_off = bool(now) and now.starts_on is None
    return Plan(Few(rows, more=found.more), is_put_off, late)


def overdue_by_event(events: list[int], on: date, reader: Any) -> dict[int, int]:
    """How many steps of each of these events ahead are overdue, in one query."""
    steps = PlanStep.objects.visible_to(reader).ahead(on, reader)
    late = steps.filter(event__in=events, due_by__lt=on).order_by()
    counts = late.values("event_id").annotate(late=Count("pk"))
    return {row["event_id"]: row["late"] for row in counts}


def _until(now: EventDate | None, on: date) -> date:
    """A step that is newer than the slip was never due by the date before it."""
    return now.announced_on if now else on


def _day(on: date | None) -> Value:
    return Value(on, output_field=DateField())


def _latest(dated: EventDate | None) -> date | None:
    if dated is None or dated.starts_on is None:
        return None
    return latest_day(dated.starts_on, dated.starts_precision)


def _is_about(dated: EventDate | None) -> bool:
    return bool(dated) and dated.starts_precision != DatePrecision.DAY
