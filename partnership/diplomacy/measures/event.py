"""How far the date of an event has slipped."""

from collections.abc import Iterable, Mapping
from datetime import date

from partnership.diplomacy.events.ledger import Ledger, ledgers_of, span_of
from partnership.diplomacy.models import Event, EventDate
from partnership.evidence.banner import highest_marking
from partnership.evidence.counted import counted
from partnership.strategy.measures import Asked, Figure, Measure, Scale
from partnership.strategy.subjects import Key

# An event that is put off has slipped beyond any number of days that one would wait.
PUT_OFF_DAYS = 3650


def _read(asked: Asked) -> Mapping[Key, Figure]:
    on, reader = asked.on, asked.reader
    events = Event.objects.visible_to(reader).known(on, reader).in_bulk(asked.keys)
    dates = EventDate.objects.visible_to(reader).filter(event__in=events)
    ledgers = ledgers_of(dates, on, reader)
    return {
        key: _figure(events[key[1]], ledgers[key[1]], on)
        for key in asked.actors
        if key[1] in events
    }


def _figure(event: Event, ledger: Ledger, on: date) -> Figure:
    url = event.get_absolute_url()
    stands = span_of(ledger.newest)
    has_come = event.outcome_on is not None and event.outcome_on <= on
    if stands and stands.last < on and not has_come:
        words = f"It was set for {ledger.lines[-1].when}; no outcome is recorded."
        return Figure(words, url)
    if ledger.newest.starts_on is None:
        if not ledger.moves:
            return Figure("It has no date yet.", url)
        return Figure(
            "It is put off and has no new date.", url, PUT_OFF_DAYS, "Put off"
        )
    slip = max(ledger.total.most, 0) if ledger.moves and ledger.total else 0
    when = ledger.lines[-1].when
    if not slip:
        return Figure(
            f"It is set for {when}; its date has not moved.", url, 0, "0 days"
        )
    words = f"It is set for {when}. {ledger.words}."
    return Figure(words, url, slip, counted(slip, "day"))


def _marks(asked: Asked) -> Iterable[int]:
    events = Event.objects.visible_to(asked.reader).filter(pk__in=asked.keys)
    dates = EventDate.objects.visible_to(asked.reader).filter(
        event__in=events.order_by(), announced_on__lte=asked.on
    )
    marking = highest_marking([dates.order_by(), events.order_by()])
    return marking.held if marking else ()


EVENT = Measure(
    name="diplomacy.event",
    label="Event",
    what="Days by which its date is later than the first that was announced.",
    right="diplomacy.view_event",
    scale=Scale(1, 90, " days"),
    read=_read,
    marks=_marks,
    takes=("diplomacy.event",),
    of_all=False,
)
