"""Record what became of a meeting whose day has come."""

from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from partnership.diplomacy.asks.standing import open_asks_of, steps_shown
from partnership.diplomacy.forms import OutcomeForm
from partnership.diplomacy.models import Contact, Meeting
from partnership.diplomacy.views.form_page import (
    form_page,
    meeting_or_404,
    or_check_again,
)
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record
from partnership.evidence.refusal import Refused, or_say_why
from partnership.evidence.templatetags.display import long_day

RECORDED = "What came of this meeting is recorded already"


@permission_required("diplomacy.change_meeting", raise_exception=True)
@permission_required("diplomacy.add_contact", raise_exception=True)
def outcome_add(request: HttpRequest, pk: int) -> HttpResponse:
    return or_check_again(lambda: _outcome_add(request, meeting_or_404(request, pk)))


def _outcome_add(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    refused = _why_not(meeting, request)
    if refused and request.method != "POST":
        messages.info(request, f"{refused}.")
        return redirect(dated(request, meeting.get_absolute_url()))
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


def _why_not(meeting: Meeting, request: HttpRequest) -> Refused | None:
    """Why nothing can be recorded of it today; what was typed stays on the page."""
    if meeting.held_on > request.as_at_default:
        ahead = f"The meeting is still ahead: it is on {long_day(meeting.held_on)}"
        return Refused(ahead, "took_place")
    known = meeting.contacts.visible_to(request.user).exists()
    return Refused(RECORDED) if known else None


def _contact(meeting: Meeting) -> Contact:
    return Contact(
        meeting=meeting, counterpart=meeting.counterpart, marking=meeting.marking
    )
