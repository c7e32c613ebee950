"""Every refusal is audited; and sign-in while the cache is down is closed in words."""

import logging
from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from redis.exceptions import RedisError

from partnership.accounts.audit import Origin, is_first_for_a_while, record
from partnership.accounts.models import AuditKind

logger = logging.getLogger(__name__)
Handler = Callable[[HttpRequest], HttpResponse]


def refusals_are_audited(get_response: Handler) -> Handler:
    """Write an entry for every 403, after whatever the request began has ended.

    A refusal stands even if it cannot be written down. A stranger's are written once a
    minute, so that nobody without an account can fill the log.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == 403:
            try:
                _audit(request)
            except (DatabaseError, RedisError):
                logger.exception("A refusal of %s could not be audited", request.path)
        return response

    return handle


def _audit(request: HttpRequest) -> None:
    origin = Origin.of(request)
    if origin.by or is_first_for_a_while(origin, AuditKind.REFUSED):
        because = getattr(request, "refused_because", "no right to it")
        record(AuditKind.REFUSED, origin, method=request.method, because=because)


class ClosedWithoutCache:
    """Answer 503 where the cache cannot be reached.

    Only the throttling of sign-in, and of the pages about one's own account, asks it.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        if not isinstance(exception, RedisError):
            return None
        logger.error("The cache cannot be reached: %s", exception)
        response = render(request, "account/closed.html", status=503)
        response.headers["Retry-After"] = "60"
        return response
