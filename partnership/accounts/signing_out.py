"""Sign somebody out of everything: sessions, and what reads for them."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from partnership.accounts.audit import Origin
from partnership.accounts.models import User
from partnership.accounts.programs import Revoked, stop_programs
from partnership.accounts.sessions import end_sessions


class SignedOut(NamedTuple):
    """How many sessions ended, and which programs' keys were revoked."""

    sessions: int
    programs: Revoked


@transaction.atomic
def sign_out_everywhere(
    person: User, *, origin: Origin, at: datetime, because: str
) -> SignedOut:
    """End a person's sessions, keys and tokens: a stranger may hold any of them."""
    return SignedOut(
        end_sessions(person, origin=origin, because=because),
        stop_programs(person, origin=origin, at=at, because=because),
    )
