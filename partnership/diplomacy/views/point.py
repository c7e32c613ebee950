"""Draft, reword and clear the points of a meeting."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from partnership.diplomacy.forms import PointForm
from partnership.diplomacy.models import Point, PointStatus
from partnership.diplomacy.views.form_page import form_page, meeting_or_404
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.history import change_by

CHANGED = "A colleague changed this point, or cleared it. Read it again, then decide."


@permission_required("diplomacy.add_point", raise_exception=True)
def point_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    request.marking = meeting.marking
    return add_record(
        request,
        PointForm,
        Point(meeting=meeting, marking=meeting.marking),
        **form_page(request, f"Draft a point: {meeting}", meeting.get_absolute_url()),
        message="The point is drafted. It covers the meeting once it is cleared.",
    )


@permission_required("diplomacy.change_point", raise_exception=True)
def point_edit(request: HttpRequest, pk: int) -> HttpResponse:
    point = _point_or_404(request, pk)
    request.marking = point.marking
    back = point.get_absolute_url()
    page = form_page(request, f"Reword the point: {point.meeting}", back)
    return edit_record(request, PointForm, point, **page)


@permission_required("diplomacy.change_point", raise_exception=True)
@require_POST
def point_clear(request: HttpRequest, pk: int) -> HttpResponse:
    point = _point_or_404(request, pk)
    # The product's own day: under a pinned date the clock on the wall is years later,
    # and the meeting would stay uncovered.
    by, on = request.user, request.as_at_default
    with change_by(by, reason="cleared"):
        done = Point.objects.filter(pk=pk).clear(_version_read(request), by, on)
    if done:
        messages.success(request, "The point is cleared.")
    else:
        messages.error(request, CHANGED)
    return redirect(dated(request, point.get_absolute_url()))


def _version_read(request: HttpRequest) -> int:
    """The version of the point that was on the page; 0, which none has, if unsaid."""
    read = request.POST.get("version", "")
    return int(read) if read.isdecimal() and len(read) < 9 else 0


def _point_or_404(request: HttpRequest, pk: int) -> Point:
    """A point that is not used yet, of a meeting that the reader may see."""
    points = Point.objects.visible_to(request.user).exclude(status=PointStatus.USED)
    point = get_object_or_404(points.select_related("marking"), pk=pk)
    point.meeting = meeting_or_404(request, point.meeting_id)
    return point
