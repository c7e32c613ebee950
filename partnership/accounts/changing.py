"""Change what a person may do: one at a time, never one's own, and in the audit log."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, User
from partnership.accounts.rights import Refused, grantable_ceilings, why_not_manage
from partnership.accounts.roles import ADMINISTRATOR, ROLES
from partnership.accounts.sessions import end_sessions
from partnership.evidence.models import Marking

LAST = (
    "This is the last active administrator. Make another one first, or nobody can"
    " manage people."
)
ABOVE_YOURS = "You cannot give a ceiling above your own."


@dataclass(frozen=True)
class Rights:
    """What an administrator decides of a person."""

    first_name: str
    last_name: str
    roles: tuple[str, ...]
    ceiling: Marking | None
    is_active: bool = True
    provider_subject: str | None = None

    @classmethod
    def of(cls, person: User) -> "Rights":
        """What holds now; costs one query for the roles."""
        return cls(
            first_name=person.first_name,
            last_name=person.last_name,
            roles=role_names(person.groups.all()),
            ceiling=person.ceiling,
            is_active=person.is_active,
            provider_subject=person.provider_subject,
        )

    def columns(self, person: User) -> dict[str, Any]:
        """The columns to write; who works in Django's admin follows from the role."""
        return {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "ceiling": self.ceiling,
            "is_active": self.is_active,
            "provider_subject": self.provider_subject,
            "is_staff": person.is_superuser or ADMINISTRATOR in self.roles,
        }

    def changes_from(self, before: "Rights") -> dict[str, str]:
        """What differs, such as {"roles": "Minister, now Analyst"}."""
        return {
            name: f"{_words(was)}, now {_words(now)}"
            for name in self.__dataclass_fields__
            if (was := getattr(before, name)) != (now := getattr(self, name))
        }


def _words(value: Any) -> str:
    if isinstance(value, tuple):
        return " and ".join(value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if value else "none"


@transaction.atomic
def change_person(
    person: User, rights: Rights, *, version: int, reason: str, origin: Origin
) -> bool:
    """Write the rights, unless somebody wrote since this version; say which it was.

    Raises Refused for one's own account, for one above one's ceiling, and for the last
    active administrator.
    """
    manager, person = _as_they_are_now(origin.by, person)
    _refuse(manager, person, rights)
    before = Rights.of(person)
    rows = User.objects.filter(pk=person.pk)
    if not rows.save_version(version, **rights.columns(person)):
        return False
    give_roles(person, rights.roles)
    changes = rights.changes_from(before)
    if changes:
        # Whoever was given a link may not use it for rights that came later.
        person.invitations.open_or_expired().delete()
        record(AuditKind.RIGHTS_CHANGED, origin, about=person, **changes, reason=reason)
    if not rights.is_active:
        end_sessions(person, origin=origin, because="account closed")
    return True


def _as_they_are_now(manager: User, person: User) -> tuple[User, User]:
    """Both, locked with every administrator in one order: no two can remove each other.

    Raises Refused if the manager is an administrator no longer.
    """
    leading = User.objects.administrators().values("pk")
    everyone = User.objects.filter(pk__in=leading) | User.objects.filter(
        pk__in=[manager.pk, person.pk]
    )
    list(everyone.order_by("pk").select_for_update().values_list("pk"))
    now = User.objects.select_related("ceiling").in_bulk([manager.pk, person.pk])
    manager = now[manager.pk]
    if not manager.is_active or not manager.has_perm("accounts.change_user"):
        raise Refused("Your own rights have changed since you opened the page.")
    return manager, now[person.pk]


def _refuse(manager: User, person: User, rights: Rights) -> None:
    refused = why_not_manage(manager, person)
    if refused:
        raise Refused(refused)
    refuse_ceiling(manager, rights.ceiling)
    remains = rights.is_active and (
        person.is_superuser or ADMINISTRATOR in rights.roles
    )
    others = User.objects.administrators().exclude(pk=person.pk)
    if not remains and not others.exists():
        raise Refused(LAST)


def refuse_ceiling(manager: User, ceiling: Marking | None) -> None:
    """Raise Refused for a ceiling above the manager's own."""
    if ceiling and not grantable_ceilings(manager).filter(pk=ceiling.pk).exists():
        raise Refused(ABOVE_YOURS)


@transaction.atomic
def add_person(username: str, rights: Rights, *, reason: str, origin: Origin) -> User:
    """A new account without a password; an invitation lets its owner set one."""
    refuse_ceiling(origin.by, rights.ceiling)
    person = User(username=username)
    for name, value in rights.columns(person).items():
        setattr(person, name, value)
    person.set_unusable_password()
    person.save(force_insert=True)
    give_roles(person, rights.roles)
    record(
        AuditKind.PERSON_ADDED,
        origin,
        about=person,
        roles=_words(rights.roles),
        ceiling=_words(rights.ceiling),
        reason=reason,
    )
    return person


def give_roles(person: User, roles: tuple[str, ...]) -> None:
    """Give these roles and take the others; a group that is no role stays."""
    known = Group.objects.filter(name__in=[role.name for role in ROLES])
    person.groups.remove(*known.exclude(name__in=roles))
    person.groups.add(*known.filter(name__in=roles))


def role_names(groups: Iterable[Group]) -> tuple[str, ...]:
    """Names of roles, in one order, so that they compare."""
    known = {role.name for role in ROLES}
    return tuple(sorted(group.name for group in groups if group.name in known))
