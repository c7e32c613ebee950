"""Briefs on the pages of a meeting and of a country, and where one is begun."""

from django.db.models import Q
from django.http import HttpRequest

from partnership.actors.models import Actor
from partnership.dashboard.brief.around import meetings_to_brief
from partnership.dashboard.brief.listing import briefs_at
from partnership.diplomacy.models import Meeting
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.beside import Shown
from partnership.evidence.few import Few, few
from partnership.evidence.models import Record
from partnership.evidence.overall_marking import OverallMarking

MOST_SHOWN = 5


def find(request: HttpRequest, record: Record) -> Shown | None:
    """The newest briefs for a meeting; the page bears what they bear."""
    if not isinstance(record, Meeting) or not _may_read(request):
        return None
    return Shown(shown(request, Q(meeting=record)), ())


def of_country(request: HttpRequest, actor: Actor) -> dict[str, object]:
    """The newest briefs on an actor, and its next meeting, which may have one."""
    if not _may_read(request):
        return {}
    ahead = meetings_to_brief(request.as_at, request.user).ahead(request.as_at)
    upcoming = ahead.filter(actor=actor).first()
    _bear(request, marks_of([upcoming]))
    briefs = shown(request, Q(meeting__actor=actor))
    return {"briefs": briefs, "next_meeting": upcoming}


def shown(request: HttpRequest, which: Q) -> Few:
    """The newest of these briefs; the page bears them and their meetings."""
    briefs = few(briefs_at(request.as_at, request.user).filter(which), MOST_SHOWN)
    meetings = marks_of(one.meeting for one in briefs)
    _bear(request, [*meetings, *(mark for one in briefs for mark in one.marking_ids)])
    return briefs


def _may_read(request: HttpRequest) -> bool:
    return request.user.has_perm("dashboard.view_brief")


def _bear(request: HttpRequest, marks: list[int]) -> None:
    """Let the page bear these too, beside what its view has set."""
    own = getattr(request, "marking", None)
    held = own.held if isinstance(own, OverallMarking) else set()
    if set(marks) - held:
        request.marking = overall_marking([*held, *marks])
