"""Who may manage whom: nobody their own rights, nobody beyond their own sight.

After a change, a person may see no marking that their administrator may not see.
"""

from django.db.models import QuerySet

from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.evidence.models import Marking, NeedToKnowGroup

ONESELF = "You cannot change your own rights. Another administrator can."
ABOVE = "This person’s ceiling is above yours, so you cannot change the account."
BEYOND = (
    "This person may see records that you may not, so you cannot change the account."
)
SUPERUSER = "Only a superuser can change a superuser’s account."


class Refused(Exception):
    """The change is not allowed; the message says why."""


def why_not_manage(manager: User, person: User) -> str:
    """Why this administrator may not change, invite or sign out that person, or ""."""
    if manager.pk == person.pk:
        return ONESELF
    if _rank(person) > _rank(manager):
        return ABOVE
    if sees_beyond(person, manager):
        return BEYOND
    if person.is_superuser and not manager.is_superuser:
        return SUPERUSER
    return ""


def sees_beyond(person: User, manager: User) -> bool:
    """Whether the person may see a marking that the manager may not; two queries."""
    return not set(person.visible_marking_ids) <= set(manager.visible_marking_ids)


def grantable_ceilings(manager: User) -> QuerySet[Marking]:
    """The ceilings that this administrator may give: up to their own."""
    return Marking.objects.plain().filter(rank__lte=_rank(manager))


def grantable_groups(manager: User) -> QuerySet[NeedToKnowGroup]:
    """The groups that they may give or take, and see: those that they are in."""
    return manager.need_to_know.all()


def nameable_actors(manager: User) -> QuerySet[Actor]:
    """The actors whose official they may say somebody is."""
    return Actor.objects.visible_to(manager)


def _rank(person: User) -> int:
    """Without a ceiling, a person sees rank 0 only."""
    return person.ceiling.rank if person.ceiling else 0
