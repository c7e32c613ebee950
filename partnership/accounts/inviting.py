"""Make and use the links with which somebody sets a password of their own."""

import secrets
from datetime import datetime

from django.db import transaction

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, Invitation, User
from partnership.accounts.models.invitation import VALID_FOR, digest
from partnership.accounts.programs import stop_programs
from partnership.accounts.rights import Refused, why_not_manage
from partnership.accounts.sessions import end_sessions


@transaction.atomic
def invite(person: User, *, origin: Origin, at: datetime) -> str:
    """A new link's secret, which nobody can read again; older links stop working.

    Raises Refused for oneself and for a person whom the inviter may not manage.
    """
    person = User.objects.select_for_update(of=["self"]).get(pk=person.pk)
    refused = why_not_manage(origin.by, person)
    if refused:
        raise Refused(refused)
    if not person.is_active:
        raise Refused("The account is closed. Open it again first.")
    person.invitations.open_or_expired().delete()
    token = secrets.token_urlsafe(32)
    expires_at = at + VALID_FOR
    person.invitations.create(
        digest=digest(token), made_by=origin.by, made_at=at, expires_at=expires_at
    )
    record(
        AuditKind.INVITED,
        origin,
        about=person,
        expires_at=expires_at.isoformat(timespec="minutes"),
    )
    return token


def find_invitation(token: str, at: datetime) -> Invitation | None:
    """The open invitation of this link; None if unknown, used or expired."""
    found = Invitation.objects.open(at).with_token(token)
    return found.select_related("person").first()


@transaction.atomic
def use_invitation(
    invitation: Invitation, password: str, *, origin: Origin, at: datetime
) -> bool:
    """Set the password, once; False if the link was used or taken back meanwhile."""
    used = Invitation.objects.open(at).filter(pk=invitation.pk).update(used_at=at)
    if not used:
        return False
    person = User.objects.select_for_update(of=["self"]).get(pk=invitation.person_id)
    person.set_password(password)
    person.save(update_fields=["password"])
    end_sessions(person, origin=origin, because="new password")
    stop_programs(person, origin=origin, at=at, because="new password")
    record(AuditKind.INVITATION_USED, origin, about=person)
    return True
