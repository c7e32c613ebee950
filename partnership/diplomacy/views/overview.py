"""The political line: meetings and their points, events ahead."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.diplomacy.diary.listing import seen_meetings
from partnership.diplomacy.models import Meeting
from partnership.diplomacy.points import bearing
from partnership.diplomacy.queries import meetings_past
from partnership.diplomacy.totals import political_totals
from partnership.evidence.banner import highest_marking

PAST_SHOWN = 10


@permission_required("diplomacy.view_meeting", raise_exception=True)
def overview(request: HttpRequest) -> HttpResponse:
    on, reader = request.as_at, request.user
    meetings = Meeting.objects.with_seen_actor(reader).known(on)
    request.marking = highest_marking(
        [
            *bearing.of_meetings(meetings, on, reader),
            *bearing.of_events(on, reader),
        ]
    )
    waiting = seen_meetings(reader).without_outcome(on, reader)
    context = {
        "without_outcome": waiting.count(),
        "political": political_totals(on, reader),
        "past": meetings_past(on, reader, PAST_SHOWN),
    }
    return render(request, "diplomacy/overview.html", context)
