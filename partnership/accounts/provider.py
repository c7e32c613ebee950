"""Sign-in through the OpenID provider: for whom an administrator entered, and no other.

The account is found by the provider's own identifier of the person (`sub`), out of a
token that the provider has signed; never by an e-mail address.
"""

from typing import Any

from allauth.account.internal.decorators import login_not_required
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import (
    OAuth2CallbackView,
    OAuth2LoginView,
)
from allauth.socialaccount.providers.openid_connect.views import (
    OpenIDConnectOAuth2Adapter,
)
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from requests import RequestException, Session

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, User

# What a browser says of a request that no page of ours began, nor the reader by hand.
OTHER_SITES = {"cross-site", "same-site"}


class EnteredByAdministrator(DefaultSocialAccountAdapter):
    """Who comes from the provider is matched to an account that exists."""

    def is_open_for_signup(
        self, request: HttpRequest, sociallogin: SocialLogin
    ) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account of this identifier as it is entered today, or refuse."""
        subject = sociallogin.account.uid
        person = User.objects.filter(provider_subject=subject).first()
        if person is None or (
            request.user.is_authenticated and request.user.pk != person.pk
        ):
            raise ImmediateHttpResponse(_refuse(request, subject))
        # The library's own table may remember whose it was before.
        sociallogin.account.user = sociallogin.user = person

    def get_requests_session(self) -> Session:
        """Ask the provider where the operator said it is, and nowhere else."""
        session = super().get_requests_session()
        session.max_redirects = 0
        return session

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kw: Any):
        record(AuditKind.SIGN_IN_FAILED, Origin.of(request), because="OpenID provider")


def _refuse(request: HttpRequest, subject: str) -> HttpResponse:
    request.refused_because = f"no account for the provider's {subject[:100]}"
    return render(request, "socialaccount/unknown.html", status=403)


class SignedTokens(OpenIDConnectOAuth2Adapter):
    """The provider's token is believed only with the provider's signature."""

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        try:
            return jwtkit.verify_and_decode(
                credential=id_token,
                keys_url=self.openid_config["jwks_uri"],
                issuer=self.openid_config["issuer"],
                audience=app.client_id,
                lookup_kid=jwtkit.lookup_kid_jwk,
            )
        except (KeyError, ValueError) as unreadable:
            raise OAuth2Error("The token cannot be read") from unreadable

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: Any, **kwargs: Any
    ) -> SocialLogin:
        if not kwargs["response"].get("id_token"):
            raise OAuth2Error("The provider sent no token that says who it is")
        return super().complete_login(request, app, token, **kwargs)


@login_not_required
def provider_sign_in(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Go to the provider; another site's link leads to our own button first."""
    if request.headers.get("Sec-Fetch-Site") in OTHER_SITES:
        return redirect("account_login")
    return _with_provider(OAuth2LoginView, request, provider_id)


@login_not_required
def provider_callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    return _with_provider(OAuth2CallbackView, request, provider_id)


def _with_provider(view: Any, request: HttpRequest, provider_id: str) -> HttpResponse:
    """Http404 where no provider is set; in words where it does not answer."""
    adapter = SignedTokens(request, provider_id)
    try:
        return view.adapter_view(adapter)(request)
    except RequestException as silent:
        provider = adapter.get_provider()
        return render_authentication_error(request, provider, exception=silent)
    except SocialApp.DoesNotExist as unset:
        raise Http404("No OpenID provider is set.") from unset
