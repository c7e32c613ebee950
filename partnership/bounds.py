"""What no page takes is refused before anything reads it, in words."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils.http import parse_header_parameters

from partnership.uploads import most_bytes_of_files

Handler = Callable[[HttpRequest], HttpResponseBase]

METHODS = ("GET", "HEAD", "OPTIONS", "POST")
UNREADABLE = "unreadable"
MEGABYTE = 1024 * 1024


class Utf8Request(WSGIRequest):
    """A request that is read as UTF-8, whatever it says of itself.

    Django's own decodes the address as the request names it, before any layer of ours,
    and a name such as `hex` is a fault there. Here `bounded_request` refuses it.
    """

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            read = parse_header_parameters(meta.get("CONTENT_TYPE", ""))
        except (LookupError, ValueError):
            read = ("", {"charset": UNREADABLE})
        self.content_type, self.content_params = read


def bounded_request(get_response: Handler) -> Handler:
    """Answer 405, 411, 413 or 415 with a page where a request breaks a bound.

    A view's own refusal of a method gets the same page: Django's has no words.
    """

    def handle(request: HttpRequest) -> HttpResponseBase:
        status = _refusal(request)
        if status == 413:
            return _too_large(request)
        if status:
            return _page(status, ", ".join(METHODS))
        response = get_response(request)
        if response.status_code == 405 and not response.streaming:
            return _page(405, response.headers["Allow"])
        return response

    return handle


def _refusal(request: HttpRequest) -> int | None:
    """The status of a refusal, or None for a request that a page may look at."""
    if request.method not in METHODS:
        return 405
    # Without its length Django would take a body for an empty one.
    if "HTTP_TRANSFER_ENCODING" in request.META:
        return 411
    if _length(request) > _most_bytes(request):
        return 413
    if request.content_params.get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
        return 415
    return None


def _length(request: HttpRequest) -> int:
    text = request.META.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isascii() and text.isdecimal() else 0


def _most_bytes(request: HttpRequest) -> int:
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE + most_bytes_of_files(request)


def _too_large(request: HttpRequest) -> HttpResponse:
    """How much the address takes: of files, where it takes them, or of a form."""
    of_files = most_bytes_of_files(request)
    most = of_files or settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    context = {
        "most_megabytes": most // MEGABYTE,
        "takes_files": bool(of_files),
        "path": request.path,
    }
    return HttpResponse(render_to_string("413.html", context), status=413)


def _page(status: int, allowed: str) -> HttpResponse:
    response = HttpResponse(render_to_string(f"{status}.html"), status=status)
    if status == 405:
        response.headers["Allow"] = allowed
    return response
