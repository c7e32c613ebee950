"""The political line: meetings and their points, asks, events ahead."""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.diplomacy.asks.counts import count
from partnership.diplomacy.diary.bearing import of_standings
from partnership.diplomacy.models import Ask, AskStep, Meeting
from partnership.diplomacy.points import bearing
from partnership.diplomacy.queries import meetings_past
from partnership.diplomacy.totals import political_totals
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import RecordQuerySet

PAST_SHOWN = 10


@permission_required("diplomacy.view_meeting", raise_exception=True)
def overview(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    tells_of_asks = reader.has_perm("diplomacy.view_ask")
    meetings = Meeting.objects.with_seen_actor(reader).known(on)
    request.marking = highest_marking(
        [
            *of_standings(meetings, on, reader),
            *bearing.of_events(on, reader),
            *(_counted(on, reader) if tells_of_asks else []),
        ]
    )
    waiting = Meeting.objects.with_seen_actor(reader).without_outcome(on, reader)
    context = {
        "without_outcome": waiting.count(),
        "asks": count(on, reader) if tells_of_asks else None,
        "political": political_totals(on, reader),
        "past": meetings_past(on, reader, PAST_SHOWN),
    }
    return render(request, "diplomacy/overview.html", context)


def _counted(on: date, reader: Any) -> list[RecordQuerySet]:
    """What its figures of asks are counted from."""
    return [
        Ask.objects.visible_to(reader).known(on).order_by(),
        AskStep.objects.visible_to(reader).filter(took_on__lte=on).order_by(),
    ]
