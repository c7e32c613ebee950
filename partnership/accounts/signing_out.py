"""Sign somebody out of everything: sessions, and what reads calendars for them."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from partnership.accounts.audit import Origin
from partnership.accounts.calendar_keys import revoke_every_key
from partnership.accounts.models import User
from partnership.accounts.sessions import end_sessions


class SignedOut(NamedTuple):
    """How many sessions ended, and how many calendar keys were revoked."""

    sessions: int
    keys: int


@transaction.atomic
def sign_out_everywhere(
    person: User, *, origin: Origin, at: datetime, because: str
) -> SignedOut:
    """End all sessions of a person and revoke all keys: a stranger may hold either."""
    return SignedOut(
        end_sessions(person, origin=origin, because=because),
        revoke_every_key(person, origin=origin, at=at, because=because),
    )
