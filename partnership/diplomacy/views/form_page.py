"""What every form of the political line shows around its questions."""

from collections.abc import Callable
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from partnership.diplomacy.asks.actions import ChangedMeanwhile
from partnership.diplomacy.models import Event, Meeting
from partnership.evidence.clock import dated
from partnership.evidence.editing import came_from


def form_page(request: HttpRequest, heading: str, back: str) -> dict[str, Any]:
    """The template, its context, and where to go afterwards."""
    done = dated(request, back)
    return {
        "template": "diplomacy/record_form.html",
        "context": {
            "heading": heading,
            "next": came_from(request) or "",
            "cancel_url": came_from(request) or done,
        },
        "done": done,
    }


def or_check_again(save: Callable[[], HttpResponse]) -> HttpResponse:
    """Show or save a form; if a colleague was first since it was checked, once more.

    Its own check then says what has changed.
    """
    try:
        return save()
    except ChangedMeanwhile:
        return save()


def meeting_or_404(request: HttpRequest, pk: int) -> Meeting:
    """A meeting that the reader may see and that is known at the date.

    An event above the reader's ceiling is None.
    """
    reader = request.user
    return get_object_or_404(
        Meeting.objects.with_seen_actor(reader)
        .known(request.as_at, cancelled=True)
        .with_standing(request.as_at, reader)
        .select_related("actor", "marking")
        .prefetch_related(Prefetch("event", Event.objects.visible_to(reader))),
        pk=pk,
    )


def version_read(request: HttpRequest) -> int:
    """The version of the record that was on the page; 0, which none has, if unsaid."""
    read = request.POST.get("version", "")
    return int(read) if read.isdecimal() and len(read) < 9 else 0
