"""What stands around the pictures: points, contacts, what ends, what hangs on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition import ladder as decisions
from coalition.queries.dependence import falls_with, rests_on
from donors.models import Condition
from donors.seen import with_seen
from partnership.actors.models import Actor, Membership
from partnership.dashboard.brief.picture import Picture
from partnership.diplomacy.asks.dealings import contacts_with
from partnership.diplomacy.influences.page import waits
from partnership.diplomacy.models import (
    Contact,
    Meeting,
    MeetingStatus,
    Point,
)
from partnership.diplomacy.points.lines import with_seen_line
from partnership.evidence.few import Few, few

MOST = 12


@dataclass(frozen=True)
class Around:
    """What a brief says beside the two pictures, as one reader may see it."""

    meeting: Meeting
    on: date
    # Points that cover the meeting; those that are cleared and do not any more.
    points: Few
    broken: Few
    drafts: int
    contacts: Few
    # Of them all, those of a later day than the previous meeting.
    contacts_since: int
    # The newest meeting with the actor that was held before this one.
    previous: Meeting | None
    ladder: list[decisions.LadderEntry]
    resting: Few
    rests_on: Few
    conditions: Few
    waits: Few
    groupings: Few


def around(meeting: Meeting, now: Picture, reader: Any) -> Around:
    """Ask for it all; a fixed number of queries. The meeting is from `with_day`."""
    actor, on, mandate = meeting.actor, now.on, now.mandate
    points = _points(meeting, on, reader)
    contacts = contacts_with(actor, on, reader)
    previous = previous_meeting(meeting, on, reader)
    later = contacts.filter(held_on__gt=previous.day_at) if previous else None
    return Around(
        meeting=meeting,
        on=on,
        points=Few((one for one in points if one.covers), more=points.more),
        broken=Few(one for one in points if not one.covers and one.cleared_on),
        drafts=sum(one.cleared_on is None for one in points),
        contacts=few(contacts, MOST),
        contacts_since=0 if later is None else later.count(),
        previous=previous,
        ladder=decisions.ladder(on, reader, holder=actor),
        resting=few(falls_with(mandate, on, reader), MOST) if mandate else Few(),
        rests_on=few(rests_on(mandate, on, reader), MOST) if mandate else Few(),
        conditions=few(_conditions(actor, on, reader), MOST),
        waits=_first(waits(on, reader, actor=actor)),
        groupings=few(_groupings(actor, on, reader), MOST),
    )


def meetings_to_brief(on: date, reader: Any) -> Any:
    """Meetings of which a brief can be composed at a date, with the actor."""
    return Meeting.objects.with_seen_actor(reader).known(on).select_related("actor")


def previous_meeting(meeting: Meeting, on: date, reader: Any) -> Meeting | None:
    """The newest held before this one, with the same actor, that the reader sees."""
    before = meetings_to_brief(on, reader).filter(
        actor=meeting.actor_id,
        status_at=MeetingStatus.HELD,
        day_at__lt=meeting.day_at,
        day_at__lte=on,
    )
    return before.exclude(pk=meeting.pk).order_by("-day_at", "-pk").first()


def contacts_after(contacts: Iterable[Contact], day: date) -> list[Contact]:
    """Those of a later day, oldest first."""
    return [one for one in reversed(list(contacts)) if one.held_on > day]


def _first(rows: Few) -> Few:
    return Few(rows[:MOST], more=rows.more or len(rows) > MOST)


def _points(meeting: Meeting, on: date, reader: Any) -> Few:
    """Its points with their lines; one that was cleared later is a draft."""
    found = Point.objects.visible_to(reader).filter(meeting=meeting)
    seen = with_seen_line(found.with_cover(on, reader, meeting.day_at), reader)
    points = few(seen.order_by("pk"), MOST)
    for point in points:
        point.meeting = meeting
        if point.cleared_on and point.cleared_on > on:
            point.cleared_on = None
    return points


def _groupings(actor: Actor, on: date, reader: Any) -> Any:
    """Its memberships at the date, of groupings that the reader may see."""
    seen = Membership.objects.visible_to(reader).filter(
        actor=actor, grouping__marking__in=reader.visible_marking_ids
    )
    seen = seen.at(on)
    return seen.select_related("grouping").order_by("grouping__name", "pk")


def _conditions(actor: Actor, on: date, reader: Any) -> Any:
    """Conditions of its pledges that are not met by the date."""
    found = Condition.objects.visible_to(reader).filter(
        pledge__donor=actor,
        pledge__marking__in=reader.visible_marking_ids,
        set_on__lte=on,
    )
    unmet = found.exclude(met_on__lte=on).select_related("pledge")
    return with_seen(unmet.order_by("set_on", "pk"), reader, "owner")
