"""The days of a rule of recurrence (RFC 5545, 3.3.10), up to a last day and no further.

The library's own walk looks on to the year 9999 when a rule gives nothing, which takes
seconds; this one is bounded by its days. A test holds the two against each other.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from partnership.diplomacy.diary.file.problems import WrongEntry

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
READ = frozenset(
    (
        *("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"),
        *("BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"),
    )
)
TOO_OFTEN = frozenset(("SECONDLY", "MINUTELY", "HOURLY"))
MOST_INTERVAL = 1000
MOST_DAYS = 200_000
# Days of a period, by which one may count on from the first without passing a day.
LONGEST = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}


@dataclass(frozen=True)
class Rule:
    """A rule as we read it; weekdays with their place in the month, 0 for each."""

    freq: str
    interval: int = 1
    count: int | None = None
    until: Any = None
    weekdays: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    week_start: int = 0


def rule_of(parts: dict[str, list[Any]]) -> Rule:
    """The rule that icalendar has taken apart; WrongEntry where we cannot follow it."""
    freq = str(next(iter(parts.get("FREQ", [])), "")).upper()
    if freq in TOO_OFTEN:
        raise WrongEntry(f"It repeats more often than daily ({freq.lower()})")
    if freq not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise WrongEntry("It repeats, and does not say how often")
    if unread := sorted(set(parts) - READ):
        raise WrongEntry(
            f"It repeats by a rule that is not read here: {unread[0][:20]}"
        )
    rule = Rule(
        freq,
        interval=_number(parts, "INTERVAL", 1),
        count=_number(parts, "COUNT", None),
        until=next(iter(parts.get("UNTIL", [])), None),
        weekdays=tuple(_weekday(one) for one in parts.get("BYDAY", [])),
        month_days=_numbers(parts, "BYMONTHDAY", 31),
        months=_numbers(parts, "BYMONTH", 12),
        places=_numbers(parts, "BYSETPOS", 366),
        week_start=_weekday(next(iter(parts.get("WKST", [])), "MO"))[1],
    )
    if any(place for place, _ in rule.weekdays) and freq in ("DAILY", "WEEKLY"):
        raise WrongEntry("It repeats daily or weekly, and on a weekday of a month")
    return rule


class Budget:
    """How many days the series of one file may be looked through, all together."""

    def __init__(self, days: int = MOST_DAYS) -> None:
        self.days = days

    def spend(self, days: int) -> None:
        self.days -= days
        if self.days < 0:
            raise WrongEntry(
                "The series of the file run on for too many days to follow. Ask for a"
                " shorter time"
            )


def days_of(
    rule: Rule, first: date, last: date, *, since: date, budget: Budget
) -> Iterator[date]:
    """The days from the first to the last; the first is one, fit the rule or not.

    A rule that counts is followed from its first day, another from shortly before
    `since`: earlier days may be missing.
    """
    if rule.count is not None and rule.count < 1:
        raise WrongEntry("It repeats, and not once")
    if first > last:
        return
    yield first
    given = 1
    for days in _periods(rule, first, last, since, budget):
        for day in days:
            if day <= first:
                continue
            if rule.count is not None and given >= rule.count:
                return
            yield day
            given += 1


def _periods(
    rule: Rule, first: date, last: date, since: date, budget: Budget
) -> Iterator[list[date]]:
    """The days that the rule gives of each of its days, weeks, months or years."""
    step = 0
    if rule.count is None and since > first:
        whole = (since - first).days // LONGEST[rule.freq] - 1
        step = max(0, whole // rule.interval * rule.interval)
    while True:
        start, days = _period(rule, first, step)
        if start is None or start > last:
            return
        budget.spend(len(days))
        fitting = [day for day in days if _fits(rule, first, day)]
        yield [day for day in _placed(rule, fitting) if day <= last]
        step += rule.interval


def _period(rule: Rule, first: date, step: int) -> tuple[date | None, list[date]]:
    try:
        if rule.freq == "DAILY":
            start, length = first + timedelta(step), 1
        elif rule.freq == "WEEKLY":
            back = (first.weekday() - rule.week_start) % 7
            start, length = first - timedelta(back) + timedelta(7 * step), 7
        elif rule.freq == "MONTHLY":
            months = first.year * 12 + first.month - 1 + step
            start = date(months // 12, months % 12 + 1, 1)
            length = monthrange(start.year, start.month)[1]
        else:
            start = date(first.year + step, 1, 1)
            length = date(start.year, 12, 31).timetuple().tm_yday
        return start, [start + timedelta(n) for n in range(length)]
    except (OverflowError, ValueError):
        return None, []


def _fits(rule: Rule, first: date, day: date) -> bool:
    """Whether a day is one of the rule's; what it leaves open the first fills in."""
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days:
        from_end = day.day - monthrange(day.year, day.month)[1] - 1
        if day.day not in rule.month_days and from_end not in rule.month_days:
            return False
    if rule.weekdays:
        return any(_is_weekday(rule, place, n, day) for place, n in rule.weekdays)
    if rule.month_days or rule.freq == "DAILY":
        return True
    if rule.freq == "WEEKLY":
        return day.weekday() == first.weekday()
    is_month = rule.freq == "MONTHLY" or rule.months or day.month == first.month
    return bool(is_month) and day.day == first.day


def _is_weekday(rule: Rule, place: int, weekday: int, day: date) -> bool:
    """Whether it is this weekday: each, or the first, second, last of its period."""
    if day.weekday() != weekday:
        return False
    if not place:
        return True
    if rule.freq == "YEARLY" and not rule.months:
        number, length = day.timetuple().tm_yday, date(day.year, 12, 31)
        whole = length.timetuple().tm_yday
    else:
        number, whole = day.day, monthrange(day.year, day.month)[1]
    return place in ((number - 1) // 7 + 1, -((whole - number) // 7 + 1))


def _placed(rule: Rule, days: list[date]) -> list[date]:
    if not rule.places:
        return days
    count = len(days)
    wanted = {place - 1 if place > 0 else count + place for place in rule.places}
    return [day for n, day in enumerate(days) if n in wanted]


def _number(parts: dict[str, list[Any]], name: str, default: int | None) -> int | None:
    if name not in parts:
        return default
    values = parts[name]
    if len(values) != 1 or not isinstance(values[0], int):
        raise WrongEntry(f"It repeats, and its {name} is no number")
    if name == "INTERVAL" and not 1 <= values[0] <= MOST_INTERVAL:
        raise WrongEntry(f"It repeats at an interval that is not read: {values[0]}")
    return values[0]


def _numbers(parts: dict[str, list[Any]], name: str, most: int) -> tuple[int, ...]:
    values = tuple(parts.get(name, ()))
    for one in values:
        if not isinstance(one, int) or not 1 <= abs(one) <= most:
            raise WrongEntry(f"It repeats, and its {name} is out of range")
    return values


def _weekday(value: Any) -> tuple[int, int]:
    """Such as 2TU: the second Tuesday; TU: each Tuesday."""
    text = str(value).upper()
    sign = text[:-2].lstrip("+")
    place = int(sign) if sign.lstrip("-").isdecimal() and len(sign) < 4 else 0
    if text[-2:] not in WEEKDAYS or (sign and not 1 <= abs(place) <= 53):
        raise WrongEntry("It repeats on a weekday that is none")
    return place, WEEKDAYS.index(text[-2:])
