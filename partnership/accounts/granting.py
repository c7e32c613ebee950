"""Give and take what is a row of its own: roles, and need-to-know groups."""

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import Group

from partnership.accounts.models import NeedToKnow, User
from partnership.accounts.roles import ROLES
from partnership.evidence.history import change_by
from partnership.evidence.models import NeedToKnowGroup


def give_roles(person: User, roles: tuple[str, ...]) -> None:
    """Give these roles and take the others; a group that is no role stays."""
    known = Group.objects.filter(name__in=[role.name for role in ROLES])
    person.groups.remove(*known.exclude(name__in=roles))
    person.groups.add(*known.filter(name__in=roles))


def give_groups(
    person: User, groups: Collection[NeedToKnowGroup], *, by: Any, reason: str
) -> None:
    """Put the person into these need-to-know groups, and out of all others.

    `by` is None for a command. The history keeps who and why, as the audit log does.
    """
    rows = NeedToKnow.objects.filter(person=person)
    with change_by(by, reason=reason):
        rows.exclude(group__in=groups).delete()
        held = set(rows.values_list("group", flat=True))
        NeedToKnow.objects.bulk_create(
            NeedToKnow(person=person, group=group)
            for group in groups
            if group.pk not in held
        )
