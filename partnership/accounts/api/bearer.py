"""Who asks the API with a token is known before any other layer asks who it is.

So the two clocks, the audit log and every queryset meet a person within limits, and
need to know nothing of tokens (decision 45).
"""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from partnership.accounts.api_tokens import TokenRefused, use_token
from partnership.accounts.audit import Origin

SCHEME = "bearer"
IN_THE_CLEAR = (
    "Ask over https. This came unencrypted, and so did any token in it: revoke that"
    " token, for others may have read it."
)

Handler = Callable[[HttpRequest], HttpResponseBase]


def bearer_tokens(get_response: Handler) -> Handler:
    """Read a token from the Authorization header, and nowhere else; only for the API.

    Who sends one is known by it alone: a session's cookie beside it does not count. A
    token that does not work is kept as `token_refused`, for the API to answer.
    """

    def handle(request: HttpRequest) -> HttpResponseBase:
        request.token_refused = request.allowance = None
        if request.path.startswith(settings.API_ROOT):
            if settings.SECURE_SSL_REDIRECT and not request.is_secure():
                return _in_the_clear(request)
            _meet(request)
        response = get_response(request)
        if request.allowance:
            for name, value in request.allowance.headers.items():
                response.headers[name] = value
        return response

    return handle


def _in_the_clear(request: HttpRequest) -> JsonResponse:
    """Problem details, for a program that asks without TLS."""
    problem = {
        "type": "about:blank",
        "title": "Forbidden",
        "status": 403,
        "detail": IN_THE_CLEAR,
        "instance": request.path,
    }
    return JsonResponse(problem, status=403, content_type="application/problem+json")


def _meet(request: HttpRequest) -> None:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != SCHEME:
        return
    request.user = AnonymousUser()
    origin = Origin.of(request)
    try:
        request.user = use_token(secret.strip(), origin=origin, at=timezone.now())
    except TokenRefused as refused:
        request.token_refused = refused
