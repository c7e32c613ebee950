"""One meeting of a forum: its agenda, what it decided, and what is to be done."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from partnership.diplomacy.forms.forum_meeting import ForumMeetingForm
from partnership.diplomacy.forums import bearing
from partnership.diplomacy.forums.issue_rows import issues_at, rows_of
from partnership.diplomacy.forums.meetings import (
    LONGEST,
    actions_at,
    agenda_of,
    decisions_of,
    with_due,
)
from partnership.diplomacy.models import ForumAction, ForumMeeting
from partnership.diplomacy.views.forum_seen import (
    add_part,
    edit_part,
    forum_or_404,
    meeting_or_404,
    part_or_404,
)
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.clock import dated
from partnership.evidence.few import few


@permission_required("diplomacy.view_forum", raise_exception=True)
def forum_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    meeting = meeting_or_404(request, pk)
    changes = latest_changes(meeting, reader)
    request.marking = highest_marking(
        [
            *bearing.of_meetings(reader, pk=pk),
            *bearing.of_issues(reader, meeting=meeting),
        ],
        also=marking_ids_of(changes),
    )
    issues = few(issues_at(on, reader, meeting=meeting), LONGEST)
    context = {
        "meeting": meeting,
        "stands": meeting.status_at(on),
        "agenda": agenda_of(meeting, on, reader),
        "decisions": decisions_of(meeting, on, reader),
        "actions": with_due(few(actions_at(on, reader, meeting=meeting), LONGEST), on),
        "issues": rows_of(issues, on),
        "changes": changes,
    }
    return render(request, "diplomacy/forum_meeting.html", context)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_meeting_add(request: HttpRequest, pk: int) -> HttpResponse:
    forum = forum_or_404(request, pk)
    meeting = ForumMeeting(forum=forum, arranged_on=request.as_at_default)
    heading = f"Add a meeting: {forum}"
    return add_part(
        request, ForumMeetingForm, meeting, heading, forum, "The meeting is recorded."
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_meeting_edit(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    heading = f"Update the meeting of {meeting.day_words}: {meeting.forum}"
    return edit_part(request, ForumMeetingForm, meeting, heading, meeting)


@permission_required("diplomacy.view_forum", raise_exception=True)
def forum_action(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of the meeting at which the action was agreed."""
    action = part_or_404(request, ForumAction, pk, "meeting", "meeting__forum")
    address = dated(request, action.meeting.get_absolute_url())
    return redirect(f"{address}#action-{action.pk}")
