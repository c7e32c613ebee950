"""Where tests open the pages of scenarios, and as whom."""

from django.test import Client

from tests.coalition.projection.scenarios import SCENARIOS
from tests.factories import make_programme, make_user

ADD, COMPARE = f"{SCENARIOS}add/", "/security/projection/compare/"


def person(*rights, **values):
    make_programme()
    client, user = Client(), make_user(*rights, **values)
    client.force_login(
        user, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client, user
