"""One sign-in for everything, Django's admin included."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin


def secure_admin() -> None:
    """Put the admin behind the product's own sign-in, with its throttling."""
    admin.autodiscover()
    admin.site.login = secure_admin_login(admin.site.login)
