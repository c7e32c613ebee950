"""Record what became of a meeting whose day has come."""

from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from partnership.diplomacy.asks.actions import ChangedMeanwhile
from partnership.diplomacy.asks.standing import open_asks_of, steps_shown
from partnership.diplomacy.forms import OutcomeForm
from partnership.diplomacy.models import Contact, Meeting
from partnership.diplomacy.views.form_page import form_page, meeting_or_404
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record
from partnership.evidence.refusal import Refused, or_say_why

RECORDED = "What came of this meeting is recorded already."


@permission_required("diplomacy.change_meeting", raise_exception=True)
@permission_required("diplomacy.add_contact", raise_exception=True)
def outcome_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    if meeting.day_at > max(request.as_at, request.as_at_default):
        raise Http404("The meeting is still ahead.")
    refused = None
    if meeting.contacts.visible_to(request.user).exists():
        if request.method != "POST":
            messages.info(request, RECORDED)
            return redirect(dated(request, meeting.get_absolute_url()))
        # A colleague was first; what was typed stays on the page.
        refused = Refused(RECORDED)
    try:
        return _outcome_add(request, meeting, refused)
    except ChangedMeanwhile:
        # A colleague moved an ask since the form was checked: its own check says so.
        return _outcome_add(request, meeting_or_404(request, pk))


def _outcome_add(
    request: HttpRequest, meeting: Meeting, refused: Refused | None = None
) -> HttpResponse:
    reader = request.user
    may_move = reader.has_perm("diplomacy.add_askstep")
    asks = open_asks_of(meeting.actor, meeting.held_on, reader) if may_move else []
    named = marks_of([meeting, meeting.actor, *asks])
    request.marking = highest_marking([steps_shown(asks, reader)], also=named)
    page = form_page(request, f"What came of it: {meeting}", meeting.get_absolute_url())
    page["template"] = "diplomacy/outcome_form.html"
    page["context"] |= {"actor": meeting.actor, "may_move": may_move}
    return or_say_why(
        lambda form: add_record(
            request, form, _contact(meeting), **page, message="The outcome is recorded."
        ),
        partial(
            OutcomeForm,
            meeting=meeting,
            asks=asks,
            today=request.as_at_default,
            refused=refused,
        ),
    )


def _contact(meeting: Meeting) -> Contact:
    return Contact(
        meeting=meeting, counterpart=meeting.counterpart, marking=meeting.marking
    )
