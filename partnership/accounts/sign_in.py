"""One sign-in for everything, Django's admin included."""

from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin


def secure_admin() -> None:
    """Put the admin behind the product's own sign-in, with its throttling.

    Nobody reads another's one-time secret there; e-mail addresses are not used.
    """
    admin.autodiscover()
    for model in (Authenticator, EmailAddress):
        if admin.site.is_registered(model):
            admin.site.unregister(model)
    admin.site.login = secure_admin_login(admin.site.login)
