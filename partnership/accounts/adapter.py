"""How django-allauth behaves here; each of its own steps is audited where it calls us.

(docs/decisions/0011-sign-in.md)
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, User
from partnership.accounts.programs import stop_programs
from partnership.accounts.refused import too_many_attempts

# What allauth would tell the person by mail, which we write down: it sends none here.
TOLD = {
    "account/email/password_changed": (AuditKind.PASSWORD_CHANGED, "by the person"),
    "mfa/email/totp_activated": (AuditKind.SECOND_STEP_ADDED, "authenticator"),
    "mfa/email/totp_deactivated": (AuditKind.SECOND_STEP_REMOVED, "authenticator"),
    "mfa/email/webauthn_added": (AuditKind.SECOND_STEP_ADDED, "passkey"),
    "mfa/email/webauthn_removed": (AuditKind.SECOND_STEP_REMOVED, "passkey"),
    "mfa/email/recovery_codes_generated": (
        AuditKind.SECOND_STEP_ADDED,
        "new recovery codes",
    ),
}


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
            name = credentials.get("username", "")
            raise ImmediateHttpResponse(too_many_attempts(request, name=name)) from (
                locked
            )

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        name = credentials.get("username", "")
        record(AuditKind.SIGN_IN_FAILED, Origin.of(request, name), because="password")

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        origin = Origin.of(request, user.username)
        record(AuditKind.SIGN_IN_FAILED, origin, about=user, because="account closed")
        return super().respond_user_inactive(request, user)

    def login(self, request: HttpRequest, user: User) -> None:
        """Sign in, by whatever means; without its entry in the log, not at all."""
        means = [
            step.get("type") or step.get("provider") or step["method"]
            for step in get_authentication_records(request, user)
        ]
        with transaction.atomic():
            super().login(request, user)
            record(AuditKind.SIGNED_IN, Origin.of(request), means=" and ".join(means))

    def logout(self, request: HttpRequest) -> None:
        if request.user.is_authenticated:
            record(AuditKind.SIGNED_OUT, Origin.of(request))
        super().logout(request)

    def send_notification_mail(
        self, template_prefix: str, user: User, *args: Any, **kwargs: Any
    ) -> None:
        """Write down what changed in how somebody signs in."""
        if template_prefix in TOLD:
            kind, what = TOLD[template_prefix]
            origin = Origin.of(self.request)
            record(kind, origin, about=user, what=what)
            if kind == AuditKind.PASSWORD_CHANGED:
                stop_programs(
                    user, origin=origin, at=timezone.now(), because="new password"
                )
