"""How tests change what a person may do."""

from django.contrib.auth.models import Group
from django.test import Client

from partnership.accounts.changing import change_person
from tests.accounts.factories import make_rights, origin_of
from tests.factories import make_marking, make_programme


def change(manager, person, version=1, **values):
    return change_person(
        person,
        make_rights(**values),
        version=version,
        reason="new post",
        origin=origin_of(manager),
    )


def signed_in(person):
    make_programme()
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def form_of(person, **values):
    """What a browser posts to a person's page."""
    roles = Group.objects.filter(name__in=values.pop("roles", ["Minister"]))
    return {
        "version": person.version,
        "first_name": "Ann",
        "last_name": "Miller",
        "roles": [role.pk for role in roles],
        "ceiling": make_marking("restricted").pk,
        "is_active": "on",
        "reason": "new post",
        **values,
    }
