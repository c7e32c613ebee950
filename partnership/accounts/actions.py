"""Changes to accounts that touch more than one table."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Concat

from partnership.accounts.roles import ROLES, Role


@transaction.atomic
def sync_roles() -> int:
    """Make Django's groups what `roles.py` says; return how many roles there are.

    Raises ValueError if a role names a permission that does not exist.
    """
    for role in ROLES:
        group, _ = Group.objects.get_or_create(name=role.name)
        group.permissions.set(_permissions(role))
    return len(ROLES)


def _permissions(role: Role) -> list[Permission]:
    permissions = Permission.objects.annotate(
        full_name=Concat("content_type__app_label", Value("."), "codename")
    )
    if role.administers:
        return list(permissions)
    found = {p.full_name: p for p in permissions.filter(full_name__in=role.permissions)}
    missing = set(role.permissions) - set(found)
    if missing:
        names = ", ".join(sorted(missing))
        raise ValueError(f"{role.name} names permissions that do not exist: {names}.")
    return list(found.values())
