"""The days of mandates as a calendar: for who is signed in, and for a key."""

from datetime import date
from typing import Any

from allauth.core.ratelimit import consume_or_429
from django.contrib.auth.decorators import login_not_required, permission_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from coalition.calendar.events import events
from coalition.calendar.feed import MANDATES
from coalition.calendar.file import write
from partnership.accounts.audit import Origin, record
from partnership.accounts.calendar_keys import use_key
from partnership.accounts.models import AuditKind
from partnership.evidence.banner import overall_marking


@permission_required("coalition.view_mandate", raise_exception=True)
@require_safe
def mandate_calendar(request: HttpRequest) -> HttpResponse:
    if request.as_at_error:
        raise BadRequest(request.as_at_error)
    origin = Origin.of(request)
    record(AuditKind.EXPORT_BEGUN, origin, report=MANDATES.name, format="ics")
    return _file(request, request.as_at, request.user)


@login_not_required
@require_safe
def mandate_calendar_by_key(request: HttpRequest, token: str) -> HttpResponse:
    """Whatever key does not work gets the same answer; guessing is throttled."""
    origin = Origin.of(request)
    reader = use_key(token, MANDATES.name, origin=origin, at=timezone.now())
    if reader is None:
        throttled = consume_or_429(request, action="calendar_key", limit_get=True)
        if throttled:
            return throttled
        raise Http404
    return _file(request, request.as_at_default, reader)


def _file(request: HttpRequest, on: date, reader: Any) -> HttpResponse:
    found = events(on, reader)
    whole = overall_marking({pk for event in found for pk in event.marking.held})
    written = write(
        found,
        title=MANDATES.title,
        marked=whole.in_words(reader) if whole else "not marked",
        reader=reader,
        at=timezone.now(),
        address=request.build_absolute_uri,
    )
    response = HttpResponse(written, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="mandates.ics"'
    return response
