"""Meetings and events as pages show them at a date."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from django.urls import reverse

from partnership.diplomacy.diary.hours import hours_of
from partnership.diplomacy.models import EventDate, Meeting, MeetingStatus
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import MONTHS, SEASONS, short_day


@dataclass(frozen=True)
class MeetingStanding:
    """A meeting at a date: when, with whom, whether it has a point and an outcome."""

    id: int
    title: str
    actor: str
    actor_slug: str
    held_on: date
    days: int
    place: str
    occasion: str
    status: MeetingStatus
    has_point: bool
    has_outcome: bool
    # Such as "09:00 to 10:30, Europe/London"; empty for a whole day.
    hours: str = ""

    @classmethod
    def of(cls, meeting: Meeting, on: date) -> Self:
        """From `Meeting.objects.known(on).with_standing(on, reader)`, actor too."""
        return cls(
            id=meeting.pk,
            title=str(meeting),
            actor=meeting.actor.name,
            actor_slug=meeting.actor.slug,
            held_on=meeting.day_at,
            days=(meeting.day_at - on).days,
            place=meeting.place,
            occasion=meeting.occasion,
            status=MeetingStatus(meeting.status_at),
            has_point=meeting.has_point,
            has_outcome=meeting.has_outcome,
            hours=hours_of(meeting),
        )

    @property
    def is_cancelled(self) -> bool:
        """Whether it had been cancelled by the date."""
        return self.status == MeetingStatus.CANCELLED

    @property
    def is_held(self) -> bool:
        """Whether it was said by the date to have been held."""
        return self.status == MeetingStatus.HELD

    @property
    def asks_for_outcome(self) -> bool:
        """Whether its day is over and nobody has said what became of it."""
        is_settled = self.is_cancelled or (self.is_held and self.has_outcome)
        return self.days < 0 and not is_settled

    @property
    def status_words(self) -> str:
        """Where it stands, in words."""
        if self.asks_for_outcome and not self.is_held:
            return f"{self.status.label}, not recorded as held"
        return self.status.label


@dataclass(frozen=True)
class EventStanding:
    """An event at a date, with the date that was last announced for it."""

    id: int
    title: str
    line: str
    place: str
    starts_on: date | None
    starts_precision: str
    ends_on: date | None
    announced_on: date
    reason: str
    grade_words: str
    # The date it was set for before, if that was another.
    was_on: date | None
    was_precision: str | None

    @classmethod
    def of(cls, current: EventDate) -> Self:
        """From `EventDate.objects.ahead(on, reader)`."""
        return cls(
            id=current.event_id,
            title=current.event.title,
            line=current.event.line,
            place=current.event.place,
            starts_on=current.starts_on,
            starts_precision=current.starts_precision,
            ends_on=current.ends_on,
            announced_on=current.announced_on,
            reason=current.reason,
            grade_words=current.get_grade_display(),
            was_on=current.was_on,
            was_precision=current.was_precision,
        )

    @property
    def is_put_off(self) -> bool:
        """Whether it has lost its date and has no new one."""
        return self.starts_on is None

    @property
    def has_slipped(self) -> bool:
        """Whether it stands on another date than it was set for before."""
        return self.was_on is not None and not self.is_put_off

    @property
    def when(self) -> str:
        """Its date in words, no more exact than it is known."""
        return "no date" if self.is_put_off else _words(self)

    @property
    def was(self) -> str:
        """The date it was set for before, in words; empty if it has not moved."""
        return _day(self.was_on, self.was_precision) if self.was_on else ""

    @property
    def url(self) -> str:
        """Its own page."""
        return reverse("diplomacy:event", args=[self.id])


def _words(event: EventStanding) -> str:
    first = _day(event.starts_on, event.starts_precision)
    ends_on = event.ends_on
    if ends_on is None or ends_on == event.starts_on:
        return first
    return f"{first} to {short_day(ends_on)}"


def _day(on: date, precision: str) -> str:
    if precision == DatePrecision.DAY:
        return short_day(on)
    if precision == DatePrecision.MONTH:
        return f"{MONTHS[on.month][:3]} {on.year}"
    if precision == DatePrecision.SEASON:
        return f"{SEASONS[on.month % 12 // 3]} {on.year}"
    return str(on.year)
