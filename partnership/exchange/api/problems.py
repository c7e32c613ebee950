"""What is wrong with a request, as problem details (RFC 9457)."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any, NamedTuple

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from rest_framework import exceptions
from rest_framework.response import Response

MEDIA_TYPE = "application/problem+json"
WRONG_PARAMETERS = "urn:partnership:problem:wrong-parameters"
# What is said where nothing more is known.
SENTENCES = {
    400: "The request cannot be read.",
    401: "Give a token, or sign in. No account of ours sent this request.",
    403: "You have no right to read this.",
    404: "There is nothing at this address, or you may not see it.",
    405: "The API is there to read: ask with GET or HEAD.",
    406: "Answers are JSON: accept application/json.",
    411: "Say how long the body is; a request to read needs none.",
    413: "The request is too large.",
    415: "What was sent cannot be read; a request to read needs no body.",
    429: "Too many requests: wait, then go on.",
    500: "The fault is ours. It has been noted.",
    503: "Not all parts of the product answer: try again in a minute.",
}


class Wrong(NamedTuple):
    """What is wrong with one parameter."""

    parameter: str
    detail: str


class WrongParameters(exceptions.APIException):
    """Parameters that cannot be answered, with a sentence for each."""

    status_code = 400

    def __init__(self, errors: Iterable[Wrong]) -> None:
        self.errors = list(errors)
        super().__init__(" ".join(error.detail for error in self.errors))


def problem(
    request: HttpRequest, status: int, detail: str = "", **more: Any
) -> dict[str, Any]:
    """The members of a problem; `more` may have its own type and errors."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail or SENTENCES.get(status, HTTPStatus(status).phrase),
        "instance": request.get_full_path().partition("?")[0],
    } | more


def answer_problem(exception: Exception, context: dict[str, Any]) -> Response | None:
    """The answer to what a view raised; None for a fault of ours."""
    if isinstance(exception, Http404):
        exception = exceptions.NotFound()
    if isinstance(exception, PermissionDenied):
        exception = exceptions.PermissionDenied()
    if not isinstance(exception, exceptions.APIException):
        return None
    request, more, detail = context["request"], {}, ""
    if isinstance(exception, WrongParameters):
        errors = [error._asdict() for error in exception.errors]
        more = {
            "type": WRONG_PARAMETERS,
            "title": "Wrong parameters",
            "errors": errors,
        }
        detail = str(exception.detail)
    elif _says_more(exception):
        detail = str(exception.detail)
    answer = Response(
        problem(request, exception.status_code, detail, **more),
        status=exception.status_code,
        content_type=MEDIA_TYPE,
    )
    if challenge := getattr(exception, "auth_header", None):
        answer["WWW-Authenticate"] = challenge
    if wait := getattr(exception, "wait", None):
        answer["Retry-After"] = str(int(wait) + 1)
    return answer


def _says_more(exception: exceptions.APIException) -> bool:
    """Whether its words are our own, and not the framework's."""
    own = exception.detail != exception.default_detail
    return (
        own
        and isinstance(exception, exceptions.AuthenticationFailed)
        or (own and type(exception) is exceptions.PermissionDenied)
    )
