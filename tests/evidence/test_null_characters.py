"""A null character cannot be stored: it is refused in words, on every page."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db

SENTENCE = "holds a null character"


@pytest.mark.parametrize(
    "address",
    [
        "coalition:contributor_list",
        "donors:pledge_list",
        "donors:pledge_gap",
        "dashboard:front_page",
        "account_login",
        "admin:index",
    ],
)
def test_an_address_with_a_null_character_is_refused(login, address):
    page = login("Policy officer").get(reverse(address) + "?q=Den%00mark")

    assert page.status_code == 400
    assert SENTENCE in page.content.decode()


def test_the_name_of_a_parameter_is_looked_at_too(login):
    assert login("Minister").get("/?a%00=1").status_code == 400


def test_a_form_with_a_null_character_is_refused():
    page = Client().post(
        reverse("account_login"), {"login": "minister\0", "password": "x"}
    )
    encoded = Client().post(
        reverse("account_login"),
        "login=minister%00&password=x",
        content_type="application/x-www-form-urlencoded",
    )

    assert page.status_code == encoded.status_code == 400
    assert SENTENCE in encoded.content.decode()
    assert "default-src" in encoded.headers["Content-Security-Policy"]
