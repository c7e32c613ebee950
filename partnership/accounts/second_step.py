"""The second step of sign-in, and passkeys: every use and every failure is audited."""

from typing import Any

from allauth.core import context
from allauth.mfa.base import forms as codes
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, User
from partnership.accounts.rights import Refused, why_not_manage


@transaction.atomic
def remove_second_step(person: User, *, origin: Origin) -> bool:
    """Let somebody who lost it sign in by password; False if there was none.

    Raises Refused for oneself and for a person whom one may not manage.
    """
    if refused := why_not_manage(origin.by, person):
        raise Refused(refused)
    removed, _ = Authenticator.objects.filter(user=person).delete()
    if removed:
        what = "all, by an administrator"
        record(AuditKind.SECOND_STEP_REMOVED, origin, about=person, what=what)
    return bool(removed)


def _failed(user: User | None, what: str) -> None:
    origin = Origin.of(context.request, user.username if user else "")
    record(AuditKind.SIGN_IN_FAILED, origin, about=user, because=what)


def _used(user: User, what: str) -> None:
    origin = Origin.of(context.request, user.username)
    record(AuditKind.SECOND_STEP_USED, origin, about=user, what=what)


class _AuditedCode(forms.Form):
    def clean_code(self) -> str:
        try:
            return super().clean_code()
        except ValidationError:
            _failed(self.user, "code")
            raise

    def save(self) -> None:
        _used(self.user, str(self.authenticator.get_type_display()))
        super().save()


class AuthenticateForm(_AuditedCode, codes.AuthenticateForm):
    """A code from an authenticator, or a recovery code, at sign-in."""


class ReauthenticateForm(_AuditedCode, codes.ReauthenticateForm):
    """A code before a change to one's own account."""


class _AuditedPasskey(forms.Form):
    def clean_credential(self) -> Any:
        try:
            authenticator = super().clean_credential()
        except ValidationError:
            _failed(self.user, "passkey")
            raise
        _used(authenticator.user, "passkey")
        return authenticator


class AuthenticatePasskeyForm(_AuditedPasskey, passkeys.AuthenticateWebAuthnForm):
    """A passkey as the second step."""


class ReauthenticatePasskeyForm(_AuditedPasskey, passkeys.ReauthenticateWebAuthnForm):
    """A passkey before a change to one's own account."""


class PasskeySignInForm(_AuditedPasskey, passkeys.LoginWebAuthnForm):
    """A passkey in place of name and password."""


class AddPasskeyForm(passkeys.AddWebAuthnForm):
    """A new passkey: the second step, or, if its owner says so, all that is asked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["name"] = "My passkey"
        self.fields["name"].label = "Name of the passkey"
        self.fields["name"].help_text = "So that you can tell your passkeys apart."
        self.fields["name"].max_length = 100
        self.fields["passwordless"].label = "Sign in with it alone, without a password"
        self.fields[
            "passwordless"
        ].help_text = "It then asks for your fingerprint, your face or its own PIN."
