"""What every request passes: the as-at clock (design, section 2), and two guards."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from partnership.evidence.models import Programme
from partnership.evidence.years import FIRST_DAY, LAST_DAY

Handler = Callable[[HttpRequest], HttpResponse]


def as_at_clock(get_response: Handler) -> Handler:
    """Put on each request the programme and the date that its page answers.

    A date that cannot be read is kept as `as_at_error`: the page says so beside the
    control, answers the default date, and carries status 400.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        request.programme = Programme.objects.select_related(
            "default_marking", "host_nation"
        ).first()
        # None is now; where the past is read, today is the day of that instant.
        today = timezone.localdate(getattr(request, "known_at", None))
        default = request.programme.as_at_default(today) if request.programme else today
        request.as_at_default = default
        request.as_at, request.as_at_error = _read(request.GET.get("as_at"), default)
        request.as_at_is_default = request.as_at == default
        response = get_response(request)
        if request.as_at_error and response.status_code == 200:
            response.status_code = 400
        return response

    return handle


def _read(text: str | None, default: date) -> tuple[date, str]:
    if not text:
        return default, ""
    try:
        read = date.fromisoformat(text.strip())
    except ValueError:
        read = None
    if read and FIRST_DAY <= read <= LAST_DAY:
        return read, ""
    return default, (
        f"“{text[:40]}” is not a date that a page can answer. Enter a year, month and"
        f" day from {FIRST_DAY} to {LAST_DAY}, such as 2006-02-01."
    )


def refuse_null_characters(get_response: Handler) -> Handler:
    """Answer 400 to an address or a form with a null character.

    PostgreSQL cannot store one, nor look for it, and no keyboard types it.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        if "\0" in request.path or _has_null(request.GET) or _has_null(request.POST):
            return render(request, "evidence/null_character.html", status=400)
        return get_response(request)

    return handle


def _has_null(sent: QueryDict) -> bool:
    return any(
        "\0" in text for name, values in sent.lists() for text in (name, *values)
    )
