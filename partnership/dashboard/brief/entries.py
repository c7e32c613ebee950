"""Briefs on the pages of a meeting and of a country, and where one is begun."""

from django.db.models import Q
from django.http import HttpRequest

from partnership.actors.models import Actor
from partnership.dashboard.brief.around import meetings_to_brief
from partnership.dashboard.brief.listing import briefs_at
from partnership.diplomacy.models import Meeting
from partnership.evidence.banner import bear, marks_of
from partnership.evidence.beside import Shown
from partnership.evidence.few import Few, few
from partnership.evidence.models import Record

MOST_SHOWN = 5


def find(request: HttpRequest, record: Record) -> Shown | None:
    """The newest briefs for a meeting, with what they bear."""
    if not isinstance(record, Meeting) or not _may_read(request):
        return None
    briefs = shown(request, Q(meeting=record))
    return Shown(briefs, also=tuple(marks_shown(briefs)))


def of_country(request: HttpRequest, actor: Actor) -> dict[str, object]:
    """The newest briefs on an actor, and its next meeting, which may have one.

    The page bears them.
    """
    if not _may_read(request):
        return {}
    ahead = meetings_to_brief(request.as_at, request.user).ahead(request.as_at)
    upcoming = ahead.filter(actor=actor).first()
    briefs = shown(request, Q(meeting__actor=actor))
    bear(request, [], [*marks_of([upcoming]), *marks_shown(briefs)])
    return {"briefs": briefs, "next_meeting": upcoming}


def shown(request: HttpRequest, which: Q) -> Few:
    """The newest of these briefs."""
    return few(briefs_at(request.as_at, request.user).filter(which), MOST_SHOWN)


def marks_shown(briefs: Few) -> list[int]:
    """What these briefs and their meetings bear."""
    meetings = marks_of(one.meeting for one in briefs)
    return [*meetings, *(mark for one in briefs for mark in one.marking_ids)]


def _may_read(request: HttpRequest) -> bool:
    return request.user.has_perm("dashboard.view_brief")
