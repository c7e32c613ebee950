"""The entries of one UID put together: a series, and those of it that were changed."""

from collections.abc import Iterator
from datetime import date, datetime

from partnership.diplomacy.diary.file.entry import Entry
from partnership.diplomacy.diary.file.moments import Moment
from partnership.diplomacy.diary.file.occurrences import Occurrence, Window
from partnership.diplomacy.diary.file.rule import Budget, days_of

Key = tuple[date, str]


def occurrences_of(
    entries: list[Entry], window: Window, own: str, budget: Budget
) -> Iterator[Occurrence]:
    """Each meeting of a UID within the window; of what is said twice the newer.

    Raises WrongEntry for a series that cannot be followed.
    """
    whole = _newest([one for one in entries if one.changes is None])
    changed = {
        _key(one.changes, whole): one
        for one in sorted(entries, key=_age)
        if one.changes is not None
    }
    if whole:
        master = next(iter(whole.values()))
        yield from _of_series(master, changed, window, own, budget)
    for (day, extra), entry in changed.items():
        if window.has(entry.span.shown_in(own).held_on):
            yield Occurrence.of(entry, entry.span, own, _said(day, extra))


def _of_series(
    master: Entry, changed: dict[Key, Entry], window: Window, own: str, budget: Budget
) -> Iterator[Occurrence]:
    """The meetings that nothing but the series itself speaks of."""
    if not master.repeats:
        if window.has(master.span.shown_in(own).held_on):
            yield Occurrence.of(master, master.span, own, "")
        return
    excepted = {_day(one, master) for one in master.excepted}
    seen: set[Key] = set()
    for moment in _moments(master, window, budget):
        key = (moment.day, "")
        if key in seen:
            key = (moment.day, f"{moment.at:%H%M}" if moment.at else "again")
        if key in seen or key in changed:
            continue
        seen.add(key)
        span = master.span.on(moment.day)
        if moment.at != master.span.starts.at:
            span = type(span)(moment, span.length)
        if not window.has(span.shown_in(own).held_on):
            continue
        off = moment.day in excepted
        yield Occurrence.of(
            master,
            span,
            own,
            _said(*key),
            status="cancelled" if off else master.status,
            is_excepted=off,
            is_first=moment.day == master.span.held_on,
        )


def _moments(master: Entry, window: Window, budget: Budget) -> Iterator[Moment]:
    starts, last = master.span.starts, window.last
    if master.rule:
        for day in days_of(
            master.rule, starts.day, last, since=window.first, budget=budget
        ):
            if _is_over(master.rule.until, starts.on(day)):
                break
            yield starts.on(day)
    else:
        yield starts
    yield from (_as(one, master) for one in master.extra)


def _is_over(until: date | datetime | None, moment: Moment) -> bool:
    if until is None:
        return False
    if not isinstance(until, datetime):
        return moment.day > until
    if until.tzinfo is None or moment.instant is None:
        return moment.day > until.date()
    return moment.instant > until


def _newest(entries: list[Entry]) -> dict[str, Entry]:
    return {one.uid: one for one in sorted(entries, key=_age)}


def _age(entry: Entry) -> tuple[int, float, int]:
    at = entry.modified_at
    return entry.sequence, at.timestamp() if at else 0.0, entry.number


def _as(moment: Moment, master: Entry) -> Moment:
    """As the clocks of the series show it; of a day the series' own time."""
    starts = master.span.starts
    if starts.at is None or moment.at is None:
        return starts.on(moment.day)
    return moment.in_zone(starts.zone)


def _day(moment: Moment, master: Entry) -> date:
    return _as(moment, master).day


def _key(changes: Moment, whole: dict[str, Entry]) -> Key:
    """The day that the rule gave what was changed, as the series itself counts days."""
    master = next(iter(whole.values()), None)
    return (_day(changes, master) if master else changes.day), ""


def _said(day: date, extra: str) -> str:
    return f"{day:%Y%m%d}{extra and f'T{extra}'[:5]}"
