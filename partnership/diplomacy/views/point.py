"""Draft, reword, clear and use the points of a meeting."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from partnership.diplomacy.forms import PointForm
from partnership.diplomacy.models import LineVersion, Meeting, Point, PointStatus
from partnership.diplomacy.points import actions
from partnership.diplomacy.points.lines import lines_for, with_seen_line
from partnership.diplomacy.points.suggested import find_suggestion
from partnership.diplomacy.views.checking import checked_form
from partnership.diplomacy.views.form_page import (
    form_page,
    meeting_or_404,
    version_read,
)
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.refusal import Refused

NO_LONGER_SUGGESTED = (
    "The record no longer suggests this, or you may not see all of it. Nothing is"
    " drafted."
)
REWORDED = (PointStatus.DRAFTED, PointStatus.CLEARED)
# What is said at a meeting is not said in public.
TEXTS = {"text": False, "line_to_take": False}
# Beside the form; the question itself offers every line.
LINES_TOLD = 10


@permission_required("diplomacy.add_point", raise_exception=True)
def point_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    said = "The point is drafted. It covers the meeting once it is cleared."
    return _checked(
        request,
        Point(meeting=meeting, marking=meeting.marking),
        f"Draft a point: {meeting}",
        partial(add_record, message=said),
    )


@permission_required("diplomacy.change_point", raise_exception=True)
def point_edit(request: HttpRequest, pk: int) -> HttpResponse:
    # What somebody typed is answered beside it, not with a page that is not there.
    typed = [PointStatus.USED] if request.method == "POST" else []
    point = _point_or_404(request, pk, *REWORDED, *typed)
    heading = f"Reword the point: {point.meeting}"
    return _checked(request, point, heading, edit_record)


@permission_required("diplomacy.add_point", raise_exception=True)
@require_POST
def point_suggested(request: HttpRequest, pk: int) -> HttpResponse:
    """Draft a point from a suggestion, by its key, and open it for editing."""
    meeting = meeting_or_404(request, pk)
    key = request.POST.get("suggestion", "")
    found = find_suggestion(meeting, key, request.as_at, request.user)
    try:
        if found is None:
            raise Refused(NO_LONGER_SUGGESTED)
        point = actions.draft_from(suggestion=found, meeting=meeting, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(dated(request, meeting.get_absolute_url()))
    messages.success(request, "The point is drafted from the record. Make it yours.")
    return redirect(dated(request, reverse("diplomacy:point_edit", args=[point.pk])))


@permission_required("diplomacy.clear_point", raise_exception=True)
@require_POST
def point_clear(request: HttpRequest, pk: int) -> HttpResponse:
    point = _point_or_404(request, pk, PointStatus.DRAFTED, PointStatus.CLEARED)
    # The product's own day: under a pinned date the clock on the wall is years later,
    # and the meeting would stay uncovered.
    clear = partial(actions.clear_point, on=request.as_at_default)
    return _done(request, point, clear, "The point is cleared.")


@permission_required("diplomacy.change_point", raise_exception=True)
@require_POST
def point_use(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the point was made at its meeting; `undo` takes that back."""
    point = _point_or_404(request, pk, PointStatus.CLEARED, PointStatus.USED)
    if "undo" in request.POST:
        said = "The point was not used; it is cleared as before."
        return _done(request, point, actions.take_back_use, said)
    use = partial(actions.use_point, on=request.as_at_default)
    return _done(request, point, use, "The point was used at the meeting.")


def _done(
    request: HttpRequest, point: Point, write: Callable[..., None], said: str
) -> HttpResponse:
    """Write as the version that was read, and go back with what came of it."""
    try:
        write(point=point, version=version_read(request), by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, said)
    return redirect(dated(request, point.get_absolute_url()))


def _checked(
    request: HttpRequest, point: Point, heading: str, save: Callable[..., HttpResponse]
) -> HttpResponse:
    """The form of a point, whose words are held against the vocabulary."""
    meeting = point.meeting
    form = partial(PointForm, on=request.as_at_default)
    named = [meeting, meeting.actor, meeting.event]
    page = _page(request, meeting, heading)
    return checked_form(request, form, point, page, TEXTS, named, save)


def _page(request: HttpRequest, meeting: Meeting, heading: str) -> dict[str, Any]:
    """What stands around the form: the words of the lines that hold on the day."""
    page = form_page(request, heading, meeting.get_absolute_url())
    lines = lines_for(meeting, request.as_at_default, request.user)[:LINES_TOLD]
    page["template"] = "diplomacy/checked_form.html"
    page["context"] |= {
        "aside_heading": "Lines to take that hold on the day",
        "aside": [(_line_label(one), one.text) for one in lines],
    }
    return page


def _line_label(version: LineVersion) -> str:
    return f"{version} ({version.audience})"


def _point_or_404(request: HttpRequest, pk: int, *statuses: str) -> Point:
    """A point in one of these states, of a meeting that the reader may see."""
    points = Point.objects.visible_to(request.user).filter(status__in=statuses)
    points = points.with_cover(request.as_at_default, request.user)
    seen = with_seen_line(points, request.user).select_related("marking")
    point = get_object_or_404(seen, pk=pk)
    point.meeting = meeting_or_404(request, point.meeting_id)
    return point
