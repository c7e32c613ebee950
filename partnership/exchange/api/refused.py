"""What another layer refuses below the API is a problem too, and not a page."""

import json
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from partnership.exchange.api.problems import MEDIA_TYPE, problem

Handler = Callable[[HttpRequest], HttpResponseBase]
METHODS = "GET, HEAD, OPTIONS"


def problems_below_the_api(get_response: Handler) -> Handler:
    """Say it in JSON; what the answer's headers say beside it stays."""

    def handle(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not request.path.startswith(settings.API_ROOT):
            return response
        if response.status_code < 400 or response.headers["Content-Type"] == MEDIA_TYPE:
            return response
        content = json.dumps(problem(request, response.status_code))
        refusal = HttpResponse(content, MEDIA_TYPE, response.status_code)
        for name in ("Retry-After", "WWW-Authenticate"):
            if name in response.headers:
                refusal.headers[name] = response.headers[name]
        if response.status_code == 405:
            refusal.headers["Allow"] = METHODS
        return refusal

    return handle
