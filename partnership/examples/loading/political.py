"""The political line: events, with every date that was ever set for them."""

from partnership.diplomacy.models import Event, EventDate, EventObjective, Line
from partnership.evidence.precision import DatePrecision, latest_day
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import (
    day,
    needed,
    one_of,
    partial_date,
    text,
)
from partnership.examples.loading.evidence import (
    IN_CODES,
    WRITTEN_OUT,
    dated,
    evidence,
)
from partnership.examples.loading.plan import Plan
from partnership.examples.loading.rows import Row, Table

EVENTS = Table(
    "events.csv",
    {
        "date": needed(partial_date),
        "date_precision": needed(one_of(DatePrecision)),
        "event": needed(text),
        "line": needed(one_of(Line)),
        "place": text,
        "known_on_{date}": text,
        "what_happened": text,
    }
    | WRITTEN_OUT,
)
EVENT_DETAILS = Table(
    "event_details.csv",
    {
        "event": needed(text),
        "becomes": needed(text),
        "title": text,
        "outcome_on": day,
    },
)
EVENT_DATES = Table(
    "event_dates.csv",
    {
        "event": needed(text),
        "announced_on": needed(day),
        "starts_on": partial_date,
        "ends_on": day,
        "reason": text,
    }
    | IN_CODES,
)
EVENT_OBJECTIVES = Table(
    "event_objectives.csv",
    {
        "event": needed(text),
        "text": needed(text),
        "line": needed(one_of(Line)),
        "measure": text,
        "set_on": needed(day),
        "paragraph": text,
    }
    | IN_CODES,
)
EVENT = "event"


def plan_events(book: Book, plan: Plan) -> None:
    """Ask for the events; a row may be no more than a new date of another's event."""
    details = book.details(EVENT_DETAILS, "event")
    set_for = _days_by_event(book)
    for row in book[EVENTS]:
        detail = details.pop(row["event"], None)
        if detail is None:
            row.problem("event", "has no row in event_details.csv")
            continue
        title = detail["title"] or row["event"]
        _check_date(row, set_for.get(title, set()))
        if detail["becomes"] == EVENT:
            _event(book, plan, row, detail, title)
        else:
            plan.aside(row, f"became {detail['becomes']}: {title}")
    for detail in details.values():
        detail.problem("event", "is about no row of events.csv")


def _event(book: Book, plan: Plan, row: Row, detail: Row, title: str) -> None:
    # What came of it is not told before it was known.
    outcome_on = detail["outcome_on"]
    if row["what_happened"] and outcome_on is None:
        detail.problem("outcome_on", "is empty, and events.csv has an outcome")
    plan.add(
        Event,
        row,
        key=("title",),
        called=title,
        title=title,
        line=row["line"],
        place=row["place"],
        outcome=row["what_happened"],
        outcome_on=outcome_on if row["what_happened"] else None,
        **evidence(book, plan, row),
    )


def plan_event_dates(book: Book, plan: Plan) -> None:
    """Ask for every date that was set for an event, and when it was."""
    for row in book[EVENT_DATES]:
        starts, ends_on = row["starts_on"], row["ends_on"]
        if starts and ends_on and ends_on < starts.on:
            row.problem("ends_on", "comes before starts_on")
        plan.add(
            EventDate,
            row,
            key=("event", "announced_on"),
            event=plan.must_find(Event, row["event"], row, "event"),
            announced_on=row["announced_on"],
            **dated(row, "starts_on", "starts_on", "starts_precision"),
            ends_on=ends_on,
            reason=row["reason"],
            **evidence(book, plan, row),
        )


def plan_objectives(book: Book, plan: Plan) -> None:
    """Ask for what is wanted of the events."""
    for row in book[EVENT_OBJECTIVES]:
        plan.add(
            EventObjective,
            row,
            key=("event", "text"),
            event=plan.must_find(Event, row["event"], row, "event"),
            text=row["text"],
            line=row["line"],
            measure=row["measure"],
            set_on=row["set_on"],
            paragraph=row["paragraph"],
            **evidence(book, plan, row),
        )


def _days_by_event(book: Book) -> dict[str, set]:
    days: dict[str, set] = {}
    for row in book[EVENT_DATES]:
        days.setdefault(row["event"], set()).add(row["starts_on"])
    return days


def _check_date(row: Row, set_for: set) -> None:
    """The row's own date is among those that were set, and as exact as it says."""
    stated = row["date"]
    if stated is None:
        return
    if stated.precision != row["date_precision"]:
        row.problem("date_precision", f"is not that of the date, {stated.precision}")
    possible = (latest_day(day.on, day.precision) for day in set_for if day)
    if latest_day(stated.on, stated.precision) not in possible:
        row.problem("date", "is not among the dates of event_dates.csv")
