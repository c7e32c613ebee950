"""Changes to accounts that touch more than one table."""

from datetime import timedelta

from django.contrib.auth.models import Group, Permission
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Concat
from django.utils import timezone

from partnership.accounts.roles import ROLES, Role
from partnership.evidence.models import SentForm

# Nobody sends a form twice a week later.
SENT_FORMS_KEPT = timedelta(days=7)


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


def remove_leftovers() -> int:
    """Remove ended sessions, with what was typed in them, and tokens of sent forms.

    Returns how many rows went.
    """
    now = timezone.now()
    sessions, _ = Session.objects.filter(expire_date__lt=now).delete()
    tokens, _ = SentForm.objects.filter(sent_at__lt=now - SENT_FORMS_KEPT).delete()
    return sessions + tokens
