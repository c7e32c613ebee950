"""Who may manage whom: nobody their own rights, nobody above their own ceiling."""

from django.db.models import QuerySet

from partnership.accounts.models import User
from partnership.evidence.models import Marking

ONESELF = "You cannot change your own rights. Another administrator can."
ABOVE = "This person’s ceiling is above yours, so you cannot change the account."
SUPERUSER = "Only a superuser can change a superuser’s account."


class Refused(Exception):
    """The change is not allowed; the message says why."""


def why_not_manage(manager: User, person: User) -> str:
    """Why this administrator may not change, invite or sign out that person, or ""."""
    if manager.pk == person.pk:
        return ONESELF
    if _rank(person) > _rank(manager):
        return ABOVE
    if person.is_superuser and not manager.is_superuser:
        return SUPERUSER
    return ""


def grantable_ceilings(manager: User) -> QuerySet[Marking]:
    """The ceilings that this administrator may give: up to their own."""
    return Marking.objects.plain().filter(rank__lte=_rank(manager))


def _rank(person: User) -> int:
    """Without a ceiling, a person sees rank 0 only."""
    return person.ceiling.rank if person.ceiling else 0
