"""How django-allauth behaves here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


class InvitedOnly(DefaultAccountAdapter):
    """Nobody signs up: an administrator makes each account."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str) -> bool:
        """Only pages of this very host; allauth's own fails on half an address."""
        request = context.request
        return url_has_allowed_host_and_scheme(
            url,
            allowed_hosts={request.get_host()},
            require_https=request.is_secure(),
        )

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Too many wrong passwords for a name get the page that says how long."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as locked:
            raise ImmediateHttpResponse(respond_429(request)) from locked
