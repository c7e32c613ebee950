"""What we want of an actor, when we meet next, and what was said last."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Prefetch, prefetch_related_objects

from partnership.actors.models import Actor
from partnership.diplomacy.asks.dealings import Dealings, with_actor
from partnership.diplomacy.asks.standing import AskStanding
from partnership.diplomacy.models import Contact, Point
from partnership.diplomacy.queries import meetings_with
from partnership.diplomacy.standings import MeetingStanding
from partnership.evidence.banner import marks_of
from partnership.evidence.few import Few, few
from partnership.evidence.models import Source

if TYPE_CHECKING:
    from partnership.accounts.models import User

MOST_POINTS, LAST_CONTACTS, MOST_MEETINGS = 10, 3, 60


@dataclass(frozen=True)
class Wanted:
    """Asks with their best answers, the next meeting with its point, last contacts."""

    dealings: Dealings
    meetings: list[MeetingStanding]
    # Of the next meeting: points that cover it, and how many do not.
    points: list[Point]
    others: Few

    @property
    def open(self) -> list[AskStanding]:
        """What is still to come, the soonest first."""
        return [one for one in self.dealings.asks if one.is_open]

    @property
    def settled(self) -> list[AskStanding]:
        """What was delivered, refused or given up."""
        return [one for one in self.dealings.asks if not one.is_open]

    @property
    def contacts(self) -> list[Contact]:
        """The newest ones."""
        return self.dealings.contacts[:LAST_CONTACTS]

    @property
    def next_meeting(self) -> MeetingStanding | None:
        """The soonest meeting from the date on; None without one."""
        return _next(self.meetings)

    @property
    def past_meetings(self) -> list[MeetingStanding]:
        """Those before the date, the latest first."""
        return [one for one in self.meetings if one.days < 0]

    @property
    def marking_ids(self) -> list[int]:
        """What the page bears for it, beside the dealings' own."""
        asks = [one.ask for one in self.dealings.asks]
        points = [*self.points, *self.others]
        return [*marks_of(points), *marks_of(one.source for one in asks)]


def wanted_of(actor: Actor, on: date, reader: "User") -> Wanted:
    """What we want of an actor at a date, and where we stand with it."""
    dealings = with_actor(actor, on, reader)
    asks = [one.ask for one in dealings.asks]
    sources = Source.objects.visible_to(reader)
    prefetch_related_objects(asks, Prefetch("source", sources))
    meetings = meetings_with(actor, on, reader, MOST_MEETINGS)
    upcoming = _next(meetings)
    points = _points(upcoming, on, reader) if upcoming else Few()
    return Wanted(
        dealings=dealings,
        meetings=meetings,
        points=[one for one in points if one.covers],
        others=Few((one for one in points if not one.covers), more=points.more),
    )


def _next(meetings: list[MeetingStanding]) -> MeetingStanding | None:
    """Of meetings that are newest first, the soonest ahead that still stands."""
    ahead = [one for one in meetings if one.days >= 0 and not one.is_held]
    return ahead[-1] if ahead else None


def _points(meeting: MeetingStanding, on: date, reader: "User") -> Few:
    points = Point.objects.visible_to(reader).filter(meeting=meeting.id)
    return few(
        points.with_cover(on, reader, meeting.held_on).order_by("pk"), MOST_POINTS
    )
