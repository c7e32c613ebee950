"""What the page of one event shows, and what it bears."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.diary.bearing import of_standings
from partnership.diplomacy.events.attendance import Attending, attending
from partnership.diplomacy.events.ledger import Ledger, ledgers_of, when_words
from partnership.diplomacy.events.objectives import Aims, aims_of
from partnership.diplomacy.events.plan import Plan, plan_of
from partnership.diplomacy.models import (
    Event,
    EventAttendance,
    EventDate,
    EventObjective,
    Meeting,
    ObjectiveFinding,
    PlanStep,
)
from partnership.diplomacy.queries import meetings_at
from partnership.diplomacy.standings import EventStanding, MeetingStanding
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import Change, latest_changes, marking_ids_of
from partnership.evidence.few import Few
from partnership.evidence.models import RecordQuerySet, Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources


@dataclass(frozen=True)
class EventPage:
    """One event at a date, for one reader."""

    event: Event
    standing: EventStanding
    is_over: bool
    outcome: str
    ledger: Ledger
    aims: Aims
    plan: Plan
    attending: Attending
    meetings: list[MeetingStanding]
    changes: list[Change]
    marking: OverallMarking | None

    @property
    def finding(self) -> str:
        """What stands first on the page: when it is, and how its date moved."""
        now, before = self.ledger.newest, self.ledger.date_before
        if self.standing.is_put_off:
            lost = f"; it was set for {when_words(before, 'long')}" if before else ""
            said = f"It has no date{lost}."
        else:
            is_set = "was" if self.is_over else "is"
            said = f"It {is_set} set for {when_words(now, 'long')}."
        moved = f" {self.ledger.words}." if self.ledger.words else ""
        return f"{said}{moved}"


def build(on: date, reader: Any, pk: int) -> EventPage:
    """All that the page shows; raises Event.DoesNotExist."""
    events = with_sources(Event.objects.visible_to(reader).known(on, reader), reader)
    event = events.get(pk=pk)
    own = EventDate.objects.visible_to(reader).filter(event=pk)
    ledger = ledgers_of(with_sources(own, reader), on, reader)[pk]
    current = EventDate.objects.current(on, reader).with_date_before(reader)
    standing = EventStanding.of(current.get(event=pk))
    outcome = event.outcome if event.outcome_on and event.outcome_on <= on else ""
    is_over = not EventDate.objects.ahead(on, reader).filter(event=pk).exists()
    changes = latest_changes(event, reader)
    return EventPage(
        event=event,
        standing=standing,
        is_over=is_over,
        outcome=outcome,
        ledger=ledger,
        aims=aims_of(pk, on, reader),
        plan=plan_of((ledger.newest, ledger.date_before), on, reader, pk, is_over),
        attending=attending(pk, on, reader),
        meetings=Few(meetings_at(event, on, reader)),
        changes=changes,
        marking=highest_marking(shown(on, reader, pk), also=marking_ids_of(changes)),
    )


def shown(on: date, reader: Any, pk: int) -> list[RecordQuerySet]:
    """Every record of the event by this date, and whatever they name."""
    dates = EventDate.objects.visible_to(reader).filter(event=pk, announced_on__lte=on)
    aims = EventObjective.objects.visible_to(reader).known(on).filter(event=pk)
    aims = aims.order_by()
    steps = PlanStep.objects.visible_to(reader).known(on).filter(event=pk).order_by()
    findings = ObjectiveFinding.objects.newest_first(on, reader).filter(
        objective__in=aims
    )
    said = EventAttendance.objects.visible_to(reader).filter(
        event=pk, stated_on__lte=on
    )
    meetings = Meeting.objects.visible_to(reader).filter(
        event=pk, actor__marking__in=reader.visible_marking_ids
    )
    event = Event.objects.visible_to(reader).filter(pk=pk)
    cited = [dates, aims, findings, said, event]
    actors = Actor.objects.visible_to(reader).order_by()
    sources = Source.objects.visible_to(reader).order_by()
    return [
        *(rows.order_by() for rows in cited),
        steps,
        *of_standings(meetings.known(on).order_by(), on, reader),
        *(sources.filter(pk__in=rows.order_by().values("source")) for rows in cited),
        *(
            actors.filter(pk__in=rows.order_by().values(key))
            for rows, key in (
                (said, "actor"),
                (steps, "owner_actor"),
            )
        ),
    ]
