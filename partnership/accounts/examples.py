"""Example accounts for local mode: one for each role, with a random password."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet

from partnership.accounts.actions import sync_roles
from partnership.accounts.models import User
from partnership.accounts.roles import ROLES, Role
from partnership.evidence.models import Marking
from partnership.stack import state

OWNER_ONLY = 0o600


class NameTaken(Exception):
    """A real account has the name of an example account."""


def create_example_accounts() -> Path:
    """Create the accounts that are missing; return the file with their passwords.

    The file is written once, readable by its owner only. If it was lost, the accounts
    get new passwords, because nobody can know the old ones. Raises NameTaken rather
    than take over an account that is somebody's.
    """
    place = state.folder() / "accounts.txt"
    usernames = {_username(role) for role in ROLES}
    existing = User.objects.filter(username__in=usernames)
    _refuse_taken(existing.filter(is_example=False))
    known = existing.filter(is_example=True).count()
    if not place.exists() or known < len(usernames):
        _write(place, _create())
    return place


def _refuse_taken(real: QuerySet[User]) -> None:
    names = ", ".join(real.order_by("username").values_list("username", flat=True))
    if names:
        raise NameTaken(
            f"Real accounts have the names of example accounts: {names}. Rename them,"
            " or start with another database."
        )


@transaction.atomic
def _create() -> dict[str, str]:
    sync_roles()
    highest = Marking.objects.plain().order_by("-rank").first()
    passwords = {}
    for role in ROLES:
        user, _ = User.objects.get_or_create(
            username=_username(role),
            defaults={"first_name": "Example", "is_example": True},
        )
        user.last_name = role.name.lower()
        user.is_staff = role.administers
        user.ceiling = highest
        # Of the domain to which mails of this machine go: they become files.
        user.email = f"{user.username}@{settings.MAIL.domains[0]}"
        passwords[user.username] = secrets.token_urlsafe(12)
        user.set_password(passwords[user.username])
        user.save()
        user.groups.set([Group.objects.get(name=role.name)])
    return passwords


def _username(role: Role) -> str:
    return role.name.lower().replace(" ", ".")


def _write(place: Path, passwords: dict[str, str]) -> None:
    lines = ["Example accounts of this machine only: name, password"]
    lines += [f"{name}  {password}" for name, password in passwords.items()]
    partial = place.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "w") as file:
        file.write("\n".join(lines) + "\n")
    partial.replace(place)
