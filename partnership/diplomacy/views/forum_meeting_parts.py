"""Record and correct the agenda, the decisions and the actions of a meeting."""

from django.contrib.auth.decorators import permission_required
from django.db.models import Max
from django.http import HttpRequest, HttpResponse

from partnership.diplomacy.forms.forum_meeting import AgendaItemForm
from partnership.diplomacy.forms.forum_outcome import (
    ForumActionForm,
    ForumDecisionForm,
)
from partnership.diplomacy.models import AgendaItem, ForumAction, ForumDecision
from partnership.diplomacy.views.forum_seen import (
    add_part,
    edit_part,
    meeting_or_404,
    part_or_404,
)

OF_A_MEETING = ("meeting", "meeting__forum")


@permission_required("diplomacy.change_forum", raise_exception=True)
def agenda_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    items = AgendaItem.objects.visible_to(request.user).filter(meeting=meeting)
    last = items.aggregate(last=Max("number"))["last"] or 0
    item = AgendaItem(meeting=meeting, number=last + 1, put_on=request.as_at_default)
    heading = f"Put an item on the agenda: {meeting}, {meeting.day_words}"
    return add_part(
        request, AgendaItemForm, item, heading, meeting, "The item is on the agenda."
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def agenda_edit(request: HttpRequest, pk: int) -> HttpResponse:
    item = part_or_404(request, AgendaItem, pk, *OF_A_MEETING)
    heading = f"Update an item of the agenda: {item.meeting}"
    return edit_part(request, AgendaItemForm, item, heading, item.meeting)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_decision_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    decision = ForumDecision(meeting=meeting, decided_on=meeting.held_on)
    heading = f"Record a decision: {meeting}, {meeting.day_words}"
    return add_part(
        request,
        ForumDecisionForm,
        decision,
        heading,
        meeting,
        "The decision is recorded.",
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_decision_correct(request: HttpRequest, pk: int) -> HttpResponse:
    decision = part_or_404(request, ForumDecision, pk, *OF_A_MEETING)
    heading = f"Correct a decision: {decision.meeting}"
    return edit_part(request, ForumDecisionForm, decision, heading, decision.meeting)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_action_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    action = ForumAction(meeting=meeting, agreed_on=meeting.held_on)
    heading = f"Record an action: {meeting}, {meeting.day_words}"
    return add_part(
        request, ForumActionForm, action, heading, meeting, "The action is recorded."
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_action_edit(request: HttpRequest, pk: int) -> HttpResponse:
    action = part_or_404(request, ForumAction, pk, *OF_A_MEETING)
    heading = f"Update an action: {action.meeting}"
    return edit_part(request, ForumActionForm, action, heading, action.meeting)
