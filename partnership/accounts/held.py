"""What an administrator decides of a person, and how a change of it reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group

from partnership.accounts.models import User
from partnership.accounts.roles import ADMINISTRATOR, ROLES
from partnership.actors.models import Actor
from partnership.evidence.models import Marking, NeedToKnowGroup


@dataclass(frozen=True)
class Rights:
    """What an administrator decides of a person."""

    first_name: str
    last_name: str
    roles: tuple[str, ...]
    ceiling: Marking | None
    need_to_know: frozenset[NeedToKnowGroup] = frozenset()
    # Whose official the person is; None for our own people.
    actor: Actor | None = None
    is_active: bool = True
    provider_subject: str | None = None
    # Where mails go, if the installation sends any.
    email: str = ""

    @classmethod
    def of(cls, person: User) -> "Rights":
        """What holds now; costs a query for the roles and one for the groups."""
        return cls(
            first_name=person.first_name,
            last_name=person.last_name,
            roles=role_names(person.groups.all()),
            ceiling=person.ceiling,
            need_to_know=frozenset(person.need_to_know.all()),
            actor=person.actor,
            is_active=person.is_active,
            provider_subject=person.provider_subject,
            email=person.email,
        )

    def columns(self, person: User) -> dict[str, Any]:
        """The columns to write; who works in Django's admin follows from the role."""
        return {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "ceiling": self.ceiling,
            "actor": self.actor,
            "is_active": self.is_active,
            "provider_subject": self.provider_subject,
            "email": self.email,
            "is_staff": person.is_superuser or ADMINISTRATOR in self.roles,
        }

    def changes_from(self, before: "Rights") -> dict[str, str]:
        """What differs, such as {"roles": "Minister, now Analyst"}."""
        return {
            name: f"{in_words(was)}, now {in_words(now)}"
            for name in self.__dataclass_fields__
            if (was := getattr(before, name)) != (now := getattr(self, name))
        }


# Of somebody who has no account yet.
NOTHING = Rights(first_name="", last_name="", roles=(), ceiling=None)


def in_words(value: Any) -> str:
    """How the audit log calls it. An actor is a number: its name may be marked."""
    if isinstance(value, tuple | frozenset):
        return " and ".join(sorted(map(str, value))) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Actor):
        return f"actor {value.pk}"
    return str(value) if value else "none"


def role_names(groups: Iterable[Group]) -> tuple[str, ...]:
    """Names of roles, in one order, so that they compare."""
    known = {role.name for role in ROLES}
    return tuple(sorted(group.name for group in groups if group.name in known))
