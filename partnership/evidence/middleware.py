"""The as-at clock: which date a page answers (design, section 2)."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from partnership.evidence.models import Programme

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
        today = timezone.localdate()
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
        return date.fromisoformat(text.strip()), ""
    except ValueError:
        return default, (
            f"“{text[:40]}” is not a date. Enter a year, month and day,"
            " such as 2006-02-01."
        )


def no_store(get_response: Handler) -> Handler:
    """Keep pages that a signed-in reader saw out of every cache."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return handle
