"""An administrator, a person, and the page on which the one changes the other."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from partnership.accounts.models import User
from tests.accounts.factories import make_administrator, make_minister
from tests.accounts.sight.changing import put_into
from tests.factories import make_marking, make_programme


@pytest.fixture
def chief():
    make_programme()
    chief = make_administrator()
    put_into(chief, "Basra desk")
    return chief


@pytest.fixture
def person():
    return make_minister(first_name="Ann", last_name="Miller")


@pytest.fixture
def page(chief, person):
    """The person's page as the chief opens and sends it."""
    client = Client()
    client.force_login(chief, "allauth.account.auth_backends.AuthenticationBackend")
    address = reverse("accounts:person", args=[person.pk])

    class Page:
        def open(self):
            return client.get(address)

        def send(self, **values):
            return client.post(address, answers() | values)

        def add(self, **values):
            place = reverse("accounts:person_add")
            return client.post(place, answers() | {"username": "new"} | values)

    def answers():
        return {
            "version": User.objects.get(pk=person.pk).version,
            "first_name": "Ann",
            "last_name": "Miller",
            "roles": [Group.objects.get(name="Minister").pk],
            "ceiling": make_marking("restricted").pk,
            "is_active": "on",
            "reason": "new post",
        }

    return Page()
