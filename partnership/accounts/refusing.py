"""Refuse a change of rights that its administrator may not make."""

from partnership.accounts.held import Rights
from partnership.accounts.models import User
from partnership.accounts.rights import (
    Refused,
    grantable_ceilings,
    grantable_groups,
    nameable_actors,
    sees_beyond,
    why_not_manage,
)
from partnership.accounts.roles import ADMINISTRATOR

LAST = (
    "This is the last active administrator. Make another one first, or nobody can"
    " manage people."
)
ABOVE_YOURS = "You cannot give a ceiling above your own."
NOT_IN_GROUP = "You cannot give or take a need-to-know group that you are not in."
HIDDEN_ACTOR = "You cannot change whose official this person is."
WOULD_SEE_MORE = (
    "With these rights the person would see records that you may not see yourself."
)


def refuse_manager(manager: User, person: User) -> None:
    """Raise Refused for a person whom this administrator may not manage."""
    if refused := why_not_manage(manager, person):
        raise Refused(refused)


def refuse_choices(manager: User, before: Rights, rights: Rights) -> None:
    """Raise Refused for a ceiling, a group or an actor that is not theirs to choose."""
    ceiling = rights.ceiling
    if ceiling and not grantable_ceilings(manager).filter(pk=ceiling.pk).exists():
        raise Refused(ABOVE_YOURS)
    moved = rights.need_to_know ^ before.need_to_know
    if not moved <= set(grantable_groups(manager)):
        raise Refused(NOT_IN_GROUP)
    if rights.actor == before.actor:
        return
    named = {actor.pk for actor in (before.actor, rights.actor) if actor}
    if nameable_actors(manager).filter(pk__in=named).count() < len(named):
        raise Refused(HIDDEN_ACTOR)


def refuse_beyond(manager: User, person: User) -> None:
    """Raise Refused if, as written now, the person sees what the manager does not."""
    if sees_beyond(User.objects.get(pk=person.pk), manager):
        raise Refused(WOULD_SEE_MORE)


def refuse_last(person: User, rights: Rights) -> None:
    """Raise Refused if nobody would be left to manage people."""
    remains = rights.is_active and (
        person.is_superuser or ADMINISTRATOR in rights.roles
    )
    others = User.objects.administrators().exclude(pk=person.pk)
    if not remains and not others.exists():
        raise Refused(LAST)
