"""Sign-in while the cache is down: closed in plain words, never unthrottled."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


class ClosedWithoutCache:
    """Answer 503 where the cache cannot be reached.

    Only the throttling of sign-in, and of the pages about one's own account, asks it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
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
