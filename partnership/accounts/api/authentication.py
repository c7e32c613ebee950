"""Who may ask the API at all: a token's person, or who is signed in in a browser."""

import time
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy
from redis.exceptions import RedisError
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed, Throttled
from rest_framework.request import Request

from partnership.accounts.api.allowance import spend
from partnership.accounts.api_tokens import TokenRefused
from partnership.accounts.audit import Origin, is_first_for_a_while, record
from partnership.accounts.models import AuditKind

DOES_NOT_WORK = gettext_lazy(
    "This token does not work: it is unknown, expired or revoked, or its account is"
    " closed. Make another on the page “API tokens” of your account."
)


class TokenOrSession(SessionAuthentication):
    """The person whom `bearer_tokens` met, or who is signed in.

    Strangers, and tokens that do not work, are counted by their address, so that
    guessing is slow; a token that works is never refused for the guesses beside it.
    """

    def authenticate(self, request: Request) -> tuple[Any, str] | None:
        asked = request._request
        if asked.token_refused:
            _count(request, "guess", settings.API_WRONG_TOKENS_PER_MINUTE)
            _audit(asked, asked.token_refused)
            raise AuthenticationFailed(DOES_NOT_WORK)
        if asked.user.is_authenticated and asked.user.limits:
            return asked.user, "token"
        if known := super().authenticate(request):
            return known[0], "session"
        _count(request, "stranger", settings.API_STRANGERS_PER_MINUTE)
        return None

    def authenticate_header(self, request: Request) -> str:
        """What a 401 says in WWW-Authenticate (RFC 6750)."""
        wrong = ', error="invalid_token"' if request._request.token_refused else ""
        return f'Bearer realm="Partnership API"{wrong}'


def _count(request: Request, what: str, limit: int) -> None:
    address = Origin.of(request._request).address
    allowance = spend(f"{what}:{address}", 1, limit, time.time())
    request._request.allowance = allowance
    if allowance.is_over:
        raise Throttled(allowance.resets_in)


def _audit(asked: Any, refused: TokenRefused) -> None:
    """One entry a minute for each address; a cache that is down hides none."""
    name = refused.about.username if refused.about else ""
    origin = Origin.of(asked, name)
    try:
        is_first = is_first_for_a_while(origin, AuditKind.REFUSED)
    except RedisError:
        is_first = True
    if is_first:
        record(AuditKind.REFUSED, origin, about=refused.about, because=str(refused))
