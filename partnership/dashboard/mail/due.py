"""When the overview is due, by a reader's choice and the clock of the installation."""

from datetime import UTC, date, datetime, time, timedelta

from django.utils import timezone

from partnership.dashboard.models import OverviewChoice, Rhythm

WORKING_DAYS = range(5)
WEEK = 7


def latest_due(choice: OverviewChoice, at: datetime) -> datetime | None:
    """The newest time at which this reader's mail was due; None if there was none yet.

    Of those that were missed only this one counts. What was due before the choice was
    made was never promised.
    """
    today = timezone.localdate(at)
    for days in range(WEEK + 1):
        day = today - timedelta(days)
        due = _moment(day, choice.hour)
        if due <= at and _is_a_day_of(choice, day.weekday()):
            return due if due > choice.chosen_at else None
    return None


def next_due(choice: OverviewChoice, at: datetime) -> datetime:
    """When the next mail is due after an instant."""
    today = timezone.localdate(at)
    times = (_moment(today + timedelta(days), choice.hour) for days in range(WEEK + 2))
    return next(
        due
        for due in times
        if due > at and _is_a_day_of(choice, timezone.localdate(due).weekday())
    )


def _moment(day: date, hour: int) -> datetime:
    """An hour that the clocks skip is the one after it; of a double one, the first."""
    # As UTC: a time that the clocks skip equals no other, whatever it stands for.
    return timezone.make_aware(datetime.combine(day, time(hour))).astimezone(UTC)


def _is_a_day_of(choice: OverviewChoice, weekday: int) -> bool:
    if choice.rhythm == Rhythm.WORKING_DAYS:
        return weekday in WORKING_DAYS
    return weekday == choice.weekday
