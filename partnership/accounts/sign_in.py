"""One sign-in for everything, Django's admin included."""

from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.http import Http404, HttpRequest, HttpResponse

from partnership.accounts.admin import RoleAdmin


def secure_admin() -> None:
    """Put the admin behind the product's own sign-in, with its throttling.

    Nobody reads another's one-time secret there; e-mail addresses are not used; the
    provider is set in the environment, and sessions have a page of their own.
    """
    admin.autodiscover()
    for model in (
        Authenticator,
        EmailAddress,
        Group,
        SocialAccount,
        SocialApp,
        SocialToken,
        UserSession,
    ):
        if admin.site.is_registered(model):
            admin.site.unregister(model)
    admin.site.register(Group, RoleAdmin)
    for model in filter(admin.site.is_registered, apps.get_models()):
        admin.site.get_model_admin(model).view_on_site = False
    admin.site.login = secure_admin_login(admin.site.login)


def no_shortcut(request: HttpRequest, rest: str) -> HttpResponse:
    """Raise Http404 for everybody: the admin's shortcut to a record's own page.

    It looks in any table for any number, and so tells which records exist.
    """
    raise Http404("A record's page has an address of its own.")
