"""One meeting with its points; put one in the diary; bring one up to date."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partnership.diplomacy.diary.past import outcomes_of, steps_of
from partnership.diplomacy.forms import MeetingForm
from partnership.diplomacy.models import Meeting, MeetingStep
from partnership.diplomacy.points import bearing
from partnership.diplomacy.points.alerts import NEAR
from partnership.diplomacy.points.shown import point_rows
from partnership.diplomacy.points.suggested import suggested
from partnership.diplomacy.standings import MeetingStanding
from partnership.diplomacy.views.form_page import form_page, meeting_or_404
from partnership.evidence.beside import show_beside
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record, edit_record

OUTCOMES_SHOWN = 10


@permission_required("diplomacy.view_meeting", raise_exception=True)
def meeting_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    meeting = meeting_or_404(request, pk)
    points = point_rows(meeting, on, request.as_at_default, reader)
    contacts = outcomes_of(meeting, on, reader)
    found, changes = suggested(meeting, on, reader), latest_changes(meeting, reader)
    request.marking = bearing.of_meeting(
        meeting,
        also=[
            *bearing.of_points([row.point for row in points]),
            *(word.marking_id for row in points for word in row.found),
            *contacts.values_list("marking", flat=True),
            *MeetingStep.objects.visible_to(reader)
            .filter(meeting=meeting)
            .values_list("marking", flat=True),
            *(mark for one in found for mark in one.marking_ids),
            *marking_ids_of(changes),
        ],
    )
    show_beside(request, meeting)
    standing = MeetingStanding.of(meeting, on)
    context = {
        "meeting": meeting,
        "standing": standing,
        "near_days": NEAR if standing.days >= 0 else None,
        "steps": steps_of(meeting, on, reader),
        "outcomes": contacts[:OUTCOMES_SHOWN],
        "points": points,
        "suggestions": [
            (one, dated(request, one.url) if one.url else "") for one in found
        ],
        "suggested": found,
        "changes": changes,
    }
    return render(request, "diplomacy/meeting_detail.html", context)


@permission_required("diplomacy.add_meeting", raise_exception=True)
def meeting_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    meeting = Meeting(arranged_on=request.as_at_default)
    if programme:
        meeting.marking = programme.default_marking
    return add_record(
        request,
        MeetingForm,
        meeting,
        **form_page(request, "Add a meeting", reverse("diplomacy:overview")),
        message="The meeting is in the diary. It has no point yet.",
    )


@permission_required("diplomacy.change_meeting", raise_exception=True)
def meeting_edit(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    request.marking = bearing.of_meeting(meeting)
    page = form_page(request, f"Update {meeting}", meeting.get_absolute_url())
    form = partial(MeetingForm, today=request.as_at_default)
    return edit_record(request, form, meeting, **page)
