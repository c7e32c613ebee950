"""Roles are data, and every permission that they name exists."""

import pytest
from django.contrib.auth.models import Group

from partnership.accounts import actions
from partnership.accounts.roles import ROLES, Role

pytestmark = pytest.mark.django_db


def test_each_role_becomes_a_group_with_its_permissions():
    Group.objects.all().delete()

    assert actions.sync_roles() == len(ROLES)

    minister = Group.objects.get(name="Minister")
    codenames = set(minister.permissions.values_list("codename", flat=True))
    assert "view_pledge" in codenames
    assert not any(
        name.startswith(("add_", "change_", "delete_")) for name in codenames
    )


def test_a_permission_that_was_taken_from_a_role_leaves_its_group():
    actions.sync_roles()
    analyst = Group.objects.get(name="Analyst")
    from django.contrib.auth.models import Permission

    analyst.permissions.add(Permission.objects.get(codename="delete_pledge"))

    actions.sync_roles()

    assert not analyst.permissions.filter(codename="delete_pledge").exists()


def test_a_role_that_names_an_unknown_permission_is_refused(monkeypatch):
    monkeypatch.setattr(actions, "ROLES", [Role("Odd", "", ["donors.fly_pledge"])])

    with pytest.raises(ValueError, match=r"Odd names .* donors\.fly_pledge"):
        actions.sync_roles()
