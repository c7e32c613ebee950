"""Sign-in, and what people change of their own account: password and second step.

Listed one by one: the rest of django-allauth (sign-up, e-mail addresses, resetting a
password by e-mail) would be open to strangers, and no mail leaves this system.
"""

from allauth.account import views
from django.urls import include, path

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    # Where sign-in sends somebody whose account was closed.
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("mfa/", include("allauth.mfa.urls")),
]
