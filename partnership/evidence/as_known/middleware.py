"""`?as_known=` on any address: the same page, from the record as it stood then."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone

from partnership.evidence.as_known.instant import WrongInstant
from partnership.evidence.as_known.reading import reading_as_known
from partnership.evidence.as_known.record import find_instant

READING = {"GET", "HEAD", "OPTIONS"}
READ_ONLY_TRANSACTION = "25006"


class AsKnown:
    """Answer a request that names an instant from the past, or say why not.

    A wrong instant is answered here, so that the present never passes for the past.
    Nothing is written: not by a form that is sent, nor by a page that would.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.known_at, request.wrong_instant = None, ""
        text = request.GET.get("as_known", "").strip()
        # The API looks back by itself, once it knows whose token it was given.
        is_page = not request.path.startswith(settings.API_ROOT)
        if not (text and is_page and request.user.is_authenticated):
            return self.get_response(request)
        try:
            request.known_at = find_instant(text, timezone.now())
        except WrongInstant as wrong:
            request.wrong_instant = str(wrong)
            return self.get_response(request)
        return self._look_back(request, request.known_at)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        """Answer instead of the view what it must not answer."""
        if request.wrong_instant:
            context = {"asked": request.GET["as_known"]}
            return render(request, "evidence/wrong_instant.html", context, status=400)
        if request.known_at and request.method not in READING:
            return _refusal(request)
        return None

    def _look_back(self, request: HttpRequest, known_at: datetime) -> HttpResponse:
        request.user.look_back()
        request.write_was_refused = False
        with reading_as_known(known_at, request.user):
            response = self.get_response(request)
        if request.write_was_refused:
            return _refusal(request)
        if isinstance(response, StreamingHttpResponse):
            response.streaming_content = _within(request, response.streaming_content)
        return response

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """Have a write that the database refused answered once its transaction ends."""
        code = getattr(exception.__cause__, "pgcode", None)
        refused = isinstance(exception, DatabaseError) and code == READ_ONLY_TRANSACTION
        if not refused or request.known_at is None:
            return None
        request.write_was_refused = True
        return HttpResponse(status=403)


def _within(request: HttpRequest, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What is streamed after the view has returned comes from the same past."""
    with reading_as_known(request.known_at, request.user):
        yield from pieces


def _refusal(request: HttpRequest) -> HttpResponse:
    return render(request, "evidence/past_stays.html", status=403)
