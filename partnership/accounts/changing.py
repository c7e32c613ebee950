"""Change what a person may do: one at a time, never one's own, and in the audit log."""

from django.db import transaction

from partnership.accounts.audit import Origin, record
from partnership.accounts.granting import give_groups, give_roles
from partnership.accounts.held import NOTHING, Rights, in_words
from partnership.accounts.models import AuditKind, User
from partnership.accounts.refusing import (
    refuse_beyond,
    refuse_choices,
    refuse_last,
    refuse_manager,
)
from partnership.accounts.rights import Refused
from partnership.accounts.sessions import end_sessions


@transaction.atomic
def change_person(
    person: User, rights: Rights, *, version: int, reason: str, origin: Origin
) -> bool:
    """Write the rights, unless somebody wrote since this version; say which it was.

    Raises Refused for one's own account, for what goes beyond one's own rights, and for
    the last active administrator.
    """
    manager, person = _as_they_are_now(origin.by, person)
    before = Rights.of(person)
    refuse_manager(manager, person)
    refuse_choices(manager, before, rights)
    refuse_last(person, rights)
    rows = User.objects.filter(pk=person.pk)
    if not rows.save_version(version, **rights.columns(person)):
        return False
    give_roles(person, rights.roles)
    give_groups(person, rights.need_to_know, by=manager, reason=reason)
    refuse_beyond(manager, person)
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


@transaction.atomic
def add_person(username: str, rights: Rights, *, reason: str, origin: Origin) -> User:
    """A new account without a password; an invitation lets its owner set one.

    Raises Refused for what goes beyond the administrator's own rights.
    """
    refuse_choices(origin.by, NOTHING, rights)
    person = User(username=username)
    for name, value in rights.columns(person).items():
        setattr(person, name, value)
    person.set_unusable_password()
    person.save(force_insert=True)
    give_roles(person, rights.roles)
    give_groups(person, rights.need_to_know, by=origin.by, reason=reason)
    refuse_beyond(origin.by, person)
    record(
        AuditKind.PERSON_ADDED,
        origin,
        about=person,
        roles=in_words(rights.roles),
        ceiling=in_words(rights.ceiling),
        need_to_know=in_words(rights.need_to_know),
        actor=in_words(rights.actor),
        reason=reason,
    )
    return person
