"""One meeting with its points; put one in the diary; bring one up to date."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partnership.diplomacy.diary.past import outcomes_of, steps_of
from partnership.diplomacy.forms import MeetingForm
from partnership.diplomacy.models import Meeting, MeetingStep, Point
from partnership.diplomacy.standings import MeetingStanding
from partnership.diplomacy.views.form_page import form_page, meeting_or_404
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.editing import add_record, edit_record

POINTS_SHOWN = 50
OUTCOMES_SHOWN = 10


@permission_required("diplomacy.view_meeting", raise_exception=True)
def meeting_detail(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    points = Point.objects.visible_to(request.user).filter(meeting=meeting)
    contacts = outcomes_of(meeting, request.as_at, request.user)
    changes = latest_changes(meeting, request.user)
    request.marking = highest_marking(
        [
            Meeting.objects.visible_to(request.user).filter(pk=pk),
            MeetingStep.objects.visible_to(request.user).filter(meeting=pk),
            points,
            contacts,
        ],
        also=[*marking_ids_of(changes), *marks_of([meeting.actor, meeting.event])],
    )
    context = {
        "meeting": meeting,
        "standing": MeetingStanding.of(meeting, request.as_at),
        "steps": steps_of(meeting, request.as_at, request.user),
        "outcomes": contacts[:OUTCOMES_SHOWN],
        "points": points.select_related("cleared_by")[:POINTS_SHOWN],
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
    request.marking = meeting.marking
    page = form_page(request, f"Update {meeting}", meeting.get_absolute_url())
    form = partial(MeetingForm, today=request.as_at_default)
    return edit_record(request, form, meeting, **page)
