"""Sign-in, and what people change of their own account: password and second step.

Listed one by one: the rest of django-allauth (sign-up, e-mail addresses, resetting a
password by e-mail) would be open to strangers, and no mail opens anything here.
"""

from allauth.account import views
from allauth.socialaccount import views as provider_views
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path

from partnership.accounts.provider import provider_callback, provider_sign_in


@login_not_required
def set_by_administrator(request: HttpRequest) -> HttpResponse:
    """Nobody sets a first password here; Http404 for everyone."""
    raise Http404("An administrator sets a first password.")


urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    # Where sign-in sends somebody whose account was closed.
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("password/change/", views.password_change, name="account_change_password"),
    # Where allauth sends somebody who has no password to change.
    path("password/set/", set_by_administrator, name="account_set_password"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("mfa/", include("allauth.mfa.urls")),
    path("provider/<str:provider_id>/", provider_sign_in, name="openid_connect_login"),
    path(
        "provider/<str:provider_id>/callback/",
        provider_callback,
        name="openid_connect_callback",
    ),
    # Where somebody who turned back at the provider is sent.
    path(
        "provider-cancelled/",
        provider_views.login_cancelled,
        name="socialaccount_login_cancelled",
    ),
    path("", include("partnership.accounts.page_urls")),
]
