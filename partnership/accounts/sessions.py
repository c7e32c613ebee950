"""Sessions: those that go on, and how to end them."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet

from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, User

SHOWN_AT_MOST = 50


def sessions_of(person: User, at: datetime) -> QuerySet[UserSession]:
    """Where this person is signed in, newest first."""
    running = Session.objects.filter(expire_date__gt=at).values("session_key")
    found = UserSession.objects.filter(user=person, session_key__in=running)
    return found.order_by("-created_at")


@transaction.atomic
def end_sessions(
    person: User,
    *,
    origin: Origin,
    because: str,
    only: int | None = None,
    but: str | None = None,
) -> int:
    """End all sessions of a person (`only` one, or all `but` one key); count them."""
    ended = UserSession.objects.filter(user=person)
    if only is not None:
        ended = ended.filter(pk=only)
    if but is not None:
        ended = ended.exclude(session_key=but)
    keys = list(ended.values_list("session_key", flat=True))
    count, _ = Session.objects.filter(session_key__in=keys).delete()
    ended.delete()
    if count:
        record(
            AuditKind.SESSIONS_ENDED,
            origin,
            about=person,
            sessions=count,
            because=because,
        )
    return count
