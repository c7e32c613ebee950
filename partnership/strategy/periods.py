"""The months for which updates are given."""

from datetime import date

from partnership.evidence.months import month_later


def period_of(on: date) -> date:
    """The month that a date is in, by its first day."""
    return on.replace(day=1)


def period_due(on: date) -> date:
    """The last month that is over: its updates are due."""
    return month_later(on, -1)


def months_to_update(on: date) -> list[date]:
    """The months that an update may be of, the one that is due first."""
    return [period_due(on), period_of(on)]
